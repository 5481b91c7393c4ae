"""The page of a region: its currency, the places around it, and every row of pay that is stated for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.derive.figures import GuideFigures
from generator.model.catalog import Catalog
from generator.model.documents import REGIONS
from generator.model.region import Region
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.guide_rows import GuideTableView, highest_first, pay_row
from generator.pages.page import REGIONS_URI, Link, Page, region_uri
from generator.pages.words import word
from generator.units.currency import Currency


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesView:
    """What one unit of a currency is worth in others, on one day."""

    currency: str
    others: tuple[tuple[str, Decimal], ...]
    """Code of another currency, and units of it for one unit of this one."""

    on: date
    publisher: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """Everything that the region template may read."""

    frame: FrameView
    summary: str | None
    kind: str
    country: str | None
    currency: str | None
    """`None` when every figure here has to name its own."""

    within: Link | None
    contains: tuple[Link, ...]
    aliases: tuple[str, ...]
    guides: GuideTableView
    rates: RatesView | None


def build_region_page(
    catalog: Catalog, region: Region, figures: Sequence[GuideFigures], edit_base: str | None
) -> Page:
    """Turn a region and the figures of the guides with pay there into one page."""
    uri = region_uri(region.id)
    context = shared_context(catalog, uri)
    reviews = (one.guide.reviewed_on.last_day for one in figures if one.guide.reviewed_on)
    contains = (other.id for other in catalog.regions.values() if other.within == region.id)
    view = RegionView(
        frame=frame_view(context, region.name, [("Regions", REGIONS_URI)], [REGIONS], edit_base),
        summary=region.summary,
        kind=word(region.kind),
        country=region.country,
        currency=region.currency.code if region.currency else None,
        within=context.region_link(region.within) if region.within else None,
        contains=tuple(context.region_link(other) for other in contains),
        aliases=region.aliases,
        guides=_guides(region, figures, context),
        rates=_rates(catalog, region),
    )
    return Page(
        uri=uri,
        template="pages/region.md.jinja",
        view=view,
        title=f"{region.name}: pay, currency and guides",
        description=_description(region, figures, context),
        updated=max(reviews, default=catalog.as_of),
        sources=(REGIONS,),
    )


def _guides(region: Region, figures: Sequence[GuideFigures], context: SiteContext) -> GuideTableView:
    rows = (
        pay_row(one, row, f"{one.guide.title} at {context.company_name(one.guide.company)}", context)
        for one in figures
        for row in one.rows.values()
        if row.row.region == region.id
    )
    return highest_first(rows, context)


def _rates(catalog: Catalog, region: Region) -> RatesView | None:
    """Return rates to the currencies of the other regions, `None` when the table has none of them."""
    rates, own = catalog.rates, region.currency
    units = rates.rate(own) if rates and own else None
    if rates is None or own is None or units is None:
        return None
    used = {other.currency for other in catalog.regions.values() if other.currency not in (None, own)}
    others = tuple(
        (other.code, rate / units)
        for other in sorted(filter(None, used), key=_code)
        if (rate := rates.rate(other)) is not None
    )
    if not others:
        return None
    return RatesView(currency=own.code, others=others, on=rates.on, publisher=rates.publisher)


def _code(currency: Currency) -> str:
    return currency.code


def _description(region: Region, figures: Sequence[GuideFigures], context: SiteContext) -> str:
    currency = f"in {region.currency.code}" if region.currency else "each figure in its own currency"
    jobs = [f"{one.guide.title} at {context.company_name(one.guide.company)}" for one in figures[:3]]
    known = f"Guides: {', '.join(jobs)}." if jobs else "No guide has a figure for it yet."
    return f"Pay stated for {region.name} ({word(region.kind)}), {currency}, with dated rates. {known}"
