"""Finds headlines and plans that choose a pay row which the guide does not have.

Why it matters:
    The first screen would have no figure, and a plan nothing to be held against.
Wrong:
    headline: {row: berlin, reason: most openings are there}
    pay: [{region: paris, base_salary: 80K–108K}]
Right:
    headline: {row: paris, reason: most openings are there}
    pay: [{region: paris, base_salary: 80K–108K}]
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.spelling import did_you_mean
from generator.text import FieldPath

ID = "unknown-row"
SEVERITY = Severity.ERROR


def check(guide: Guide, _: GuideContext) -> Iterator[Finding]:
    """Yield a headline and each plan whose row is not among the pay rows."""
    known = [row.id for row in guide.pay]
    for at, wanted in _chosen(guide):
        if wanted not in known:
            help_text = did_you_mean(wanted, known) or "name the id of a pay row"
            yield Finding(at=at, message=f"there is no pay row `{wanted}`", help=help_text)


def _chosen(guide: Guide) -> Iterator[tuple[FieldPath, str]]:
    if guide.headline is not None:
        yield ("headline", "row"), guide.headline.row
    for plan in guide.strategies:
        if plan.row is not None:
            yield ("strategies", plan.id, "row"), plan.row


CHECKS = Checks(guide=check)
