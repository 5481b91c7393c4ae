"""Guides of tests as pages about several guides see them."""

from generator.derive.figures import derive_figures
from generator.derive.summaries import parts_of
from generator.derive.summary import GuideListing, GuideSummary
from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.pages.site import only_guide
from generator.pages.site_inputs import SiteInputs, site_inputs
from generator.pages.summarise import summarise
from tests.derive.builders import AS_OF


def summary_of(catalog: Catalog, guide: Guide) -> GuideSummary:
    """A guide summed up, as it is on the day of the tests."""
    return summarise(only_guide(catalog, guide), derive_figures(catalog, guide, AS_OF))


def listing_of(catalog: Catalog, guide: Guide) -> GuideListing:
    """A guide as lists of guides show it."""
    return summary_of(catalog, guide).listing


def inputs_of(catalog: Catalog, *linked: str) -> SiteInputs:
    """What pages about all guides of a catalog are made from, whatever regions something refers to."""
    guides = [summary_of(catalog, guide) for guide in catalog.guides.values()]
    return site_inputs(catalog, parts_of(guides), linked=linked)
