"""Finds figures of pay whose evidence is older than 24 months.

Why it matters:
    Pay moves by several percent a year; figures this old weaken whoever quotes them. From 12
    months on, pages say how old a figure is; from 24 months on, somebody should replace it.
Wrong:
    base_salary: {amount: 80K–108K, observed_on: 2019-05, sources: [levels]}
Right:
    base_salary: {amount: 92K–121K, observed_on: 2026-05, sources: [levels]}
"""

from collections.abc import Iterator

from generator.check.bibliography import Bibliography
from generator.check.citations import Citation
from generator.check.context import CheckContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.evidence import Source
from generator.units.calendar import PartialDate

ID = "stale-evidence"
SEVERITY = Severity.WARNING

LIMIT = 24
"""Months after which a figure is stale."""


def check(_: object, context: CheckContext) -> Iterator[Placed]:
    """Yield pay whose newest evidence lies more than 24 months back."""
    for citation in context.bibliography.citations:
        newest = _newest(citation, context.bibliography) if citation.states_pay else None
        if newest is not None and context.today.is_aged(newest.last_day, LIMIT + 1):
            # Neither the age nor the day: a finding stays the same for as long as it holds.
            finding = Finding(
                at=citation.at,
                message=f"the evidence of {citation.what} is more than {LIMIT} months old",
                note=f"its newest date is {newest}",
                help="add a newer source, or remove the figure",
            )
            yield Placed(citation.document, finding)


def _newest(citation: Citation, bibliography: Bibliography) -> PartialDate | None:
    if citation.evidence.observed_on is not None:
        return citation.evidence.observed_on
    sources = [bibliography.source(source) for source in citation.evidence.sources]
    dates = [dated for source in sources if source is not None and (dated := _date(source))]
    return max(dates, key=lambda dated: dated.last_day, default=None)


def _date(source: Source) -> PartialDate | None:
    """Return the time that a source's figures describe, else when it appeared, else when it was read."""
    return source.period.end if source.period else source.published_on or source.accessed_on


CHECKS = Checks(guide=check, company=check, role=check, shared=check)
