"""Finds figures in two currencies whose implied exchange rate is more than 5 % off the dated one.

Why it matters:
    The two amounts are meant to be the same pay; once rates move, a reader who takes the second one
    reads another figure than the source meant.
Wrong:
    base_salary: GBP 100K / USD 170K
Right:
    base_salary: GBP 100K / USD 131K
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.check.wording import listing
from generator.diagnostics import Finding, Severity
from generator.model.cross_check import rounding_unit
from generator.model.guide import Guide
from generator.model.pay import Amount, PayFigure
from generator.model.rates import RateTable
from generator.units.money import MoneyRange
from generator.units.percent import plain

ID = "drifted-exchange-rate"
SEVERITY = Severity.WARNING

TOLERANCE = Decimal("0.05")
"""Share by which an implied rate may differ, beyond the rounding of both amounts."""


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield, once for each row, offer or lever, the figure whose amounts do not match at the dated rate."""
    rates = context.catalog.rates
    if rates is None:
        return
    for _, group in groupby(context.figures, key=lambda placed: placed.at[:2]):
        drifts = [(placed, message) for placed in group for message in _drifts(placed.figure, rates)]
        if drifts:
            (first, message), *others = drifts
            names = dict.fromkeys(f"`{placed.name}`" for placed, _ in others if placed != first)
            alike = f"; {listing(list(names))} drifted too" if names else ""
            yield Finding(
                at=first.at,
                message=message,
                note=f"dated rate: {rates.publisher}, {rates.on.isoformat()}{alike}",
                help="state the amount of the source only; pages convert it at the dated rate",
            )


def _drifts(figure: PayFigure, rates: RateTable) -> Iterator[str]:
    for other in figure.amounts[1:]:
        if _is_same_pay(figure.amounts[0], other):
            message = _drift(figure.amounts[0].range, other.range, rates)
            if message is not None:
                yield message


def _is_same_pay(leading: Amount, other: Amount) -> bool:
    same_stretch = (leading.period, leading.term_years) == (other.period, other.term_years)
    return same_stretch and leading.range.currency != other.range.currency


def _drift(leading: MoneyRange, other: MoneyRange, rates: RateTable) -> str | None:
    dated = _dated_rate(leading, other, rates)
    pairs = ((leading.low, other.low), (leading.high, other.high))
    implied = [(one, two) for one, two in pairs if one and two is not None]
    if dated is None or not implied:
        return None
    slack = _rounding(leading) + _rounding(other) + TOLERANCE
    one, two = max(implied, key=lambda pair: abs(pair[1] / pair[0] / dated - 1))
    drift = two / one / dated - 1
    if abs(drift) <= slack:
        return None
    code = f"{other.currency.code} per {leading.currency.code}"
    return f"the amounts imply {_four(two / one)} {code}, the dated rate is {_four(dated)}"


def _dated_rate(leading: MoneyRange, other: MoneyRange, rates: RateTable) -> Decimal | None:
    one, two = rates.rate(leading.currency), rates.rate(other.currency)
    return None if one is None or two is None else two / one


def _rounding(amount: MoneyRange) -> Decimal:
    """Return the share of the smaller end that its rounding can hide."""
    smallest = min(end for end in (amount.low, amount.high) if end is not None)
    return rounding_unit(amount) / 2 / smallest if smallest else Decimal(0)


def _four(rate: Decimal) -> str:
    return plain(rate.quantize(Decimal("0.0001")) if rate >= Decimal("0.01") else rate.normalize())


CHECKS = Checks(guide=check)
