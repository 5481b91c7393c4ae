"""Where guides of other companies speak of a company."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.wording import listed
from generator.model.guide import Guide
from generator.model.level import Position
from generator.model.speech import AlternativeKind
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, Sources
from generator.pages.page import Link
from generator.pages.shown import Shown, figure_value


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionedPayView:
    """What a guide says that a position at the company pays."""

    name: str
    """The position in words: `Security Engineer L4, Paris`."""

    value: Shown
    marker: Marker


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionView:
    """One guide that speaks of the company."""

    guide: Link
    ways: str
    """How it does, in words."""

    pay: tuple[MentionedPayView, ...]


BASE_ONLY = ", base salary only"
"""What stands behind a position of which no total is known."""


def mention_views(company: str, context: SiteContext) -> tuple[MentionView, ...]:
    """Return the guides of other companies that compare themselves with this one, in order of their ids."""
    others = (guide for guide in context.catalog.guides.values() if guide.company != company)
    found = ((guide, tuple(_ways(guide, company))) for guide in others)
    return tuple(_mention(guide, ways, company, context) for guide, ways in found if ways)


def _ways(guide: Guide, company: str) -> Iterator[str]:
    positions = (position for pair in guide.equivalences for position in (pair.here, pair.there))
    if any(peer.position.company == company for peer in guide.peers):
        yield "comparable pay"
    if any(position.company == company for position in positions):
        yield "level map"
    alternatives = (found for strategy in guide.strategies for found in strategy.alternatives)
    kinds = {found.kind for found in alternatives if company in found.companies}
    if AlternativeKind.OFFER in kinds:
        yield "an example of another offer"
    if AlternativeKind.INTEREST in kinds:
        yield "an example of interest from elsewhere"


def _mention(guide: Guide, ways: tuple[str, ...], company: str, context: SiteContext) -> MentionView:
    sources = Sources(context.catalog, guide)
    peers = (peer for peer in guide.peers if peer.position.company == company)
    return MentionView(
        guide=context.guide_link(guide.id, f"{guide.title} at {context.company_name(guide.company)}"),
        ways=listed(ways),
        pay=tuple(
            MentionedPayView(
                name=_position(peer.position, context) + ("" if peer.total else BASE_ONLY),
                value=figure_value(figure),
                marker=sources.claim(figure.evidence if figure.evidence.sources else peer.evidence).marker,
            )
            for peer in peers
            if (figure := peer.leading) is not None
        ),
    )


def _position(position: Position, context: SiteContext) -> str:
    job = " ".join(filter(None, (position.role_label, position.level)))
    return ", ".join([job, *([context.region_name(position.region)] if position.region else [])])
