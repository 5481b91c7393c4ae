"""Finds regions that are named and not in the list of regions.

Why it matters:
    The region gives the currency, the name and the place of a figure; without it the figure means nothing.
Wrong:
    region: Pariss
Right:
    region: paris
"""

from collections.abc import Iterable, Iterator

from generator.check.context import CheckContext, CompanyContext, GuideContext, SharedContext
from generator.check.mentions import Mention, company_regions, guide_regions, shared_regions, unknown_names
from generator.check.rule import Checks, Placed
from generator.check.vocabulary import spellings, suggest
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import REGIONS
from generator.model.guide import Guide

ID = "unknown-region"
SEVERITY = Severity.ERROR


def check_guide(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield every mention of a region that guides/regions.yml does not have; none when it cannot be read."""
    return _unknown(guide_regions(guide), context)


def check_company(company: Company, context: CompanyContext) -> Iterator[Finding]:
    """Yield the same of a company file."""
    return _unknown(company_regions(company), context)


def check_shared(catalog: Catalog, context: SharedContext) -> Iterator[Placed]:
    """Yield the same of regions, rights cards, prices and official wages."""
    for document, mentions in shared_regions(catalog):
        yield from (Placed(document, finding) for finding in _unknown(mentions, context))


def _unknown(named: Iterable[Mention], context: CheckContext) -> Iterator[Finding]:
    regions = context.catalog.regions
    if REGIONS in context.catalog.unread:
        return
    for name, places in unknown_names(named, regions).items():
        help_text = suggest(
            name, spellings(regions.values()), "add it to guides/regions.yml, or correct the name"
        )
        for at in places:
            yield Finding(at=at, message=f"there is no region `{name}`", help=help_text)


CHECKS = Checks(guide=check_guide, company=check_company, shared=check_shared)
