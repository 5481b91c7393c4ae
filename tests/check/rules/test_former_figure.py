"""`former-figure`: former figures that are none, and such as are dated out of order."""

from dataclasses import replace

import pytest

from generator.check.rules import former_figure
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, FormerFigure
from generator.units.calendar import read_partial_date
from tests.check.builders import a_guide, a_row, messages, place, the_finding
from tests.derive.builders import evidence, figure


def with_former(*former: tuple[str, str]) -> Guide:
    """A guide whose base salary of 80K was something else until some dates."""
    was = tuple(
        FormerFigure(figure=figure(text), until=read_partial_date(until), evidence=evidence("levels"))
        for text, until in former
    )
    row = a_row()
    pay = replace(row.pay, components=((ComponentKind.BASE_SALARY, figure("80K", was=was)),))
    return a_guide(replace(row, pay=pay))


@pytest.mark.parametrize(
    ("former", "message"),
    [
        pytest.param([], None, id="none"),
        pytest.param([("76K", "2026-03"), ("70K", "2025")], None, id="newest first"),
        pytest.param([("76K", "2026-03"), ("70K", "2026")], None, id="perhaps in order"),
        pytest.param([("80K", "2026-03")], "this former figure is the one that followed it", id="unchanged"),
        pytest.param(
            [("76K", "2026-03"), ("76K", "2025")],
            "this former figure is the one that followed it",
            id="unchanged further down",
        ),
        pytest.param([("76K", "2062")], "2062 has not come yet", id="in the future"),
        pytest.param(
            [("76K", "2025"), ("70K", "2026-03")],
            "this figure held until 2026-03, longer than the one above it",
            id="oldest first",
        ),
    ],
)
def test_a_former_figure_differs_from_what_followed_and_is_older(former, message):
    assert messages(former_figure, with_former(*former)) == ([message] if message else [])


def test_the_date_is_pointed_at():
    found = the_finding(former_figure, with_former(("76K", "2062-01")))
    assert place(found).endswith("pay.paris.base_salary.was[0].until") or "was" in place(found)
