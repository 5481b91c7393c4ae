"""Finds pay rows of one guide that share an id.

Why it matters:
    Texts refer to a figure by its row; with two rows of one id nobody can say which figure is meant.
Wrong:
    pay:
      - {region: paris, base_salary: 80K–108K}
      - {region: paris, base_salary: 95K–125K}
Right:
    pay:
      - {region: paris, level: L3, base_salary: 80K–108K}
      - {region: paris, level: L4, base_salary: 95K–125K}
"""

from collections import Counter
from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide

ID = "duplicate-row"
SEVERITY = Severity.ERROR


def check(guide: Guide, _: GuideContext) -> Iterator[Finding]:
    """Yield each row id that occurs more than once."""
    for row, times in Counter(row.id for row in guide.pay).items():
        if times > 1:
            yield Finding(
                at=("pay", row),
                message=f"{times} pay rows have the id `{row}`",
                help="tell them apart by `level` or `package_label`, or give each an `id` of its own",
            )


CHECKS = Checks(guide=check)
