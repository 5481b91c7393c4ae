"""The plan in figures: ask, target, floor and alternatives, each with what it computes to."""

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.derive.floor import Against, FloorComparison, FloorOrder
from generator.derive.offers import OfferFigures
from generator.derive.position import Placement, RangePosition
from generator.derive.published import offer_evidence
from generator.derive.strategy import StrategyFigures
from generator.model.evidence import Evidence
from generator.model.pay import ComponentKind, PayFigure, PayPackage
from generator.model.speech import Alternative, AlternativeKind
from generator.pages.evidence_view import ClaimView
from generator.pages.figure_view import TotalView, qualifiers, total_view
from generator.pages.guide.context import PageContext
from generator.pages.guide.marks import SALES
from generator.pages.guide.pay import SplitView, joined_splits
from generator.pages.guide.speech import PassageView, passage_views
from generator.pages.shown import Inline, Shown, figure_value, holder
from generator.pages.words import word
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One component of an offer."""

    name: str
    value: Shown
    qualifiers: tuple[str, ...]
    """What must stand beside the value: `paid in year 2`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """One offer: what it holds and what it computes to."""

    mark: str
    """For scripts: its name in the data, whether its equity can be sold, its currency: `ask paper EUR`."""

    name: str
    claim: ClaimView
    """What the example follows."""

    condition: str | None
    """What must be true of the reader before it means anything; `None` for the reader's own ask."""

    level: str | None
    parts: tuple[PartView, ...]
    totals: tuple[TotalView, ...]
    working: str | None
    """Id of the footnote with the working of its totals, `None` without any."""

    splits: tuple[SplitView, ...]
    note: Inline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """Where an amount lies in a range."""

    name: str
    amount: Money
    range: MoneyRange
    placement: str
    share: Percent | None
    """0 % at the low end, 100 % at the high end; `None` outside of the range and for an open one."""

    refused: str | None
    """Why no percentile is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """The floor beside another total of the same name."""

    name: str
    total: MoneyRange
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyView:
    """One whole plan."""

    anchor: str
    title: str | None
    """What it is for; `Your plan` when the guide does not say."""

    scope: tuple[str, ...]
    """Place and level that it is for, as far as they are named."""

    offers: tuple[OfferView, ...]
    floor: MoneyRange | None
    floor_claim: ClaimView | None
    """What the example follows; `None` without a floor."""

    floor_level: str | None
    floor_parts: tuple[PartView, ...]
    """What to accept at least of each part; empty when only a total is named."""

    floor_basis: str
    floor_note: Inline | None
    comparisons: tuple[ComparisonView, ...]
    positions: tuple[PositionView, ...]
    remarks: tuple[str, ...]
    interest: tuple[str, ...]
    """Companies whose interest the reader may mention, only if there is any."""

    open_offers: tuple[str, ...]
    """Whose offer may be named without figures here: the reader's own take their place."""

    passages: tuple[PassageView, ...]
    if_refused: Inline | None


OFFER_NAMES = {
    "ask": "Ask",
    "target": "Target",
    "first_offer": "Their first offer, expected",
    "expected_counter": "Their answer, expected",
}

WITH_PROOF = "only if you hold it in writing"
"""Condition under which the offer of somebody else may be named."""

GRANTS = (ComponentKind.EQUITY_GRANT, ComponentKind.REFRESH_GRANT)

ORDERS = {
    FloorOrder.BELOW: "the floor is below it",
    FloorOrder.EQUAL: "the floor equals it",
    FloorOrder.ABOVE: "the floor is above it",
    FloorOrder.OVERLAPPING: "the floor lies within it",
}

PLACEMENTS = {
    Placement.BELOW: "below the range",
    Placement.WITHIN: "within the range",
    Placement.ABOVE: "above the range",
}


def strategy_views(context: PageContext) -> tuple[StrategyView, ...]:
    """Return the plans of a guide, the main one first."""
    return tuple(_strategy(figures, context) for figures in context.figures.strategies)


def _strategy(figures: StrategyFigures, context: PageContext) -> StrategyView:
    plan, floor = figures.strategy, figures.floor
    least = plan.floor.offer if plan.floor else None
    note = plan.floor.note if plan.floor else None
    region = (context.region_name(plan.region),) if plan.region else ()
    return StrategyView(
        anchor=f"plan-{plan.id}",
        title=plan.title,
        scope=(*region, *((plan.level,) if plan.level else ())),
        offers=tuple(_offers(figures, context)),
        floor=floor.amount if floor else None,
        floor_basis=word(floor.basis) if floor else "",
        floor_claim=context.claim(plan.evidence) if plan.floor else None,
        floor_level=least.level if least else None,
        floor_parts=_parts(least.pay) if least else (),
        floor_note=context.texts.optional(note),
        comparisons=tuple(_comparison(one, figures, context) for one in figures.comparisons),
        positions=tuple(_positions(figures)),
        remarks=tuple(remark.value for remark in figures.remarks),
        interest=_holders(figures, AlternativeKind.INTEREST, context),
        open_offers=_holders(figures, AlternativeKind.OFFER, context),
        passages=passage_views(plan.passages, context),
        if_refused=context.texts.optional(plan.if_refused),
    )


def _holders(figures: StrategyFigures, kind: AlternativeKind, context: PageContext) -> tuple[str, ...]:
    """Return whose alternatives of a kind come without figures."""
    named = (one.alternative for one in figures.alternatives if one.figures is None)
    return tuple(holder(one, context.catalog) for one in named if one.kind is kind)


def _offers(figures: StrategyFigures, context: PageContext) -> list[OfferView]:
    found: list[OfferView] = []
    own = (figures.ask, figures.target, figures.first_offer, figures.expected_counter)
    for (id, name), offer in zip(OFFER_NAMES.items(), own, strict=True):
        if offer is not None:
            found.append(_offer(id, name, offer, _claim(offer, figures, context), context))
    for other in figures.alternatives:
        if other.figures is not None:
            name = f"Alternative: {alternative_name(other.alternative, context)}"
            claim = _claim(other.figures, figures, context)
            note = context.texts.optional(other.alternative.note)
            view = _offer(f"alternative:{other.alternative.id}", name, other.figures, claim, context)
            found.append(replace(view, condition=WITH_PROOF, note=note))
    return found


def _claim(offer: OfferFigures, figures: StrategyFigures, context: PageContext) -> ClaimView:
    """Return what an example offer follows: what the plan does, and what its parts name themselves."""
    named = offer_evidence(offer.offer, figures.strategy.evidence)
    return context.claim(Evidence(sources=tuple(dict.fromkeys(id for one in named for id in one.sources))))


def _offer(id: str, name: str, figures: OfferFigures, claim: ClaimView, context: PageContext) -> OfferView:
    totals = tuple(map(total_view, figures.totals.known))
    return OfferView(
        mark=f"{id} {SALES[figures.liquidity]} {figures.offer.pay.currency.code}",
        name=name,
        claim=claim,
        condition=None,
        level=figures.offer.level,
        parts=(*_parts(figures.offer.pay), *_stated(figures)),
        totals=totals,
        working=context.footnotes.working(totals),
        splits=joined_splits(figures.splits),
        note=None,
    )


def _parts(package: PayPackage) -> tuple[PartView, ...]:
    return tuple(_part(kind, figure) for kind, figure in package.components)


def _part(kind: ComponentKind, figure: PayFigure) -> PartView:
    """Return one component; a grant says its period, because most are stated for several years."""
    value = figure.leading if kind in GRANTS and figure.leading else figure_value(figure)
    return PartView(name=_named(figure, word(kind)), value=value, qualifiers=_beside(figure))


def _named(figure: PayFigure, name: str) -> str:
    return f"{name} ({figure.label})" if figure.label else name


def _beside(figure: PayFigure) -> tuple[str, ...]:
    """Return all that stands beside the value: its qualifiers, the source's words, a remark."""
    words = figure.words if figure.amounts or figure.percent or figure.units else None
    return (*qualifiers(figure), *filter(None, (words, figure.note)))


def _stated(figures: OfferFigures) -> tuple[PartView, ...]:
    """Return the typed total of an offer whose parts make none."""
    stated, basis = figures.offer.stated_total, figures.offer.stated_basis
    if stated is None or figures.totals.known:
        return ()
    name = _named(stated, f"{word(basis)}, as stated")
    return (PartView(name=name, value=figure_value(stated), qualifiers=_beside(stated)),)


def alternative_name(alternative: Alternative, context: PageContext) -> str:
    """Return an alternative in words: `Google, Paris`."""
    region = alternative.offer.region if alternative.offer else None
    place = [context.region_name(region)] if region else []
    role = [alternative.role_label] if alternative.role_label and alternative.companies else []
    return ", ".join([holder(alternative, context.catalog), *role, *place])


def _comparison(one: FloorComparison, figures: StrategyFigures, context: PageContext) -> ComparisonView:
    name = "your ask" if one.against is Against.ASK else "your target"
    if one.against is Against.ALTERNATIVE:
        other = next(a.alternative for a in figures.alternatives if a.alternative.id == one.alternative)
        name = f"the example offer of {alternative_name(other, context)}"
    return ComparisonView(name=name, total=one.total, order=ORDERS[one.order])


def _positions(figures: StrategyFigures) -> list[PositionView]:
    named = (
        ("Base salary of the ask", figures.ask_base_position),
        ("Recurring total of the ask", figures.ask_position),
        ("Floor", figures.floor_position),
    )
    return [_position(name, position) for name, position in named if position is not None]


def _position(name: str, position: RangePosition) -> PositionView:
    way = position.penetration if position.placement is Placement.WITHIN else None
    # Whole percents: the ends of the range are no better known than that.
    share = None if way is None else Percent((way * 100).quantize(Decimal(1)))
    return PositionView(
        name=name,
        amount=position.amount,
        range=position.range,
        placement=PLACEMENTS[position.placement],
        share=share,
        refused=position.refused,
    )
