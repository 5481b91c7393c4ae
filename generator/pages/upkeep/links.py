"""Where the pages lead to that list what is due and what changed."""

from generator.check.registry import DOCUMENTATION
from generator.derive.due import Due, DueKind
from generator.model.claim import Claim
from generator.model.documents import EXCHANGE_RATES, OCCUPATION_WAGES, PRICE_LEVELS
from generator.pages.context import SiteContext
from generator.pages.page import (
    METHODOLOGY_URI,
    RULES_URI,
    STATEMENTS_URI,
    Link,
    company_uri,
    guide_uri,
    rule_uri,
)

EXPLAINED = {
    EXCHANGE_RATES: "currency-conversion",
    PRICE_LEVELS: "price-levels",
    OCCUPATION_WAGES: "official-wages",
}
"""Sections of the methodology that say what is done with a table, by its file."""


def due_link(due: Due, context: SiteContext) -> Link:
    """Return a link to the page that shows what is due."""
    to = context.address.to
    match due.kind:
        case DueKind.GUIDE:
            return named_guide(due.subject, context)
        case DueKind.COMPANY:
            return context.company_link(due.subject)
        case DueKind.CLAIM:
            return _due_claim(due.subject, context)
        case DueKind.SOURCES:
            return _evidence_of_file(due.subject, context)
        case DueKind.WAIVER:
            page = rule_uri(due.subject) if due.subject in DOCUMENTATION else RULES_URI
            return Link(text=due.subject, href=to(page))
        case DueKind.TABLE:
            return Link(text=due.subject, href=to(METHODOLOGY_URI, EXPLAINED.get(due.document)))


def named_guide(guide_id: str, context: SiteContext, anchor: str | None = None) -> Link:
    """Return a guide's role and company with its page."""
    guide = context.catalog.guides[guide_id]
    name = f"{guide.title} at {context.company_name(guide.company)}"
    return Link(text=name, href=context.address.to(guide_uri(guide_id), anchor))


def claim_link(claim: Claim, guide_id: str | None, context: SiteContext) -> Link:
    """Return a statement's title with its place: on the page of its guide, else among the shared ones."""
    uri = guide_uri(guide_id) if guide_id else STATEMENTS_URI
    return Link(text=claim.title, href=context.address.to(uri, f"claim-{claim.id}"))


def _due_claim(subject: str, context: SiteContext) -> Link:
    """Return a link to a shared statement, or to one of a single guide: `company/role#claim`."""
    guide_id, _, claim_id = subject.rpartition("#")
    if not guide_id:
        return claim_link(context.catalog.claims[claim_id], None, context)
    own = context.catalog.guides[guide_id].own_claims
    return claim_link(next(claim for claim in own if claim.id == claim_id), guide_id, context)


def _evidence_of_file(document: str, context: SiteContext) -> Link:
    """Return a link to the evidence of the guide or company that a file holds."""
    folder, _, name = document.removeprefix("guides/").removesuffix(".yml").rpartition("/")
    if folder == "companies":
        return Link(text=context.company_name(name), href=context.address.to(company_uri(name), "evidence"))
    return named_guide(f"{folder}/{name}", context, "evidence")
