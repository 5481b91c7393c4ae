"""Repaying a sign-on bonus: the cases that the browser runs too."""

import json
from fractions import Fraction
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.repayment import (
    Counted,
    CountedFrom,
    Instalment,
    RepaymentKind,
    Terms,
    owed,
    owed_together,
)
from tests.derive.test_private_equity import exact, shown


class Case(TypedDict):
    """One entry of the vectors."""

    name: str
    parts: list[tuple[str, int]]
    net: str | None
    kind: str
    months: int
    counted: str
    counted_from: str
    month: int
    due: str | None
    beyond: str | None


VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "repayment.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_what_is_owed(case: Case):
    terms = Terms(kind=RepaymentKind(case["kind"]), months=case["months"], counted=Counted(case["counted"]))
    parts = [Instalment(amount=Fraction(amount), month=month) for amount, month in case["parts"]]
    start = CountedFrom(case["counted_from"])
    found = owed_together(parts, exact(case["net"]), terms, case["month"], start)
    assert (shown(found.due), shown(found.beyond_received)) == (case["due"], case["beyond"])


@given(
    st.fractions(min_value=0, max_value=10**9),
    st.integers(1, 72),
    st.integers(0, 100),
    st.sampled_from(RepaymentKind),
)
def test_a_debt_never_grows_with_time_nor_beyond_the_bonus(
    amount: Fraction, months: int, month: int, kind: RepaymentKind
):
    terms = Terms(kind=kind, months=months, counted=Counted.GROSS)
    now, later = (owed(amount, None, terms, at).due for at in (month, month + 1))
    assert now is not None
    assert later is not None
    assert 0 <= later <= now <= amount
