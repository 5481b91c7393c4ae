"""What every part of a page is built from."""

from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.evidence import Evidence
from generator.model.references import shared_scope
from generator.model.region import Region
from generator.pages.evidence_view import ClaimView, Sources
from generator.pages.page import Address, Link, company_uri, guide_uri, region_uri, role_uri
from generator.pages.shown import Inline, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContext:
    """The catalog, seen from one page."""

    catalog: Catalog
    address: Address
    texts: Texts
    sources: Sources

    def inline(self, text: str) -> Inline:
        """Return the runs of a text."""
        return self.texts.inline(text)

    def claim(self, evidence: Evidence) -> ClaimView:
        """Return what a piece of evidence rests on, as readers see it."""
        return self.sources.claim(evidence)

    def region(self, region_id: str) -> Region | None:
        """Return a region of the catalog, `None` when it is not there."""
        return self.catalog.regions.get(region_id)

    def region_name(self, region_id: str) -> str:
        """Return a region's name, or the id as written when the catalog does not know it."""
        found = self.region(region_id)
        return found.name if found else region_id

    def region_link(self, region_id: str) -> Link:
        """Return a region's name with its page."""
        return Link(text=self.region_name(region_id), href=self.address.to(region_uri(region_id)))

    def company_name(self, company_id: str) -> str:
        """Return a company's name, or the id as written when the catalog does not know it."""
        found = self.catalog.companies.get(company_id)
        return found.name if found else company_id

    def company_link(self, company_id: str) -> Link:
        """Return a company's name with its page."""
        return Link(text=self.company_name(company_id), href=self.address.to(company_uri(company_id)))

    def role_link(self, role_id: str) -> Link:
        """Return a role's name with its page."""
        found = self.catalog.roles.get(role_id)
        return Link(text=found.name if found else role_id, href=self.address.to(role_uri(role_id)))

    def guide_link(self, guide_id: str, text: str) -> Link:
        """Return a text that leads to a guide."""
        return Link(text=text, href=self.address.to(guide_uri(guide_id)))


def in_words(name: str) -> str:
    """Say in words what a reference is about: `the company`, `base salary`."""
    last = name.rpartition(".")[2].replace("_", " ").replace("-", " ")
    return "the company" if name == "company" else last


def shared_context(
    catalog: Catalog, uri: str, *, company: str = "", role: str = "", title: str = ""
) -> SiteContext:
    """Return the context of a page about a company, a role or neither, where no guide is at hand.

    What only a guide could resolve is shown in words.
    """
    scope, address = shared_scope(catalog, company=company, role=role, title=title), Address(uri)
    return SiteContext(
        catalog=catalog,
        address=address,
        texts=Texts(scope, address, missing=in_words),
        sources=Sources(catalog, scope.guide),
    )
