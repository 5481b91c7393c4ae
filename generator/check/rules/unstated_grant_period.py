"""Finds equity grants that do not say over how many years they run.

Why it matters:
    Four years of a grant read as one year's pay are the commonest and dearest mistake in
    comparing offers.
Wrong:
    equity_grant: 100K–195K
Right:
    equity_grant: 100K–195K over 4 years
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.check.wording import money_words
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.pay import Amount, ComponentKind
from generator.units.period import Period

ID = "unstated-grant-period"
SEVERITY = Severity.ERROR

GRANTS = (ComponentKind.EQUITY_GRANT, ComponentKind.REFRESH_GRANT)


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield grants whose amount is neither per year nor over a stated number of years."""
    for placed in context.figures:
        for amount in placed.figure.amounts:
            if placed.kind in GRANTS and _is_unstated(amount):
                message = f"`{placed.name}` of {money_words(amount.range)} does not say over how many years"
                help_text = "add `over 4 years` or `per year`; `period: unknown` if the source does not say"
                yield Finding(at=placed.at, message=message, help=help_text)


def _is_unstated(amount: Amount) -> bool:
    return amount.period in (Period.TERM, Period.ONCE) and not amount.term_years


CHECKS = Checks(guide=check)
