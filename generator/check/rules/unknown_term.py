"""Finds glossary entries that send the reader to a term which is not there.

Why it matters:
    The link "see also" would lead nowhere.
Wrong:
    cliff: {name: Cliff, definition: Time before anything vests., see: [vestng]}
Right:
    cliff: {name: Cliff, definition: Time before anything vests., see: [vesting]}
"""

from collections.abc import Iterator

from generator.check.context import SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import GLOSSARY
from generator.spelling import did_you_mean

ID = "unknown-term"
SEVERITY = Severity.ERROR


def check(catalog: Catalog, _: SharedContext) -> Iterator[Placed]:
    """Yield related terms that the glossary does not explain."""
    for term in catalog.terms.values():
        for index, wanted in enumerate(term.see):
            if wanted not in catalog.terms:
                help_text = did_you_mean(wanted, catalog.terms) or "add the term, or remove the link"
                message = f"the glossary has no term `{wanted}`"
                finding = Finding(at=(term.id, "see", index), message=message, help=help_text)
                yield Placed(GLOSSARY, finding)


CHECKS = Checks(shared=check)
