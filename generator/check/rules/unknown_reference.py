"""Finds references in texts that name nothing.

Why it matters:
    Where a figure or a name should stand, the reader would find a hole.
Wrong:
    say: I ask for [[ask.base]].
Right:
    say: I ask for [[ask.base_salary]].
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.check.rule import CheckContext, Placed, Scope
from generator.check.texts import (
    Text,
    claims_texts,
    company_texts,
    guide_texts,
    rights_texts,
    shown_fragments,
)
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.model.references import find_references, is_known, known_names
from generator.spelling import did_you_mean
from generator.units.calendar import FIRST_YEAR, PartialDate

ID = "unknown-reference"
SEVERITY = Severity.ERROR
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield references without a target, as seen from the guide or company that shows the text."""
    for guide in catalog.guides.values():
        yield from _unknown(chain(guide_texts(guide), shown_fragments(guide, catalog)), catalog, guide)
    for company in catalog.companies.values():
        yield from _unknown(company_texts(company), catalog, _nobodys_guide(company.id))
    shared = chain(claims_texts(catalog), rights_texts(catalog))
    yield from _unknown(shared, catalog, _nobodys_guide("-"))


def _unknown(texts: Iterable[Text], catalog: Catalog, guide: Guide) -> Iterator[Placed]:
    names: frozenset[str] = frozenset()
    for text in texts:
        for name in dict.fromkeys(find_references(text.text)):
            if not is_known(name, catalog, guide):
                names = names or known_names(catalog, guide)
                finding = Finding(at=text.at, message=f"`[[{name}]]` names nothing", help=_help(name, names))
                yield Placed(text.document, finding)


def _help(name: str, names: frozenset[str]) -> str | None:
    """Return the nearest name of the same sort, `ask.…` for `ask.…`, else the nearest of all."""
    head = name.partition(".")[0]
    return did_you_mean(name, {known for known in names if known.partition(".")[0] == head} or names)


def _nobodys_guide(company: str) -> Guide:
    """Return a guide without any data: shared texts can refer to what everybody has, and nothing else."""
    return Guide(company=company, role="-", title="-", reviewed_on=PartialDate(FIRST_YEAR))
