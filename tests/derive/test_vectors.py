"""Sums of the tools against the vectors that the scripts are held to (`tests/js/vectors.test.mjs`)."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from generator.derive.day_plan import day_plan
from generator.derive.leaving import leaving
from generator.derive.offer_years import Holding, Refresher, TypedOffer, typed_totals, typed_years
from generator.derive.position import position_in
from generator.derive.repayment import Counted, RepaymentKind, Terms
from generator.derive.suggestion import CitedPlan, NoSuggestion, suggest
from generator.derive.vested import Curve, even_curve, vested_share
from generator.model.evidence import RangeKind
from generator.model.price_levels import PriceLevel
from generator.model.rates import RateTable
from generator.units.currency import CURRENCIES
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
OFFERS = json.loads((VECTORS / "offers.json").read_text("utf-8"))
SUGGESTIONS = json.loads((VECTORS / "suggestion.json").read_text("utf-8"))
PLANS = json.loads((VECTORS / "day_plan.json").read_text("utf-8"))
DISPLAY = json.loads((VECTORS / "display.json").read_text("utf-8"))


def each(cases):
    """One test for each vector, by its name."""
    return pytest.mark.parametrize("case", cases, ids=[case["name"] for case in cases])


def known(text):
    return None if text is None else Fraction(text)


def written(value, places=2):
    """A fraction rounded half to even, as the scripts write it; `None` stays what it is."""
    if value is None:
        return None
    text = f"{Decimal(round(Fraction(value) * 10**places)).scaleb(-places):.{places}f}"
    return text.removeprefix("-") if Decimal(text) == 0 else text


def curve_of(schedule):
    if not schedule["months"]:
        return None
    rhythm = {"cliff": schedule["cliff"], "every": schedule["every"]}
    if not schedule["yearly"]:
        return even_curve(schedule["months"], **rhythm)
    shares = tuple(Fraction(share) / 100 for share in schedule["yearly"])
    return Curve(shares=shares, months=schedule["months"], **rhythm)


def refresher_of(given):
    if given is None:
        return None
    return Refresher(amount=Fraction(given["amount"]), first_year=given["first_year"], curve=curve_of(given))


def offer_of(given):
    sign_on = given["sign_on"]
    return TypedOffer(
        base=known(given["base"]),
        bonus=known(given["bonus"]),
        variable=known(given["variable"]),
        benefits=Fraction(given["benefits"]),
        sign_on=None if sign_on is None else tuple((year, Fraction(amount)) for year, amount in sign_on),
        grant=known(given["grant"]),
        curve=curve_of(given),
        refresher=refresher_of(given["refresher"]),
        holding=Holding(given["holding"]),
    )


def terms_of(given):
    if given is None:
        return None
    return Terms(kind=RepaymentKind(given["kind"]), months=given["months"], counted=Counted(given["counted"]))


@each(OFFERS["totals"])
def test_totals(case):
    found = typed_totals(offer_of(case["offer"]))
    for name in ("first_year", "recurring", "average"):
        assert written(getattr(found, name)) == case[name]
    assert list(found.left_out) == case["left_out"]


@each(OFFERS["years"])
def test_years(case):
    found = typed_years(
        offer_of(case["offer"]),
        growth=Fraction(case["growth"]) / 100,
        with_refreshers=case["with_refreshers"],
    )
    assert [written(getattr(year, case["column"])) for year in found] == case["years"]


@each(OFFERS["vested"])
def test_vested(case):
    curve = curve_of(case["curve"])
    assert curve
    found = {month: vested_share(curve, int(month)) for month in case["vested"]}
    assert found == {month: Fraction(share) for month, share in case["vested"].items()}


@each(OFFERS["leaving"])
def test_leaving(case):
    for month, expected in case["months"].items():
        found = leaving(
            offer_of(case["offer"]),
            terms_of(case["terms"]),
            int(month),
            net=known(case["net"]),
            with_refreshers=case["with_refreshers"],
        )
        assert {name: written(getattr(found, name)) for name in expected} == expected


@each(OFFERS["position"])
def test_position(case):
    euro = CURRENCIES["EUR"]
    low, high = (None if case[end] is None else Decimal(case[end]) for end in ("low", "high"))
    kind = RangeKind(case["kind"]) if case["kind"] else None
    found = position_in(
        Money(Decimal(case["amount"]), euro), MoneyRange(low, high, euro, open_end=case["open"]), kind
    )
    assert found.placement.value == case["placement"]
    for name in ("penetration", "compa_ratio", "percentile"):
        assert written(getattr(found, name), 4) == case[name]
    assert found.refused == case["refused"]


def single(amount, code):
    return MoneyRange(Decimal(amount), Decimal(amount), CURRENCIES[code])


@each(DISPLAY["converted"])
def test_converted(case):
    held = DISPLAY["rates"]
    rates = RateTable(
        base=CURRENCIES[held["base"]],
        on=date(2026, 10, 30),
        publisher="European Central Bank",
        source="ecb",
        rates=tuple((CURRENCIES[code], Decimal(units)) for code, units in held["units"].items()),
    )
    found = rates.convert(single(case["amount"], case["from"]), CURRENCIES[case["to"]])
    assert written(found and found.low) == case["expect"]


@each(DISPLAY["price_level"])
def test_by_what_it_buys(case):
    level = PriceLevel(
        region="france",
        currency=CURRENCIES["EUR"],
        per_international_dollar=Decimal(case["per_international_dollar"]),
        price_level=Percent(Decimal(100)),
    )
    found = level.international(single(case["amount"], "EUR"))
    assert found
    assert written(found.low, 0) == case["expect"]


@each(SUGGESTIONS)
def test_suggestion(case):
    found = suggest(
        known(case["low"]),
        known(case["high"]),
        CitedPlan(**{name: known(amount) for name, amount in case["plan"].items()}),
        held=tuple(Fraction(one) for one in case["held"]),
        first=known(case["first"]),
    )
    if isinstance(found, NoSuggestion):
        assert found.value == case["expect"]
        return
    figures = {name: getattr(found, name) for name in ("ask", "target", "floor")}
    shown = {
        name: {"amount": written(one.amount), "reason": one.reason.value} for name, one in figures.items()
    }
    assert shown == case["expect"]


@each(PLANS)
def test_day_plan(case):
    ends = (date.fromisoformat(case[day]) for day in ("today", "deadline"))
    if case["days"] is None:
        with pytest.raises(ValueError, match="not 0 to 365"):
            day_plan(range(case["steps"]), *ends)
        return
    found = day_plan(range(case["steps"]), *ends)
    assert [step for _, step in found] == list(range(case["steps"]))
    assert [day.isoformat() for day, _ in found] == case["days"]


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"shares": (Fraction(1, 2), Fraction(1, 4))}, id="shares that do not come to the whole"),
        pytest.param({"shares": (Fraction(1),)}, id="one share for two years"),
        pytest.param({"cliff": 25}, id="a cliff after its end"),
        pytest.param({"months": 0}, id="no time at all"),
        pytest.param({"every": 13}, id="less than once a year"),
    ],
)
def test_a_curve_that_cannot_be_is_refused(wrong):
    right = {"shares": (Fraction(1, 2), Fraction(1, 2)), "months": 24, "cliff": 12, "every": 1}
    with pytest.raises(ValueError, match=r"curve|cliff"):
        Curve(**right | wrong)
