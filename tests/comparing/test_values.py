"""Two typed values compared."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.comparing.change import ChangeKind
from generator.comparing.text_report import sentence
from generator.comparing.values import compare
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.units.currency import CURRENCIES
from generator.units.money import MoneyRange
from tests.derive.builders import a_guide, a_row, a_source

EUR = CURRENCIES["EUR"]


def told(before: object, after: object) -> list[str]:
    return [sentence(change) for change in compare(before, after)]


def paris(**pay: str) -> Guide:
    return a_guide(a_row("paris", **pay))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            {"base_salary": "80K–105K"},
            {"base_salary": "80K–108K"},
            ["paris, base salary, high: €105K → €108K (+2.9%)"],
            id="an end that moved",
        ),
        pytest.param(
            {"base_salary": "80K–105K"},
            {"base_salary": "80,010–105K"},
            ["paris, base salary, low: €80K → €80.01K (+0.1%)"],
            id="a move of less than a tenth is told",
        ),
        pytest.param(
            {"base_salary": "80K"},
            {"base_salary": "90K"},
            ["paris, base salary: €80K → €90K (+12.5%)"],
            id="a single figure is one change",
        ),
        pytest.param(
            {"base_salary": "80K"}, {"base_salary": "80,000 per year"}, [], id="another spelling is none"
        ),
        pytest.param(
            {"base_salary": "80K"},
            {"base_salary": "80K", "bonus": "10%"},
            ["paris, bonus: added: 10%"],
            id="a component that came",
        ),
        pytest.param(
            {"base_salary": "80K", "bonus": "unknown"},
            {"base_salary": "80K", "bonus": "none"},
            ["paris, bonus, state: unknown → none"],
            id="unknown is not none",
        ),
        pytest.param(
            {"base_salary": "80K"},
            {"base_salary": "USD 80K"},
            ["paris, base salary: €80K → $80K"],
            id="another currency is another figure",
        ),
    ],
)
def test_figures(before: dict[str, str], after: dict[str, str], expected: list[str]):
    assert told(paris(**before), paris(**after)) == expected


def test_rows_are_told_apart_by_name_and_their_order_is_no_difference():
    one, other = a_row("paris", base_salary="80K"), a_row("london", base_salary="70K")
    assert told(a_guide(one, other), a_guide(other, one)) == []
    assert told(a_guide(one, other), a_guide(other)) == [
        change for change in told(a_guide(one, other), a_guide(other)) if change.startswith("paris: removed")
    ]


def test_a_source_that_came_is_evidence():
    before, after = a_guide(sources=(a_source("a"),)), a_guide(sources=(a_source("a"), a_source("b")))
    (change,) = compare(before, after)
    assert (change.at, change.kind, change.before) == (("sources", "b"), ChangeKind.EVIDENCE, None)


def test_what_a_figure_rests_on_is_evidence_too():
    (change,) = compare(Evidence(sources=("a",)), Evidence(sources=("a", "b")))
    assert change.kind is ChangeKind.EVIDENCE
    assert (change.before, change.after) == (None, "b")


amounts = st.integers(1, 10**6).map(Decimal)


@given(amounts, amounts)
def test_every_number_that_moved_is_told_with_its_direction(before: Decimal, after: Decimal):
    found = list(compare(MoneyRange(before, before, EUR), MoneyRange(after, after, EUR)))
    assert bool(found) is (before != after)
    for change in found:
        assert change.kind is ChangeKind.FIGURE
        assert change.by is not None
        assert (change.by.value > 0) is (after > before)
