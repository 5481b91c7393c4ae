"""The page that sets rows of guides side by side; without JavaScript its table of all guides does."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.rates import RateTable
from generator.pages.context import shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.table import HubTableView, guide_table
from generator.pages.page import COMPARE_URI, GUIDES_URI, ROLES_URI, Page
from generator.pages.site_inputs import SiteInputs


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesView:
    """Rates by which the browser converts."""

    units: tuple[tuple[str, Decimal], ...]
    """Code of each currency, and units of it for one unit of the base; the base itself first."""

    publisher: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """Everything that the template of the page may read."""

    frame: FrameView
    guides: HubTableView
    roles_href: str
    guides_href: str
    """Address of the folder that all guides are in."""

    rates: RatesView | None


def build_compare_page(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page, with every guide by the row that its first screen shows."""
    catalog = inputs.catalog
    context = shared_context(catalog, COMPARE_URI)
    ordered = sorted(inputs.summaries.listings.values(), key=lambda one: (one.role, one.company))
    page = Page(
        uri=COMPARE_URI,
        template="pages/compare.md.jinja",
        view=CompareView(
            frame=frame_view(context, "Compare"),
            guides=guide_table(ordered, context, order="role"),
            roles_href=context.address.to(ROLES_URI),
            guides_href=context.address.to(GUIDES_URI),
            rates=_rates(catalog.rates),
        ),
        title="Compare guides side by side",
        description="Two to four guides or rows of pay side by side: totals, parts, confidence and levels, "
        "in one currency at a dated rate.",
        updated=None,
    )
    return (page,)


def _rates(rates: RateTable | None) -> RatesView | None:
    if rates is None:
        return None
    units = ((rates.base.code, Decimal(1)), *((currency.code, rate) for currency, rate in rates.rates))
    return RatesView(units=units, publisher=rates.publisher, on=rates.on)
