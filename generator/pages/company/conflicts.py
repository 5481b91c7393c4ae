"""Where the sources of a company's guides disagree, gathered on its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.summary import DisputeSummary, GuideListing, SideSummary
from generator.pages.context import SiteContext
from generator.pages.page import Link, guide_uri
from generator.pages.pay_names import place_name, position_name
from generator.units.money import MoneyRange
from generator.units.percent import Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One of two claims that disagree."""

    name: str
    """Place and level, or the job that a peer's pay is for."""

    kind: str
    """What is compared: recurring total, stated total or base salary."""

    amount: MoneyRange
    """Gross per year, in the currency in which the two are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """Two claims about the same pay."""

    guide: Link
    left: SideView
    right: SideView
    low: Percent | None
    """Right over left, minus one, at the low end."""

    high: Percent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputesView:
    """The conflicts of all guides of a company."""

    shown: tuple[DisputeView, ...]
    more: tuple[Link, ...]
    """Guides with more conflicts than stand here, with their number in the text."""


MOST_GUIDES = 40
"""Guides whose conflicts stand here; of more, a link says how many each has."""


def disputes_view(guides: Sequence[GuideListing], context: SiteContext) -> DisputesView:
    """Return the conflicts of some guides, those of one guide together."""
    disputed = [guide for guide in guides if guide.disputes]
    shown = tuple(_dispute(guide, one, context) for guide in disputed[:MOST_GUIDES] for one in guide.disputes)
    more = [
        _link(guide, f"{guide.all_disputes - len(guide.disputes)} more for {guide.title}", context)
        for guide in disputed[:MOST_GUIDES]
        if guide.all_disputes > len(guide.disputes)
    ]
    more += [
        _link(guide, f"{guide.all_disputes} for {guide.title}", context) for guide in disputed[MOST_GUIDES:]
    ]
    return DisputesView(shown=shown, more=tuple(more))


def _dispute(guide: GuideListing, dispute: DisputeSummary, context: SiteContext) -> DisputeView:
    return DisputeView(
        guide=_link(guide, guide.title, context),
        left=_side(guide, dispute.left, context),
        right=_side(guide, dispute.right, context),
        low=dispute.low,
        high=dispute.high,
    )


def _link(guide: GuideListing, text: str, context: SiteContext) -> Link:
    return Link(text=text, href=context.address.to(guide_uri(guide.id), "conflicts"))


def _side(guide: GuideListing, side: SideSummary, context: SiteContext) -> SideView:
    return SideView(name=_name(guide, side, context), kind=side.kind, amount=side.amount)


def _name(guide: GuideListing, side: SideSummary, context: SiteContext) -> str:
    """Return what a claim of a guide is about: the place of a row, the job of a peer."""
    if side.peer is not None:
        return position_name(side.peer, context)
    row = next(row for row in guide.rows if row.id == side.row)
    return place_name(row.region, row.level, row.package, context)
