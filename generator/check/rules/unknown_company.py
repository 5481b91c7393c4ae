"""Finds companies that are named and have no file.

Why it matters:
    Names, equity plans and ladders come from the company's file; without it the page has none of them.
Wrong:
    # guides/companies/ holds acme.yml only
    peers: {acm-berlin: {company: acm, role_label: Data Engineer, total: 90K}}
Right:
    peers: {acme-berlin: {company: acme, role_label: Data Engineer, total: 90K}}
"""

from collections.abc import Iterator

from generator.check.mentions import company_mentions, unknown_names
from generator.check.rule import CheckContext, Placed, Scope
from generator.check.vocabulary import spellings, suggest
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import company_file

ID = "unknown-company"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield every mention of a company without a file, the folders of guides included.

    A file that cannot be read is reported once, where it is; who names its company is not at fault.
    """
    known = spellings(catalog.companies.values())
    for name, mentions in unknown_names(company_mentions(catalog), catalog.companies).items():
        if company_file(name) in catalog.unread:
            continue
        help_text = suggest(name, known, "add a company file, or correct the name")
        for mention in mentions:
            message = f"there is no company `{name}`"
            note = None if mention.at else f"looked for {company_file(name)}"
            yield Placed(mention.document, Finding(at=mention.at, message=message, note=note, help=help_text))
