"""Sums a guide up for the pages about several guides."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.derive.conflicts import Conflict
from generator.derive.conversion import in_currency
from generator.derive.due import guide_due
from generator.derive.events import guide_events
from generator.derive.evidence import basis_of
from generator.derive.figures import GuideFigures
from generator.derive.level_lines import LevelLine, derive_level_lines
from generator.derive.places import wider
from generator.derive.quality import Doubtful, guide_quality
from generator.derive.rows import RowFigures
from generator.derive.summary import (
    CompanyMention,
    DisputeSummary,
    GuideKeys,
    GuideListing,
    GuideSummary,
    PaidElsewhere,
    RowSummary,
    SideSummary,
)
from generator.model.catalog import Catalog
from generator.model.evidence import Evidence, SourceKind, strongest_kind
from generator.model.guide import Guide
from generator.model.level import PeerPay
from generator.model.speech import AlternativeKind
from generator.pages.hub.rows import middle
from generator.pages.published_regions import referenced_regions
from generator.units.money import MoneyRange

MAX_DISPUTES = 3
"""Conflicts of one guide that pages about several guides show; its own page shows all."""


def summarise(catalog: Catalog, figures: GuideFigures, doubtful: Doubtful = ()) -> GuideSummary:
    """Return all that other pages need to know of a guide; no other guide is looked at.

    `doubtful` is where rules object to the arithmetic of the guide.
    """
    guide = figures.guide
    listing = _listing(catalog, figures)
    mentions = tuple(_mention(catalog, guide, company) for company in _compared_companies(guide))
    level_lines = derive_level_lines(catalog, guide)
    return GuideSummary(
        keys=_keys(guide, listing, mentions, level_lines),
        listing=listing,
        mentions=mentions,
        level_lines=level_lines,
        quality=guide_quality(guide.title, figures.published, doubtful),
        due=guide_due(figures),
        events=guide_events(figures),
    )


def _keys(
    guide: Guide,
    listing: GuideListing,
    mentions: tuple[CompanyMention, ...],
    level_lines: tuple[LevelLine, ...],
) -> GuideKeys:
    ends = (end.company for line in level_lines for end in (line.statement.here, line.statement.there))
    return GuideKeys(
        id=guide.id,
        company=guide.company,
        role=guide.role,
        places=tuple(dict.fromkeys(place for row in listing.rows for place in row.places)),
        mentioned=tuple(mention.company for mention in mentions),
        mapped=tuple(dict.fromkeys(company for company in ends if company)),
        regions=referenced_regions(guide),
        former_addresses=guide.former_addresses,
        newest_day=_newest_day(guide),
    )


def _listing(catalog: Catalog, figures: GuideFigures) -> GuideListing:
    guide = figures.guide
    places = [catalog.regions.get(row.region) for row in guide.pay]
    return GuideListing(
        id=guide.id,
        company=guide.company,
        role=guide.role,
        title=guide.title,
        reviewed_on=guide.reviewed_on,
        rows=tuple(_row(catalog, row) for row in figures.rows.values()),
        headline=figures.headline,
        strongest=strongest_kind(guide.sources),
        confidence=figures.confidence.confidence,
        liquidity=figures.liquidity,
        has_equity_amount=any(row.annual_equity is not None for row in figures.rows.values()),
        countries=len({place.country for place in places if place is not None and place.country}),
        compared_levels=sum(bool(pair.here.level and pair.there.level) for pair in guide.equivalences),
        disputes=tuple(_dispute(figures, conflict) for conflict in figures.conflicts[:MAX_DISPUTES]),
        all_disputes=len(figures.conflicts),
    )


def _row(catalog: Catalog, figures: RowFigures) -> RowSummary:
    row = figures.row
    return RowSummary(
        id=row.id,
        places=(row.region, *wider(catalog, row.region)),
        level=row.level,
        package=row.package_label,
        base=row.pay.yearly_base,
        total=figures.yearly_total,
        middle_in_base=_middle_in_base(catalog, figures.yearly_total),
        coverage=figures.coverage,
        strongest=strongest_kind(figures.basis.sources),
        is_posted=any(source.kind is SourceKind.OFFICIAL_POSTING for source in figures.basis.sources),
        confidence=figures.confidence.confidence,
        dated=figures.freshness.own_date if figures.freshness else None,
    )


def _middle_in_base(catalog: Catalog, total: MoneyRange | None) -> Decimal | None:
    if total is None or catalog.rates is None:
        return None
    return middle(in_currency(total, catalog.rates.base, catalog.rates))


def _dispute(figures: GuideFigures, conflict: Conflict) -> DisputeSummary:
    return DisputeSummary(
        left=_side(figures, conflict.left, conflict.left_kind.value, conflict.left_total),
        right=_side(figures, conflict.right, conflict.right_kind.value, conflict.right_total),
        low=conflict.difference.low,
        high=conflict.difference.high,
    )


def _side(figures: GuideFigures, claim: str, kind: str, amount: MoneyRange) -> SideSummary:
    if claim in figures.rows:
        return SideSummary(row=claim, peer=None, kind=kind, amount=amount)
    peer = next(peer.position for peer in figures.guide.peers if peer.id == claim)
    return SideSummary(row=None, peer=peer, kind=kind, amount=amount)


def _compared_companies(guide: Guide) -> list[str]:
    """Return the other companies that a guide compares itself with, sorted."""
    named = {
        *(peer.position.company for peer in guide.peers),
        *(position.company for pair in guide.equivalences for position in (pair.here, pair.there)),
        *(company for plan in guide.strategies for one in plan.alternatives for company in one.companies),
    }
    return sorted(company for company in named if company and company != guide.company)


def _mention(catalog: Catalog, guide: Guide, company: str) -> CompanyMention:
    peers = (peer for peer in guide.peers if peer.position.company == company)
    return CompanyMention(
        company=company,
        ways=tuple(_ways(guide, company)),
        pay=tuple(_paid(catalog, guide, peers)),
    )


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


def _paid(catalog: Catalog, guide: Guide, peers: Iterable[PeerPay]) -> Iterator[PaidElsewhere]:
    for peer in peers:
        figure = peer.leading
        if figure is not None:
            evidence = figure.evidence if figure.evidence.sources else peer.evidence
            yield PaidElsewhere(
                position=peer.position,
                has_total=bool(peer.total),
                figure=replace(figure, note=None, evidence=Evidence()),
                strongest=strongest_kind(basis_of(catalog, guide, (evidence,)).sources),
            )


def _newest_day(guide: Guide) -> date:
    """Return the newest day on which somebody reviewed the guide or read one of its own sources."""
    seen = (guide.reviewed_on, *(source.accessed_on for source in guide.sources))
    return max((day.last_day for day in seen if day is not None), default=date.min)
