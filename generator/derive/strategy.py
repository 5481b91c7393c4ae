"""What the reader's plan computes to: ask, target, floor and other offers, beside each other and a row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.derive.context import GuideContext
from generator.derive.coverage import Coverage, coverage_of
from generator.derive.equity import Liquidity, company_liquidity
from generator.derive.floor import (
    Against,
    FloorComparison,
    FloorFigures,
    FloorOrder,
    common_total,
    compare_floor,
    derive_floor,
)
from generator.derive.offers import OfferFigures, derive_offer
from generator.derive.position import Placement, RangePosition, position_in
from generator.derive.rows import RowFigures, range_kind
from generator.model.evidence import RangeKind
from generator.model.pay import ComponentKind, PayRow, TotalBasis
from generator.model.speech import Alternative, Offer, Strategy
from generator.units.money import Money, MoneyRange


class Remark(Enum):
    """Something in the plan that a reader would stumble over, explained."""

    FIRST_YEAR_ABOVE_ROW = (
        "The first-year total of the ask lies above the top of the row because it counts a sign-on bonus, "
        "and the row states none."
    )
    ASK_ABOVE_ROW = "The recurring total of the ask lies above the top of the row."
    ASK_BELOW_ROW = "The recurring total of the ask lies below the bottom of the row."
    FLOOR_NOT_BELOW_ASK = "The floor is not below the ask, so there is nothing left to negotiate."
    FLOOR_NOT_ABOVE_ALTERNATIVE = "An alternative is not below the floor: it may be the better offer."


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeFigures:
    """Another offer, or interest, with what it computes to."""

    alternative: Alternative
    figures: OfferFigures | None
    """`None` for interest without figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyFigures:
    """The plan with everything that follows from it; positions are those in one row of pay."""

    row: str | None
    """Id of the row that the positions are in, `None` when no row fits the plan."""

    strategy: Strategy
    ask: OfferFigures | None
    target: OfferFigures | None
    first_offer: OfferFigures | None
    expected_counter: OfferFigures | None
    alternatives: tuple[AlternativeFigures, ...]
    floor: FloorFigures | None
    comparisons: tuple[FloorComparison, ...]
    """The floor beside ask, target and alternatives, in this order; what cannot be compared is left out."""

    ask_base_position: RangePosition | None
    """Base salary of the ask in that of the row; `None` in another currency or when either is missing."""

    ask_position: RangePosition | None
    """Recurring total of the ask in that of the row."""

    floor_position: RangePosition | None
    """Floor in the row's total of the same name."""

    remarks: tuple[Remark, ...]


def derive_strategy(context: GuideContext, strategy: Strategy, row: RowFigures | None) -> StrategyFigures:
    """Return what a plan computes to, with its positions in a row of pay."""
    ask, target = _own_offer(context, strategy.ask), _own_offer(context, strategy.target)
    alternatives = tuple(_alternative(context, other) for other in strategy.alternatives)
    floor = derive_floor(strategy.floor, context.plan)
    comparisons = tuple(_comparisons(context, floor, (ask, target), alternatives))
    ask_position = _recurring_position(ask, row)
    return StrategyFigures(
        strategy=strategy,
        row=row.row.id if row else None,
        ask=ask,
        target=target,
        first_offer=_own_offer(context, strategy.first_offer),
        expected_counter=_own_offer(context, strategy.expected_counter),
        alternatives=alternatives,
        floor=floor,
        comparisons=comparisons,
        ask_base_position=_base_position(ask, row),
        ask_position=ask_position,
        floor_position=_floor_position(floor, row),
        remarks=(*_ask_remarks(ask, ask_position, row), *_floor_remarks(comparisons)),
    )


def row_of(strategy: Strategy, rows: Iterable[RowFigures], headline: RowFigures | None) -> RowFigures | None:
    """Return the row that a plan is held against: the one it names, else the first that fits.

    A row fits when it is in the plan's place, or in that of its ask, and at its level, as far as the
    plan names them; the headline's is tried first. `None` when none fits, or none bears the name.
    """
    if strategy.row is not None:
        return next((figures for figures in rows if figures.row.id == strategy.row), None)
    region = strategy.region or (strategy.ask.region if strategy.ask else None)
    first = (headline,) if headline else ()
    fitting = (
        figures
        for figures in (*first, *rows)
        if region in (None, figures.row.region) and _is_at_level(strategy.level, figures.row)
    )
    return next(fitting, None)


def _is_at_level(level: str | None, row: PayRow) -> bool:
    return level is None or level == row.level or level in row.ladder_levels


def _own_offer(context: GuideContext, offer: Offer | None) -> OfferFigures | None:
    return derive_offer(offer, context.plan, context.liquidity) if offer else None


def _alternative(context: GuideContext, alternative: Alternative) -> AlternativeFigures:
    """Return what another company's offer computes to.

    Its grant vests evenly unless the offer says more: how that company is said to vest elsewhere is
    not what a letter in hand promises.
    """
    offer = alternative.offer
    standings = {company_liquidity(context.catalog, company) for company in alternative.companies}
    liquidity = standings.pop() if len(standings) == 1 else Liquidity.UNKNOWN
    figures = derive_offer(offer, None, liquidity) if offer else None
    return AlternativeFigures(alternative=alternative, figures=figures)


def _comparisons(
    context: GuideContext,
    floor: FloorFigures | None,
    own: tuple[OfferFigures | None, OfferFigures | None],
    alternatives: tuple[AlternativeFigures, ...],
) -> Iterator[FloorComparison]:
    if floor is None:
        return
    offers: list[tuple[tuple[Against, str | None], OfferFigures | None]] = [
        ((Against.ASK, None), own[0]),
        ((Against.TARGET, None), own[1]),
        *(((Against.ALTERNATIVE, other.alternative.id), other.figures) for other in alternatives),
    ]
    for (against, alternative), offer in offers:
        found = offer.totals.on(floor.basis) if offer else None
        total = common_total(floor, found, context.catalog.rates) if found else None
        if total is not None:
            yield compare_floor(floor, total, against, alternative)


def _base_position(ask: OfferFigures | None, headline: RowFigures | None) -> RangePosition | None:
    if ask is None or headline is None:
        return None
    paid = headline.row.pay
    kind = range_kind(paid.figure(ComponentKind.BASE_SALARY), headline.row)
    return _position(ask.offer.pay.yearly_base, paid.yearly_base, kind)


def _recurring_position(ask: OfferFigures | None, headline: RowFigures | None) -> RangePosition | None:
    total = ask.totals.recurring if ask else None
    if ask is None or total is None or not _covers_as_much(headline, coverage_of(total, ask.offer.pay)):
        return None
    return _total_position(total.range, TotalBasis.RECURRING, headline)


def _floor_position(floor: FloorFigures | None, headline: RowFigures | None) -> RangePosition | None:
    if floor is None or not _covers_as_much(headline, Coverage.WHOLE):
        return None
    return _total_position(floor.amount, floor.basis, headline)


def _covers_as_much(headline: RowFigures | None, wanted: Coverage) -> bool:
    """Whether the row's total counts what the other one does: base salary alone is no measure of a total."""
    return headline is None or headline.coverage in (None, wanted)


def _total_position(
    amount: MoneyRange | None, basis: TotalBasis, headline: RowFigures | None
) -> RangePosition | None:
    """Return the position in the row's total of that name, or in its stated total when it has no parts."""
    if headline is None:
        return None
    computed = headline.totals.on(basis)
    if computed is not None:
        return _position(amount, computed.range, None)
    stated = headline.row.stated_total
    return _position(amount, headline.row.stated_per_year, range_kind(stated, headline.row))


def _position(
    amount: MoneyRange | None, pay: MoneyRange | None, kind: RangeKind | None
) -> RangePosition | None:
    """Return the position of the low end of an amount, of its high end when the low one is open."""
    if amount is None or pay is None or amount.currency != pay.currency:
        return None
    end = amount.low if amount.low is not None else amount.high
    return None if end is None else position_in(Money(end, amount.currency), pay, kind)


def _ask_remarks(
    ask: OfferFigures | None, position: RangePosition | None, headline: RowFigures | None
) -> Iterator[Remark]:
    if ask is None or headline is None or position is None:
        return
    if position.placement is Placement.ABOVE:
        yield Remark.ASK_ABOVE_ROW
    elif position.placement is Placement.BELOW:
        yield Remark.ASK_BELOW_ROW
    elif _sign_on_lifts_above(ask, headline):
        yield Remark.FIRST_YEAR_ABOVE_ROW


def _sign_on_lifts_above(ask: OfferFigures, headline: RowFigures) -> bool:
    """Whether the first year of the ask tops the row's, and a sign-on bonus that the row lacks is in it."""
    wanted, paid = ask.totals.first_year, headline.totals.first_year
    if wanted is None or paid is None or wanted.range.high is None or paid.range.high is None:
        return False
    counts = any(part.kind is ComponentKind.SIGN_ON_BONUS for part in wanted.parts)
    lacks = not any(part.kind is ComponentKind.SIGN_ON_BONUS for part in paid.parts)
    return counts and lacks and wanted.range.high > paid.range.high


def _floor_remarks(comparisons: tuple[FloorComparison, ...]) -> Iterator[Remark]:
    orders = {comparison.against: comparison.order for comparison in comparisons}
    if orders.get(Against.ASK, FloorOrder.BELOW) is not FloorOrder.BELOW:
        yield Remark.FLOOR_NOT_BELOW_ASK
    others = (c.order for c in comparisons if c.against is Against.ALTERNATIVE)
    if any(order is not FloorOrder.ABOVE for order in others):
        yield Remark.FLOOR_NOT_ABOVE_ALTERNATIVE
