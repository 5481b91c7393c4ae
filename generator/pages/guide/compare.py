"""What stands beside the pay table: conflicting claims, differences between regions, peers and premiums."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.derive.conflicts import Conflict
from generator.derive.conversion import Converted
from generator.derive.differentials import DifferentialFigures
from generator.model.differentials import Verdict
from generator.model.level import PeerPay, Premium
from generator.model.pay import ComponentKind
from generator.pages.evidence_view import ClaimView, Marker
from generator.pages.figure_view import FigureView
from generator.pages.guide.context import PageContext
from generator.pages.pay_names import peer_name, row_name
from generator.pages.shown import Inline
from generator.pages.words import word
from generator.units.money import MoneyRange
from generator.units.percent import Percent, PercentRange


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionView:
    """A converted amount with the rate behind it."""

    rate: Decimal
    from_code: str
    to_code: str
    on: date
    publisher: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One of two conflicting claims."""

    name: str
    kind: str
    total: MoneyRange
    """In its own currency, gross per year."""

    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictView:
    """Two claims about the same pay, side by side."""

    left: SideView
    right: SideView
    in_common: MoneyRange
    """The right claim in the left one's currency."""

    conversion: ConversionView | None
    low: Percent | None
    """Right over left, minus one, at the low end."""

    high: Percent | None
    overlap: bool
    is_headline: bool
    """Whether the row of the first screen is part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentialView:
    """What a source says of pay here against pay there, held to the figures."""

    here: str
    there: str
    claimed: PercentRange
    effective: bool
    verdict: str
    compared: str | None
    low: Percent | None
    """At the low end: in one currency for an effective claim, of the bare numbers for a nominal one."""

    high: Percent | None
    conversion: ConversionView | None
    rate_low: Decimal | None
    rate_high: Decimal | None
    rate_pair: str | None
    """`GBP per EUR`, for the rates at which the claim would hold."""

    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerView:
    """What a comparable position pays."""

    anchor: str
    name: str
    figures: tuple[FigureView, ...]
    """The total where one is stated, then the parts; a base salary alone says that it is that."""

    note: Inline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PremiumView:
    """A named premium."""

    anchor: str
    name: str
    share: PercentRange | None
    applies_to: str
    conditions: Inline | None
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """All of them."""

    conflicts: tuple[ConflictView, ...]
    has_other_conflicts: bool
    """Whether some do not touch the row of the first screen."""

    differentials: tuple[DifferentialView, ...]
    peers: tuple[PeerView, ...]
    premiums: tuple[PremiumView, ...]


def compare_view(context: PageContext) -> CompareView:
    """Return everything that the pay of this guide is held against."""
    guide, figures = context.guide, context.figures
    conflicts = tuple(_conflict(found, context) for found in figures.conflicts)
    return CompareView(
        conflicts=conflicts,
        has_other_conflicts=not all(conflict.is_headline for conflict in conflicts),
        differentials=tuple(_differential(found, context) for found in figures.differentials),
        peers=tuple(_peer(peer, context) for peer in sorted(guide.peers, key=_is_unverified(context))),
        premiums=tuple(_premium(premium, context) for premium in guide.premiums),
    )


def conversion_view(converted: Converted | None) -> ConversionView | None:
    """Return a conversion with its rate, `None` when nothing was converted."""
    if converted is None:
        return None
    return ConversionView(
        rate=converted.rate,
        from_code=converted.original.currency.code,
        to_code=converted.amount.currency.code,
        on=converted.on,
        publisher=converted.publisher,
    )


def _conflict(found: Conflict, context: PageContext) -> ConflictView:
    original = found.converted.original if found.converted else found.right_total
    return ConflictView(
        left=_side(found.left, found.left_kind.value, found.left_total, context),
        right=_side(found.right, found.right_kind.value, original, context),
        in_common=found.right_total,
        conversion=conversion_view(found.converted),
        low=found.difference.low,
        high=found.difference.high,
        overlap=found.overlap,
        is_headline=context.figures.headline in (found.left, found.right),
    )


def _side(claim_id: str, kind: str, total: MoneyRange, context: PageContext) -> SideView:
    if row := context.guide.row(claim_id):
        evidence, name = row.evidence, row_name(row, context)
    else:
        peer = next(peer for peer in context.guide.peers if peer.id == claim_id)
        evidence, name = peer.evidence, peer_name(peer, context)
    return SideView(name=name, kind=kind, total=total, claim=context.claim(evidence))


def _differential(found: DifferentialFigures, context: PageContext) -> DifferentialView:
    here = next(row for row in context.guide.pay if row.id == found.row)
    differential, rates = found.differential, found.holds_for
    computed = found.effective if differential.effective else found.bare
    evidence = differential.evidence if differential.evidence.sources else here.evidence
    return DifferentialView(
        here=context.region_name(here.region),
        there=context.region_name(differential.versus),
        claimed=differential.difference,
        effective=differential.effective,
        verdict={Verdict.AGREES: "agrees", Verdict.DISAGREES: "disagrees"}.get(found.verdict, "cannot tell"),
        compared=found.compared.value if found.compared else None,
        low=computed.low if computed else None,
        high=computed.high if computed else None,
        # A nominal claim is about the numbers as printed: no rate has a part in it.
        conversion=conversion_view(found.converted) if differential.effective else None,
        rate_low=rates.low if rates else None,
        rate_high=rates.high if rates else None,
        rate_pair=f"{rates.quote.code} per {rates.base.code}" if rates else None,
        claim=context.claim(evidence),
    )


def _is_unverified(context: PageContext) -> Callable[[PeerPay], bool]:
    """Return the order of peers: what an employer or authority has said comes before what somebody claims."""
    return lambda peer: context.claim(peer.evidence).marker in (Marker.UNVERIFIED, Marker.UNSOURCED)


def _peer(peer: PeerPay, context: PageContext) -> PeerView:
    return PeerView(
        anchor=f"peer-{peer.id}",
        name=peer_name(peer, context),
        figures=_peer_figures(peer, context),
        note=context.texts.optional(peer.note),
    )


def _peer_figures(peer: PeerPay, context: PageContext) -> tuple[FigureView, ...]:
    total = [("total", peer.total)] if peer.total else []
    parts = [(word(kind), figure) for kind, figure in peer.pay.components]
    is_base_only = not total and [kind for kind, _ in peer.pay.components] == [ComponentKind.BASE_SALARY]
    named = [("base salary only", parts[0][1])] if is_base_only else [*total, *parts]
    return tuple(context.figure(figure, name, peer.evidence) for name, figure in named)


def _premium(premium: Premium, context: PageContext) -> PremiumView:
    return PremiumView(
        anchor=f"premium-{premium.id}",
        name=premium.name,
        share=premium.share,
        applies_to=premium.applies_to,
        conditions=context.texts.optional(premium.conditions),
        claim=context.claim(premium.evidence),
    )
