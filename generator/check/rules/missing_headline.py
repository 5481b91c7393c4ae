"""Finds guides with several pay rows that do not say which one comes first.

Why it matters:
    The first screen shows one range; which of several it should be is a judgement with a reason,
    not the order in which somebody typed them.
Wrong:
    pay:
      - {region: paris, base_salary: 80K–108K}
      - {region: london, base_salary: 74K–99K}
Right:
    headline: {row: paris, reason: the head office and most openings are in Paris}
    pay:
      - {region: paris, base_salary: 80K–108K}
      - {region: london, base_salary: 74K–99K}
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide

ID = "missing-headline"
SEVERITY = Severity.WARNING


def check(guide: Guide, _: GuideContext) -> Iterator[Finding]:
    """Yield one finding for a guide with a choice of rows and no headline."""
    if guide.headline is None and len(guide.pay) > 1:
        yield Finding(
            at=("pay",),
            message=f"none of the {len(guide.pay)} pay rows is chosen for the first screen",
            help="add `headline: {row: …, reason: …}`",
        )


CHECKS = Checks(guide=check)
