"""Finds companies that are named and have no file.

Why it matters:
    Names, equity plans and ladders come from the company's file; without it the page has none of them.
Wrong:
    # guides/companies/ holds acme.yml only
    peers: {acm-berlin: {company: acm, role_label: Data Engineer, total: 90K}}
Right:
    peers: {acme-berlin: {company: acme, role_label: Data Engineer, total: 90K}}
"""

from collections.abc import Iterable, Iterator

from generator.check.context import CheckContext, CompanyContext, GuideContext
from generator.check.mentions import Mention, company_parent, guide_companies, unknown_names
from generator.check.rule import Checks
from generator.check.vocabulary import spellings, suggest
from generator.diagnostics import Finding, Severity
from generator.model.company import Company
from generator.model.documents import company_file
from generator.model.guide import Guide

ID = "unknown-company"
SEVERITY = Severity.ERROR


def check_guide(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield every mention of a company without a file, the folder of the guide included."""
    return _unknown(guide_companies(guide), context)


def check_company(company: Company, context: CompanyContext) -> Iterator[Finding]:
    """Yield an owner without a file."""
    return _unknown(company_parent(company), context)


def _unknown(named: Iterable[Mention], context: CheckContext) -> Iterator[Finding]:
    """Yield what is not known; a file that cannot be read is reported where it is, not where it is named."""
    companies, unread = context.catalog.companies, context.catalog.unread
    for name, places in unknown_names(named, companies).items():
        if company_file(name) in unread:
            continue
        help_text = suggest(name, spellings(companies.values()), "add a company file, or correct the name")
        for at in places:
            note = None if at else f"looked for {company_file(name)}"
            yield Finding(at=at, message=f"there is no company `{name}`", note=note, help=help_text)


CHECKS = Checks(guide=check_guide, company=check_company)
