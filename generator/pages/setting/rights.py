"""Rights as readers see them: cards on the page of a region, and links to them from a guide."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.rights import HeldRight
from generator.model.claim import ClaimStatus
from generator.model.right import RightTopic
from generator.pages.context import SiteContext
from generator.pages.page import TOOLS_EQUITY_URI, TOOLS_REPAYMENT_URI, Link, region_uri
from generator.pages.shown import Inline
from generator.pages.words import word
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class RightView:
    """One card."""

    anchor: str
    topic: str
    title: str
    ask: Inline
    covers: Inline
    note: Inline | None
    area: Link | None
    """The region around this one whose law gives it; `None` when it is this region's own."""

    status: str
    """How things stand with the statement that it rests on."""

    is_settled: bool
    """Whether the statement was found true on its date: not planned, disputed or unverified."""

    as_of: PartialDate | None
    claim_href: str
    tool: Link | None
    """Where a reader can work out what it comes to; `None` without such a page, and on that page itself."""


TOOLS = {
    RightTopic.REPAYMENT: ("What leaving early would cost", TOOLS_REPAYMENT_URI),
    RightTopic.EQUITY: ("What the equity could come to", TOOLS_EQUITY_URI),
}
"""Pages that compute what rights of a topic are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRightsView:
    """What the law of one area gives, as links to its cards."""

    area: str
    rights: tuple[Link, ...]


def right_view(one: HeldRight, region: str, context: SiteContext) -> RightView:
    """Return a card as the page of a region shows it."""
    right, claim = one.right, one.claim
    return RightView(
        anchor=_anchor(right.id),
        topic=word(right.topic),
        title=right.title,
        ask=context.inline(right.ask),
        covers=context.inline(right.covers),
        note=context.texts.optional(right.note),
        area=None if right.region == region else context.region_link(right.region),
        status=word(claim.status),
        is_settled=claim.status is ClaimStatus.CURRENT,
        as_of=claim.as_of,
        claim_href=f"#claim-{claim.id}",
        tool=_tool(right.topic, context),
    )


def _tool(topic: RightTopic, context: SiteContext) -> Link | None:
    text, uri = TOOLS.get(topic, ("", context.address.uri))
    return None if uri == context.address.uri else Link(text=text, href=context.address.to(uri))


def area_rights_views(
    found: Iterable[tuple[str, tuple[HeldRight, ...]]], context: SiteContext
) -> tuple[AreaRightsView, ...]:
    """Return links to the cards of several areas."""
    return tuple(
        AreaRightsView(
            area=context.region_name(area),
            rights=tuple(
                Link(
                    text=one.right.title,
                    href=context.address.to(region_uri(area), _anchor(one.right.id)),
                )
                for one in held
            ),
        )
        for area, held in found
    )


def _anchor(right: str) -> str:
    return f"right-{right}"
