"""The page of a region: its currency, the places around it, and every row of pay that is stated for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.derive.price_levels import price_level_of
from generator.derive.rights import HeldRight, rights_in
from generator.derive.summary import GuideListing
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.documents import REGIONS
from generator.model.region import Region
from generator.pages.api.addresses import item
from generator.pages.api.file import api_file
from generator.pages.api.subjects import region_data
from generator.pages.context import SiteContext, shared_context
from generator.pages.evidence_view import SourceView
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.table import HubTableView, pay_table
from generator.pages.page import REGIONS_URI, Link, Page, region_uri
from generator.pages.setting.price_levels import PriceLevelView, price_level_view, prices_support
from generator.pages.setting.rights import RightView, right_view
from generator.pages.site_inputs import SiteInputs
from generator.pages.source_list import Support, list_sources
from generator.pages.statement_view import StatementView, claim_supports, mentioned_claims, statement_view
from generator.pages.updated import hub_updated
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
    guides: HubTableView
    rights: tuple[RightView, ...]
    statements: tuple[StatementView, ...]
    """What the rights rest on."""

    price_level: PriceLevelView | None
    rates: RatesView | None
    sources: tuple[SourceView, ...]


def build_region_page(inputs: SiteInputs, region: Region) -> Page:
    """Turn a region and the summaries of the guides with pay there into one page."""
    uri, catalog = region_uri(region.id), inputs.catalog
    context = shared_context(catalog, uri)
    guides = inputs.summaries.of_region(region.id)
    contains = inputs.places_within.get(region.id, ())
    held = rights_in(catalog, region.id)
    claims = _claims(held, catalog)
    view = RegionView(
        frame=frame_view(context, region.name, [("Regions", REGIONS_URI)], [REGIONS], inputs.edit_base),
        summary=region.summary,
        kind=word(region.kind),
        country=region.country,
        currency=region.currency.code if region.currency else None,
        within=context.region_link(region.within) if region.within else None,
        contains=tuple(context.region_link(other) for other in contains),
        aliases=region.aliases,
        guides=_guides(region, guides, context),
        rights=tuple(right_view(one, region.id, context) for one in held),
        statements=tuple(statement_view(claim, context) for claim in claims),
        price_level=price_level_view(region.id, context),
        rates=_rates(catalog, region),
        sources=list_sources(_supports(claims, region, catalog), context.sources),
    )
    return Page(
        uri=uri,
        template="pages/region.md.jinja",
        view=view,
        title=f"{region.name}: pay, currency and guides",
        description=_description(region, guides, context),
        updated=hub_updated(guides, catalog.today),
        sources=(REGIONS,),
        data_files=(api_file("region", item("regions", region.id), region_data(inputs, region), None),),
    )


def _claims(held: Sequence[HeldRight], catalog: Catalog) -> tuple[Claim, ...]:
    """Return the statements that rights rest on, then those that these refer to, each once."""
    own = {one.claim.id: one.claim for one in held}
    texts = [text for one in own.values() for text in (one.statement, one.note or "")]
    texts += [text for one in held for text in (one.right.ask, one.right.covers, one.right.note or "")]
    return tuple((own | {claim.id: claim for claim in mentioned_claims(texts, catalog)}).values())


def _supports(claims: Sequence[Claim], region: Region, catalog: Catalog) -> Iterator[Support]:
    yield from claim_supports(claims)
    if catalog.price_levels is not None and price_level_of(catalog, region.id) is not None:
        yield prices_support(catalog.price_levels)


def _guides(region: Region, guides: Sequence[GuideListing], context: SiteContext) -> HubTableView:
    """Return the rows of pay of the region and of the places in it."""
    rows = [(guide, row) for guide in guides for row in guide.rows if region.id in row.places]
    return pay_table(rows, context, of=("region", region.id))


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


def _description(region: Region, guides: Sequence[GuideListing], context: SiteContext) -> str:
    currency = f"in {region.currency.code}" if region.currency else "each figure in its own currency"
    jobs = [f"{guide.title} at {context.company_name(guide.company)}" for guide in guides[:3]]
    known = f"Guides: {', '.join(jobs)}." if jobs else "No guide has a figure for it yet."
    return f"Pay stated for {region.name} ({word(region.kind)}), {currency}, with dated rates. {known}"
