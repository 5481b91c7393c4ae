"""Private equity: the cases that the browser runs too, and the limits of the formulas."""

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.private_equity import Dilution, Scenario, Sheet, Valued, valued
from generator.model.equity import Instrument
from generator.pages.tools.equity_page import EXAMPLE

VECTORS = Path(__file__).parents[1] / "vectors" / "private_equity.json"
CASES = {case["name"]: case for case in json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]}


def exact(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def shown(value: Fraction | None, places: int = 2) -> str | None:
    """A figure as the vectors write it: half to even."""
    return None if value is None else f"{Decimal(round(value * 10**places)).scaleb(-places):f}"


def in_percent(part: Fraction | None) -> Fraction | None:
    """A part of 1 in percent."""
    return None if part is None else part * 100


AMOUNTS = (
    "units", "strike", "preferred", "common", "fully_diluted", "preference", "unit_price", "cap", "discount",
)  # fmt: skip


def sheet_of(case: str) -> Sheet:
    """The sheet of a case."""
    held = CASES[case]["sheet"]
    dilution = held["dilution"]
    return Sheet(
        instrument=Instrument(held["instrument"]),
        dilution=Dilution(dilution["as"]),
        rounds=tuple(map(exact, dilution["rounds"])),
        months=held["months"],
        discount_years=held["discount_years"],
        scenarios=tuple(
            Scenario(name=one["name"], exit=exact(one["exit"]), share=exact(one["share"]))
            for one in held["scenarios"]
        ),
        **{name: exact(held[name]) for name in AMOUNTS},
    )


@pytest.mark.parametrize("name", CASES)
def test_what_follows_from_a_sheet(name: str):
    case, found = CASES[name], valued(sheet_of(name))
    amounts = {name: shown(getattr(found, name)) for name in case["shown"] if name != "payoffs"}
    assert {**amounts, "payoffs": [shown(one) for one in found.payoffs]} == case["shown"]
    percents = {name: shown(in_percent(getattr(found, name)), 6) for name in case["percent"]}
    assert percents == case["percent"]
    assert [*found.questions] == case["questions"]


BLANKS = {
    "units": (
        replace(EXAMPLE, units=None),
        {
            "notional",
            "spread_preferred",
            "spread_common",
            "exercise_cost",
            "owned",
            "owned_after",
            "expected",
        },
    ),
    "strike": (
        replace(EXAMPLE, strike=None),
        {"spread_preferred", "spread_common", "exercise_cost", "expected"},
    ),
    "preferred": (replace(EXAMPLE, preferred=None), {"notional", "spread_preferred"}),
    "common": (replace(EXAMPLE, common=None), {"spread_common"}),
    "fully diluted": (replace(EXAMPLE, fully_diluted=None), {"owned", "owned_after", "expected"}),
    "a round": (replace(EXAMPLE, rounds=(Fraction(20), None)), {"owned_after", "expected"}),
    "preference": (replace(EXAMPLE, preference=None), {"expected"}),
    "months": (replace(EXAMPLE, months=None), set[str]()),
}
"""The example with one field left blank, and the figures that hang on it beside the expected value a year."""


@pytest.mark.parametrize(("sheet", "lost"), BLANKS.values(), ids=list(BLANKS))
def test_a_blank_field_is_a_question_and_never_a_zero(sheet: Sheet, lost: set[str]):
    whole, found = valued(EXAMPLE), valued(sheet)
    gone = {name for name in FIGURES if getattr(whole, name) is not None and getattr(found, name) is None}
    assert gone - {"expected_per_year"} == lost
    assert ("expected_per_year" in gone) == ("expected" in lost or sheet.months is None)
    assert len(found.questions) == len(whole.questions) + 1


FIGURES = tuple(name for name in Valued.__dataclass_fields__ if name not in {"payoffs", "questions"})


@given(st.lists(st.integers(0, 300), max_size=6), st.sampled_from(Dilution))
def test_rounds_never_make_a_part_of_the_company_larger(rounds: list[int], kind: Dilution):
    share = tuple(Fraction(one % 100 if kind is Dilution.POST else one) for one in rounds)
    found = valued(replace(EXAMPLE, rounds=share, dilution=kind))
    assert found.owned is not None
    assert found.owned_after is not None
    assert 0 < found.owned_after <= found.owned


@given(st.fractions(min_value=0, max_value=10**12), st.fractions(min_value=0, max_value=10**12))
def test_a_larger_sale_never_leaves_less(one: Fraction, other: Fraction):
    ends = tuple(Scenario(name="", exit=exit, share=Fraction(50)) for exit in sorted((one, other)))
    small, large = valued(replace(EXAMPLE, scenarios=ends)).payoffs
    assert small is not None
    assert large is not None
    assert 0 <= small <= large
