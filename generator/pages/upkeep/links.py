"""Where the pages lead to that list what is due and what changed."""

from generator.check.registry import DOCUMENTATION
from generator.derive.due import Due, DueKind
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
            return named_guide(due.subject, due.title, context)
        case DueKind.COMPANY:
            return context.company_link(due.subject)
        case DueKind.CLAIM:
            return claim_link(due.subject.rpartition("#")[2], due.title, due.guide, context)
        case DueKind.SOURCES:
            return _evidence(due, context)
        case DueKind.WAIVER:
            page = rule_uri(due.subject) if due.subject in DOCUMENTATION else RULES_URI
            return Link(text=due.subject, href=to(page))
        case DueKind.TABLE:
            return Link(text=due.subject, href=to(METHODOLOGY_URI, EXPLAINED.get(due.document)))


def named_guide(guide_id: str, title: str, context: SiteContext, anchor: str | None = None) -> Link:
    """Return a guide's role and company with its page."""
    name = f"{title} at {context.company_name(guide_id.partition('/')[0])}"
    return Link(text=name, href=context.address.to(guide_uri(guide_id), anchor))


def claim_link(claim_id: str, title: str, guide_id: str | None, context: SiteContext) -> Link:
    """Return a statement's title with its place: on the page of its guide, else among the shared ones."""
    uri = guide_uri(guide_id) if guide_id else STATEMENTS_URI
    return Link(text=title, href=context.address.to(uri, f"claim-{claim_id}"))


def _evidence(due: Due, context: SiteContext) -> Link:
    """Return a link to the evidence of the guide or company whose sources are old."""
    if due.guide is not None:
        return named_guide(due.guide, due.title, context, "evidence")
    company = due.document.rpartition("/")[2].removesuffix(".yml")
    return Link(text=context.company_name(company), href=context.address.to(company_uri(company), "evidence"))
