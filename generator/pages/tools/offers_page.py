"""The offer workbook: what it computes, with an example that the build computes by the same functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.derive.leaving import leaving
from generator.derive.offer_years import Holding, TypedOffer, TypedYear, typed_totals, typed_years
from generator.derive.repayment import Counted, RepaymentKind, Terms
from generator.derive.vested import even_curve
from generator.pages.context import shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import (
    GUIDES_URI,
    METHODOLOGY_URI,
    TOOLS_EQUITY_URI,
    TOOLS_OFFERS_URI,
    TOOLS_REPAYMENT_URI,
    TOOLS_URI,
    VESTING_URI,
    Page,
)
from generator.pages.site_inputs import SiteInputs
from generator.pages.tools.exact import shown_money
from generator.units.currency import CURRENCIES
from generator.units.money import Money

_CURRENCY = CURRENCIES["EUR"]
_NOTHING = Fraction(0)

PRIVATE = TypedOffer(
    base=Fraction(100_000),
    bonus=_NOTHING,
    variable=_NOTHING,
    benefits=_NOTHING,
    sign_on=((1, Fraction(15_000)),),
    grant=Fraction(175_000),
    curve=even_curve(48, cliff=12),
    holding=Holding.PAPER,
)
PUBLIC = TypedOffer(
    base=Fraction(98_000),
    bonus=_NOTHING,
    variable=_NOTHING,
    benefits=_NOTHING,
    sign_on=None,
    grant=Fraction(140_000),
    curve=even_curve(48),
    holding=Holding.LIQUID,
)
TERMS = Terms(kind=RepaymentKind.PRORATED, months=24, counted=Counted.GROSS)
"""Clause of the example about paying back the sign-on bonus."""

LEAVING_MONTHS = (11, 12, 23, 24, 48)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleView:
    """One made-up offer of the example with its totals."""

    name: str
    holds: str
    first_year: Money
    recurring: Money
    average: Money
    cash: Money
    """Of the first year."""

    equity: Money
    """Of the first year."""

    equity_word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """One year of the first offer."""

    year: int
    cash: Money
    equity: Money
    total: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingView:
    """What leaving the first offer after so many full months costs."""

    month: int
    kept: Money
    lost: Money
    owed: Money
    cost: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class OffersToolView:
    """Everything that the template of the page may read."""

    frame: FrameView
    offers: tuple[ExampleView, ...]
    years: tuple[YearView, ...]
    leaving: tuple[LeavingView, ...]
    clause_months: int
    blank_rows: tuple[str, ...]
    """Names of the lines of the sheet that is filled by hand."""

    hrefs: Mapping[str, str]


def build_offers_page(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page of the offer workbook."""
    context = shared_context(inputs.catalog, TOOLS_OFFERS_URI)
    pages = {"guides": GUIDES_URI, "equity": TOOLS_EQUITY_URI, "repayment": TOOLS_REPAYMENT_URI}
    anchors = (
        "recurring-total",
        "vested-by-month",
        "year-table",
        "leaving",
        "typed-amounts",
        "position-in-a-range",
    )
    return (
        Page(
            uri=TOOLS_OFFERS_URI,
            template="pages/tools/offers.md.jinja",
            view=OffersToolView(
                frame=frame_view(context, "Offer workbook", [("Tools", TOOLS_URI)]),
                offers=(
                    _example("A, a private company", "base €100K, sign-on €15K, equity €175K", PRIVATE),
                    _example("B, a public company", "base €98K, equity €140K", PUBLIC),
                ),
                years=tuple(
                    map(_year, typed_years(PRIVATE, growth=_NOTHING, with_refreshers=False)),
                ),
                leaving=tuple(map(_leaving, LEAVING_MONTHS)),
                clause_months=TERMS.months,
                blank_rows=_BLANK_ROWS,
                hrefs={
                    **{name: context.address.to(uri) for name, uri in pages.items()},
                    "vesting": context.address.to(VESTING_URI),
                    **{one: context.address.to(METHODOLOGY_URI, one) for one in anchors},
                },
            ),
            title="Offer workbook: compare up to four offers, year by year",
            description="Which offer is better: first-year, recurring and average totals, cash apart from "
            "paper, year by year, and what leaving early costs. In your browser alone.",
            updated=None,
        ),
    )


_BLANK_ROWS = (
    "Base salary a year (B)",
    "Target bonus a year (b)",
    "Other yearly cash, and benefits you count (V)",
    "Sign-on bonus in year 1 (S)",
    "Equity grant, whole term (G)",
    "Years over which it vests (T)",
    "Share that vests in year 1 (v)",
    "Recurring total = B + b + V + G ÷ T",
    "First-year total = B + b + V + S + G × v",
    "Average annual total = B + b + V + (S + G) ÷ T",
    "Of that on paper = G ÷ T, if it cannot be sold",
)

_EQUITY_WORDS = {Holding.PAPER: "on paper", Holding.LIQUID: "can be sold", Holding.UNCLEAR: "unclear"}


def _example(name: str, holds: str, offer: TypedOffer) -> ExampleView:
    totals = typed_totals(offer)
    first = typed_years(offer, growth=_NOTHING, with_refreshers=False, last=1)[0]
    return ExampleView(
        name=name,
        holds=holds,
        first_year=_money(totals.first_year),
        recurring=_money(totals.recurring),
        average=_money(totals.average),
        cash=_money(first.cash),
        equity=_money(_equity(first)),
        equity_word=_EQUITY_WORDS[offer.holding],
    )


def _year(year: TypedYear) -> YearView:
    return YearView(
        year=year.year, cash=_money(year.cash), equity=_money(_equity(year)), total=_money(year.total)
    )


def _equity(year: TypedYear) -> Fraction:
    return year.liquid + year.paper + year.unclear


def _leaving(month: int) -> LeavingView:
    found = leaving(PRIVATE, TERMS, month)
    return LeavingView(
        month=month,
        kept=_money(found.kept),
        lost=_money(found.lost),
        owed=_money(found.owed),
        cost=_money(found.cost),
    )


def _money(value: Fraction | None) -> Money:
    """Return an amount of the example, in which nothing is left blank."""
    if value is None:
        raise ValueError("the example leaves something blank")
    return shown_money(value, _CURRENCY)
