"""Finds totals typed in an example offer of a plan that their parts do not add up to.

Why it matters:
    The reader says this sum aloud; the other side adds it up on the spot.
Wrong:
    ask:
      region: paris
      base_salary: 100K
      equity_grant: 175K over 4 years
      stated_total: {amount: 150K, basis: recurring_total}
Right:
    ask:
      region: paris
      base_salary: 100K
      equity_grant: 175K over 4 years
      stated_total: {amount: 143.75K, basis: recurring_total}
"""

from collections.abc import Iterator

from generator.check.arithmetic import differs, find_mismatch
from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide

ID = "wrong-worked-example"
SEVERITY = Severity.WARNING


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield example offers whose stated total differs from the computed one by more than rounding."""
    for placed in context.offers:
        offer = placed.offer
        if offer.stated_total is None:
            continue
        vesting = context.offer_vesting(placed.company)
        mismatch = find_mismatch(offer.pay, offer.stated_total, offer.stated_basis, vesting)
        if mismatch is not None:
            yield Finding(
                at=(*placed.at, "stated_total"),
                message=f"`{placed.name}` states {differs(mismatch)}",
                note=mismatch.note,
                help="correct the figure that is mistyped, or leave the total out: pages compute it",
            )


CHECKS = Checks(guide=check)
