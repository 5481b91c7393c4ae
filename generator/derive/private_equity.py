"""What equity of a private company could come to, by what an offer says and what its reader imagines.

Everything is exact. What depends on something blank is `None`, never zero, and what is blank becomes a
question. The formulas stand in the methodology (`#private-equity`); no tax is part of any of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from generator.model.equity import Instrument

WHOLE = Fraction(100)
_BY_UNIT = frozenset({Instrument.PHANTOM, Instrument.PROFIT_UNITS})
_WITHOUT_STRIKE = frozenset({Instrument.RSU, Instrument.RSU_DOUBLE_TRIGGER, Instrument.SHARES})
_OPEN_FORMS = frozenset({Instrument.UNKNOWN, Instrument.OPTIONS, Instrument.OPTIONS_OR_RSU})


class Dilution(Enum):
    """What the percentage of a round is a share of."""

    NEW = "new"
    """New shares, in percent of those that exist before the round."""

    POST = "post"
    """The round's shares, in percent of all shares after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One end that the reader imagines."""

    name: str
    exit: Fraction | None
    """Sale price of the whole company; for phantom equity and profit units the price of one unit."""

    share: Fraction | None
    """Its probability in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known of a grant; amounts in major units of one currency, `None` where nothing is known."""

    instrument: Instrument
    units: Fraction | None = None
    strike: Fraction | None = None
    """Price of one share at use; for phantom equity the price at the start."""

    preferred: Fraction | None = None
    common: Fraction | None = None
    fully_diluted: Fraction | None = None
    dilution: Dilution = Dilution.NEW
    rounds: tuple[Fraction | None, ...] = ()
    """Rounds still to come, in percent; without any, none is counted."""

    preference: Fraction | None = None
    """What investors take out first, all together."""

    unit_price: Fraction | None = None
    cap: Fraction | None = None
    """The most that one profit unit can pay; `None` counts as no cap, and is asked after."""

    months: int | None = None
    """Term of the grant."""

    discount: Fraction | None = None
    """The reader's rate a year, in percent."""

    discount_years: int | None = None
    scenarios: tuple[Scenario, ...] = ()
    """The first one is that it comes to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """What follows from a sheet; `None` where something is not known."""

    notional: Fraction | None
    """Units at the investors' price; what phantom equity and profit units would pay at today's price."""

    spread_preferred: Fraction | None
    spread_common: Fraction | None
    exercise_cost: Fraction | None
    """Zero for what costs nothing to use."""

    owned: Fraction | None
    """Part of the company, as a share of 1."""

    owned_after: Fraction | None
    payoffs: tuple[Fraction | None, ...]
    """What each scenario leaves."""

    expected: Fraction | None
    """`None` also while the probabilities do not come to 100%, or give nothing to the first scenario."""

    expected_per_year: Fraction | None
    discounted: Fraction | None
    questions: tuple[str, ...]
    """What to ask, as sentences to say."""


def valued(sheet: Sheet) -> Valued:
    """Return everything that follows from a sheet."""
    strike = _strike(sheet)
    cost = _times(sheet.units, strike)
    owned = _divided(sheet.units, sheet.fully_diluted)
    after = _diluted(owned, sheet)
    payoffs = tuple(_payoff(sheet, scenario, after, cost) for scenario in sheet.scenarios)
    expected = _expected(sheet.scenarios, payoffs)
    is_by_unit = sheet.instrument in _BY_UNIT
    return Valued(
        notional=_unit_value(sheet, sheet.unit_price) if is_by_unit else _times(sheet.units, sheet.preferred),
        spread_preferred=None if is_by_unit else _spread(sheet.units, sheet.preferred, strike),
        spread_common=None if is_by_unit else _spread(sheet.units, sheet.common, strike),
        exercise_cost=None if is_by_unit else cost,
        owned=None if is_by_unit else owned,
        owned_after=None if is_by_unit else after,
        payoffs=payoffs,
        expected=expected,
        expected_per_year=_times(expected, Fraction(12, sheet.months) if sheet.months else None),
        discounted=_discounted(expected, sheet),
        questions=tuple(_questions(sheet)),
    )


def _strike(sheet: Sheet) -> Fraction | None:
    return Fraction(0) if sheet.instrument in _WITHOUT_STRIKE else sheet.strike


def _times(left: Fraction | None, right: Fraction | None) -> Fraction | None:
    return None if left is None or right is None else left * right


def _divided(part: Fraction | None, whole: Fraction | None) -> Fraction | None:
    return None if part is None or not whole else part / whole


def _spread(units: Fraction | None, price: Fraction | None, strike: Fraction | None) -> Fraction | None:
    return None if price is None or strike is None else _times(units, max(Fraction(0), price - strike))


def _diluted(owned: Fraction | None, sheet: Sheet) -> Fraction | None:
    for round_ in sheet.rounds:
        if owned is None or round_ is None:
            return None
        share = round_ / WHOLE
        owned = owned / (1 + share) if sheet.dilution is Dilution.NEW else owned * (1 - share)
    return owned


def _payoff(
    sheet: Sheet, scenario: Scenario, owned: Fraction | None, cost: Fraction | None
) -> Fraction | None:
    if scenario.exit == 0:
        return Fraction(0)
    if sheet.instrument in _BY_UNIT:
        return _unit_value(sheet, scenario.exit)
    if scenario.exit is None or sheet.preference is None or owned is None or cost is None:
        return None
    return max(Fraction(0), owned * max(Fraction(0), scenario.exit - sheet.preference) - cost)


def _unit_value(sheet: Sheet, price: Fraction | None) -> Fraction | None:
    """Return what phantom equity or profit units pay at a price of one unit."""
    if price is None:
        return None
    if sheet.instrument is Instrument.PHANTOM:
        return _spread(sheet.units, price, sheet.strike)
    return _times(sheet.units, price if sheet.cap is None else min(price, sheet.cap))


def _expected(scenarios: tuple[Scenario, ...], payoffs: tuple[Fraction | None, ...]) -> Fraction | None:
    shares = [scenario.share for scenario in scenarios]
    if not shares or not shares[0] or sum(share or 0 for share in shares) != WHOLE:
        return None
    total = Fraction(0)
    for share, payoff in zip(shares, payoffs, strict=True):
        if share is None or payoff is None:
            return None
        total += share / WHOLE * payoff
    return total


def _discounted(expected: Fraction | None, sheet: Sheet) -> Fraction | None:
    if expected is None or sheet.discount is None or sheet.discount_years is None:
        return None
    return expected / (1 + sheet.discount / WHOLE) ** sheet.discount_years


def _questions(sheet: Sheet) -> Iterator[str]:
    if sheet.instrument in _OPEN_FORMS:
        yield "What form does the equity take: options, restricted stock units, warrants or another?"
    if sheet.units is None:
        yield "How many units is the grant?"
    yield from _unit_questions(sheet) if sheet.instrument in _BY_UNIT else _share_questions(sheet)
    if sheet.months is None:
        yield "Over how many years is the equity granted?"


def _unit_questions(sheet: Sheet) -> Iterator[str]:
    if sheet.unit_price is None:
        yield "What is one unit worth today, who set that price, and on which day?"
    if sheet.instrument is Instrument.PHANTOM and sheet.strike is None:
        yield "Is the whole value of a unit paid out, or only its rise above a starting price, and which?"
    if sheet.instrument is Instrument.PROFIT_UNITS and sheet.cap is None:
        yield "Is there a cap on what one unit can pay?"


def _share_questions(sheet: Sheet) -> Iterator[str]:
    if _strike(sheet) is None:
        yield "What is the strike price, and by when must I pay it?"
    if sheet.preferred is None:
        yield "At which price did investors last buy, which class of share, and on which day?"
    if sheet.common is None:
        yield "What is an ordinary share valued at today, and of which day is that valuation?"
    if not sheet.fully_diluted:
        yield "How many shares are there fully diluted?"
    if not sheet.rounds or None in sheet.rounds:
        yield "How many further rounds do you expect before a sale, and how large?"
    if sheet.preference is None:
        yield "How much do investors take out first in a sale, and do they share in the rest as well?"
