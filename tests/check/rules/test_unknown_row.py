"""`unknown-row`: headlines and plans without their row."""

import pytest

from generator.check.rules import unknown_row
from generator.model.guide import Headline
from generator.model.speech import Strategy
from tests.check.builders import a_guide, a_row, messages, place, the_finding, with_strategy


def headline(row: str):
    return a_guide(a_row("paris"), a_row("london"), headline=Headline(row=row, reason="most jobs"))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(a_row()), None, id="no headline"),
        pytest.param(headline("london"), None, id="one of the rows"),
        pytest.param(headline("pariss"), "there is no pay row `pariss`", id="misspelt"),
    ],
)
def test_the_headline_names_a_row(guide, message):
    assert messages(unknown_row, guide) == ([message] if message else [])


def test_the_nearest_row_is_suggested():
    found = the_finding(unknown_row, headline("pariss"))
    assert place(found) == "guides/acme/data-engineer.yml headline.row"
    assert found.help == "did you mean `paris`?"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param(None, None, id="none named"),
        pytest.param("paris", None, id="one of the rows"),
        pytest.param("pariss", "there is no pay row `pariss`", id="misspelt"),
    ],
)
def test_a_plan_is_held_against_a_row(row, message):
    assert messages(unknown_row, with_strategy(a_row(), row=row)) == ([message] if message else [])


def test_the_row_of_a_further_plan_is_found_at_the_plan():
    plans = (Strategy(row="paris"), Strategy(id="london", row="lodnon"))
    found = the_finding(unknown_row, a_guide(a_row(), a_row("london"), strategies=plans))
    assert place(found) == "guides/acme/data-engineer.yml strategies.london.row"
    assert found.help == "did you mean `london`?"


def test_a_guide_without_rows_has_nothing_to_suggest():
    guide = a_guide(headline=Headline(row="paris", reason="most jobs"))
    assert the_finding(unknown_row, guide).help == "name the id of a pay row"
