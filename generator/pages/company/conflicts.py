"""Where the sources of a company's guides disagree, gathered on its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derive.conflicts import Conflict
from generator.derive.figures import GuideFigures
from generator.pages.context import SiteContext
from generator.pages.page import Link, guide_uri
from generator.pages.pay_names import peer_name, row_name
from generator.units.money import MoneyRange
from generator.units.percent import Percent

MAX_PER_GUIDE = 3
"""Conflicts of one guide that stand here; its own page shows all."""


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


def disputes_view(figures: Sequence[GuideFigures], context: SiteContext) -> DisputesView:
    """Return the conflicts of some guides, those of one guide together."""
    shown = tuple(
        _dispute(one, conflict, context) for one in figures for conflict in one.conflicts[:MAX_PER_GUIDE]
    )
    more = tuple(
        _link(one, f"{len(one.conflicts) - MAX_PER_GUIDE} more for {one.guide.title}", context)
        for one in figures
        if len(one.conflicts) > MAX_PER_GUIDE
    )
    return DisputesView(shown=shown, more=more)


def _dispute(figures: GuideFigures, conflict: Conflict, context: SiteContext) -> DisputeView:
    return DisputeView(
        guide=_link(figures, figures.guide.title, context),
        left=SideView(
            name=_name(figures, conflict.left, context),
            kind=conflict.left_kind.value,
            amount=conflict.left_total,
        ),
        right=SideView(
            name=_name(figures, conflict.right, context),
            kind=conflict.right_kind.value,
            amount=conflict.right_total,
        ),
        low=conflict.difference.low,
        high=conflict.difference.high,
    )


def _link(figures: GuideFigures, text: str, context: SiteContext) -> Link:
    return Link(text=text, href=context.address.to(guide_uri(figures.guide.id), "conflicts"))


def _name(figures: GuideFigures, claim: str, context: SiteContext) -> str:
    """Return what a claim of a guide is about: the place of a row, the job of a peer."""
    found = figures.rows.get(claim)
    if found is not None:
        return row_name(found.row, context)
    return peer_name(next(peer for peer in figures.guide.peers if peer.id == claim), context)
