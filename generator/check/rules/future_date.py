"""Finds reviews, readings and observations dated after today.

Why it matters:
    Ages are counted from these dates; one in the future keeps old figures looking fresh.
Wrong:
    reviewed_on: 2062-11-22
Right:
    reviewed_on: 2026-11-22
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.documents import guide_file
from generator.model.guide import Guide
from generator.text import FieldPath
from generator.units.calendar import PartialDate

ID = "future-date"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield every date of something already done that lies after today, even at its earliest."""
    for at, stated in _dates(guide, context):
        if stated is not None and not context.today.has_come(stated.first_day):
            message = f"{stated} has not come yet"
            note = f"checked on {context.today.day.isoformat()}"
            yield Finding(at=at, message=message, note=note, help="write the day on which it was done")


def _dates(guide: Guide, context: GuideContext) -> Iterator[tuple[FieldPath, PartialDate | None]]:
    yield ("reviewed_on",), guide.reviewed_on
    document = guide_file(guide)
    for citation in context.bibliography.citations:
        if citation.document == document:
            yield (*citation.at, "observed_on"), citation.evidence.observed_on
    for source in guide.sources:
        yield ("sources", source.id, "accessed_on"), source.accessed_on
        yield ("sources", source.id, "published_on"), source.published_on
    for claim in guide.own_claims:
        yield ("claims", claim.id, "as_of"), claim.as_of


CHECKS = Checks(guide=check)
