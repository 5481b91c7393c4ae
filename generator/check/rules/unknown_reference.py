"""Finds references in texts that name nothing.

Why it matters:
    Where a figure or a name should stand, the reader would find a hole.
Wrong:
    say: I ask for [[ask.base]].
Right:
    say: I ask for [[ask.base_salary]].
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from generator.check.context import CompanyContext, GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.check.texts import Text
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.guide import Guide
from generator.model.references import is_known, known_names
from generator.spelling import did_you_mean
from generator.units.calendar import FIRST_YEAR, PartialDate

ID = "unknown-reference"
SEVERITY = Severity.ERROR


def check_guide(guide: Guide, context: GuideContext) -> Iterator[Placed]:
    """Yield references of a guide without a target."""
    return _unknown(context.texts, context.catalog, guide)


def gather(guide: Guide, context: GuideContext) -> tuple[Placed, ...] | None:
    """Return the references without a target in the generic sections that the guide shows."""
    return tuple(_unknown(context.fragments, context.catalog, guide)) or None


def across(found: Mapping[str, tuple[Placed, ...]], _: SharedContext) -> Iterator[Placed]:
    """Yield what is wrong in generic sections, once for all guides that show them."""
    yield from dict.fromkeys(chain.from_iterable(found.values()))


def check_company(company: Company, context: CompanyContext) -> Iterator[Placed]:
    """Yield references of a company file that name nothing of the company, nor what everybody has."""
    return _unknown(context.bibliography.texts, context.catalog, _nobodys_guide(company.id))


def check_shared(catalog: Catalog, context: SharedContext) -> Iterator[Placed]:
    """Yield references of shared claims and rights cards that do not name what everybody has."""
    return _unknown(context.bibliography.texts, catalog, _nobodys_guide("-"))


def _unknown(texts: Iterable[Text], catalog: Catalog, guide: Guide) -> Iterator[Placed]:
    names: frozenset[str] = frozenset()
    for text in texts:
        for name in dict.fromkeys(text.references):
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


CHECKS = Checks(guide=check_guide, company=check_company, shared=check_shared, gather=gather, across=across)
