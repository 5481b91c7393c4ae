"""Where guides of other companies speak of a company."""

from dataclasses import dataclass

from generator.derive.summaries import Summaries
from generator.derive.summary import CompanyMention, GuideListing
from generator.derive.wording import listed
from generator.model.level import Position
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker, marker_of_kind
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


MOST = 100
"""Guides that one page names; of more, those that say what the company pays come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsView:
    """The guides that speak of a company, as far as its page names them."""

    shown: tuple[MentionView, ...]
    left_out: int


def mention_views(company: str, summaries: Summaries, context: SiteContext) -> MentionsView:
    """Return the guides of other companies that compare themselves with this one, in order of their ids."""
    found = [
        (summaries.listings[id], mention)
        for id in summaries.mentioning.get(company, ())
        for mention in summaries.mentions[id]
        if mention.company == company
    ]
    if len(found) > MOST:
        # Sorting keeps the order of ids among those of one kind.
        found.sort(key=lambda entry: not entry[1].pay)
    return MentionsView(
        shown=tuple(_mention(guide, mention, context) for guide, mention in found[:MOST]),
        left_out=max(len(found) - MOST, 0),
    )


def _mention(guide: GuideListing, mention: CompanyMention, context: SiteContext) -> MentionView:
    return MentionView(
        guide=context.guide_link(guide.id, f"{guide.title} at {context.company_name(guide.company)}"),
        ways=listed(mention.ways),
        pay=tuple(
            MentionedPayView(
                name=_position(paid.position, context) + ("" if paid.has_total else BASE_ONLY),
                value=figure_value(paid.figure),
                marker=marker_of_kind(paid.strongest),
            )
            for paid in mention.pay
        ),
    )


def _position(position: Position, context: SiteContext) -> str:
    job = " ".join(filter(None, (position.role_label, position.level)))
    return ", ".join([job, *([context.region_name(position.region)] if position.region else [])])
