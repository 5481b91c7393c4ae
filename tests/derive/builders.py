"""Small builders with defaults, and the first guide of the project with nothing but its figures."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from generator.derive.compensation import derive_totals
from generator.derive.conflicts import Conflict, derive_conflicts
from generator.derive.equity import Liquidity
from generator.derive.evidence import Bases
from generator.derive.questions import Question, derive_questions
from generator.derive.row_totals import sum_rows
from generator.model.catalog import Catalog
from generator.model.company import Company, Stage
from generator.model.equity import EquityPlan, VestingSchedule
from generator.model.evidence import Evidence, RangeKind, Source, SourceKind
from generator.model.guide import Guide
from generator.model.pay import (
    Amount,
    ComponentKind,
    Differential,
    FigureState,
    PayFigure,
    PayPackage,
    PayRow,
    TotalBasis,
    UnitCount,
)
from generator.model.rates import RateTable
from generator.model.region import Region, RegionKind
from generator.model.speech import Alternative, AlternativeKind, Floor, Offer, Strategy
from generator.units.calendar import read_partial_date
from generator.units.currency import CURRENCIES, SYMBOLS, Currency
from generator.units.money import MoneyRange
from generator.units.notation import WrittenMoney, WrittenPercent, WrittenUnits, read_figure, read_percent
from generator.units.percent import Percent, PercentRange
from generator.units.period import Period
from generator.units.today import Today

EUR, GBP, USD = CURRENCIES["EUR"], CURRENCIES["GBP"], CURRENCIES["USD"]
AS_OF = Today(date(2026, 11, 22))
UNSOURCED = Evidence()
STATES = {state.value: state for state in FigureState}

PERIODS = {
    ComponentKind.SIGN_ON_BONUS: Period.ONCE,
    ComponentKind.RELOCATION: Period.ONCE,
    ComponentKind.EQUITY_GRANT: Period.TERM,
}
"""What a bare amount of a component covers, where that is not a year."""


def figure(text: str, currency: Currency = EUR, period: Period = Period.YEAR, **more: Any) -> PayFigure:
    """A figure from its notation: `80K–108K`, `10–15%`, `none`."""
    if text in STATES:
        return PayFigure(state=STATES[text], **more)
    return PayFigure(state=FigureState.VALUE, **parts(text, currency, period), **more)


def parts(text: str, currency: Currency, period: Period) -> dict[str, Any]:
    found: dict[str, Any] = {"amounts": ()}
    for part in read_figure(text):
        match part:
            case WrittenMoney():
                found["amounts"] += (_amount(part, currency, period),)
            case WrittenPercent():
                found["percent"] = _share(part)
            case WrittenUnits():
                found["units"] = UnitCount(low=part.low, high=part.high, unit=part.unit)
    return found


def _amount(part: WrittenMoney, currency: Currency, period: Period) -> Amount:
    own = CURRENCIES[SYMBOLS.get(part.mark, part.mark)] if part.mark else currency
    pay = MoneyRange(part.low, part.high, own, part.open_end)
    return Amount(range=pay, period=part.period or period, term_years=part.term_years)


def amount(text: str, currency: Currency = EUR, period: Period = Period.YEAR) -> Amount:
    (only,) = figure(text, currency, period).amounts
    return only


def money(text: str, currency: Currency = EUR) -> MoneyRange:
    """A range from its notation, whatever period it is for."""
    return amount(text, currency).range


def share(text: str) -> PercentRange:
    return _share(read_percent(text))


def _share(written: WrittenPercent) -> PercentRange:
    low, high = (None if end is None else Percent(end) for end in (written.low, written.high))
    return PercentRange(low, high, written.open_end)


def package(currency: Currency = EUR, /, **components: str) -> PayPackage:
    """A package of components by their keys: `base_salary="80K–108K"`."""
    kinds = [(ComponentKind(key), text) for key, text in components.items()]
    figures = tuple((kind, figure(text, currency, PERIODS.get(kind, Period.YEAR))) for kind, text in kinds)
    return PayPackage(currency=currency, components=figures)


ROW_KEYS = frozenset(
    {"region", "level", "ladder_levels", "package_label", "stated_total", "stated_basis", "differentials"}
)


def a_row(id: str = "paris", currency: Currency = EUR, evidence: Evidence = UNSOURCED, **keys: Any) -> PayRow:
    """A pay row; keys that are no fields of a row are components."""
    own = {key: keys.pop(key) for key in ROW_KEYS & keys.keys()}
    if "stated_total" in own:
        own["stated_total"] = figure(own["stated_total"], currency)
    own.setdefault("region", id)
    return PayRow(id=id, pay=package(currency, **keys), evidence=evidence, **own)


def a_source(id: str = "guide", kind: SourceKind = SourceKind.SECONDARY_GUIDE, **keys: Any) -> Source:
    for key in ("published_on", "accessed_on"):
        if key in keys:
            keys[key] = read_partial_date(keys[key])
    return Source(id=id, title=f"The {id}", publisher="Somebody", kind=kind, **keys)


def evidence(*sources: str, kind: RangeKind = RangeKind.UNSTATED, **keys: Any) -> Evidence:
    if "observed_on" in keys:
        keys["observed_on"] = read_partial_date(keys["observed_on"])
    return Evidence(sources=sources, range_kind=kind, **keys)


def a_guide(*rows: PayRow, **more: Any) -> Guide:
    keys: dict[str, Any] = {
        "company": "mistral-ai",
        "role": "security-engineer",
        "title": "Security Engineer",
    } | more
    return Guide(reviewed_on=read_partial_date("2026-11-22"), pay=rows, **keys)


def a_company(id: str = "mistral-ai", stage: Stage = Stage.PRIVATE, **keys: Any) -> Company:
    return Company(id=id, name=id.replace("-", " ").title(), stage=stage, **keys)


def a_plan(yearly: tuple[int, ...] | None = None, months: int | None = None, **keys: Any) -> EquityPlan:
    for key in ("valid_from", "valid_until"):
        if key in keys:
            keys[key] = read_partial_date(keys[key])
    shares = tuple(Percent(Decimal(part)) for part in yearly) if yearly else None
    cliff = keys.pop("cliff_months", None)
    return EquityPlan(vesting=VestingSchedule(months=months, yearly=shares, cliff_months=cliff), **keys)


def an_offer(currency: Currency = EUR, liquid: bool | None = None, **components: str) -> Offer:
    return Offer(pay=package(currency, **components), liquid_equity=liquid)


def regions(*entries: tuple[str, RegionKind, str | None]) -> dict[str, Region]:
    return {
        id: Region(id=id, name=id.replace("-", " ").title(), kind=kind, within=within)
        for id, kind, within in entries
    }


REGIONS = regions(
    ("eu", RegionKind.ZONE, None),
    ("france", RegionKind.COUNTRY, "eu"),
    ("london", RegionKind.CITY, None),
    ("paris", RegionKind.CITY, "france"),
    ("remote-eu", RegionKind.ZONE, "eu"),
    ("worldwide", RegionKind.WORLDWIDE, None),
)

ECB = RateTable(
    base=EUR,
    on=date(2026, 10, 30),
    publisher="European Central Bank",
    source="ecb",
    rates=((GBP, Decimal("0.8338")), (USD, Decimal("1.1172"))),
)


def a_catalog(*companies: Company, guides: Mapping[str, Guide] | None = None, **more: Any) -> Catalog:
    keys: dict[str, Any] = {"regions": REGIONS, "rates": ECB} | more
    return Catalog(companies={company.id: company for company in companies}, guides=guides or {}, **keys)


FIRST_SOURCE = a_source("first", accessed_on="2026-02-23")
SECOND_SOURCE = a_source("second", accessed_on="2026-02-23")


def first_guide() -> Guide:
    """Three rows of one source, a second source that disagrees, and a plan for the negotiation."""
    stated = evidence("first", kind=RangeKind.ESTIMATE)
    against_paris = Differential(versus="paris", difference=share("+5–10%"), effective=True)
    below_paris = Differential(versus="paris", difference=share("-5–10%"), effective=False)
    pay: dict[str, Any] = {"equity_grant": "100K–195K over 4 years", "bonus": "none", "evidence": stated}
    return a_guide(
        a_row("paris", base_salary="80K–108K", stated_total="105K–157K", **pay),
        a_row(
            "london",
            GBP,
            base_salary="74K–99K",
            stated_total="97K–145K",
            differentials=(against_paris,),
            **pay | {"equity_grant": "92K–180K over 4 years"},
        ),
        a_row(
            "remote-eu",
            base_salary="72K–97K",
            stated_total="97K–146K",
            differentials=(below_paris,),
            **pay,
        ),
        a_row("worldwide", stated_total="USD 150K–240K", evidence=evidence("second")),
        sources=(FIRST_SOURCE, SECOND_SOURCE),
        strategies=(first_strategy(),),
        questions=("Who would I report to?",),
    )


def first_strategy() -> Strategy:
    return Strategy(
        ask=an_offer(base_salary="100K", equity_grant="175K over 4 years", sign_on_bonus="15K"),
        floor=Floor(amount=amount("138K"), basis=TotalBasis.RECURRING),
        alternatives=(
            Alternative(
                id="google",
                kind=AlternativeKind.OFFER,
                companies=("google",),
                only_if_true=True,
                offer=an_offer(base_salary="98K", equity_grant="140K over 4 years"),
            ),
            Alternative(
                id="anthropic", kind=AlternativeKind.INTEREST, companies=("anthropic",), only_if_true=True
            ),
        ),
    )


def first_catalog() -> Catalog:
    google = a_company("google", Stage.PUBLIC, equity_plans=(a_plan((38, 32, 20, 10), 48),))
    guide = first_guide()
    return a_catalog(a_company(equity_plans=(a_plan(months=48),)), google, guides={guide.id: guide})


def conflicts_of(catalog: Catalog, guide: Guide) -> tuple[Conflict, ...]:
    """The conflicts of a guide without an equity plan."""
    bases = Bases(catalog, guide)
    return derive_conflicts(catalog, guide, sum_rows(guide, None, bases), bases)


def questions_of(guide: Guide, plan: EquityPlan | None, liquidity: Liquidity) -> tuple[Question, ...]:
    """What a guide leads somebody to ask."""
    totals = [derive_totals(row.pay, plan) for row in guide.pay]
    return derive_questions(guide, plan, liquidity, totals)
