"""`missing-headline`: several rows and nobody chose."""

import pytest

from generator.check.rules import missing_headline
from generator.model.guide import Headline
from tests.check.builders import a_guide, a_row, messages, place, the_finding

TWO = (a_row("paris"), a_row("london"))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(), None, id="no pay"),
        pytest.param(a_guide(a_row()), None, id="one row"),
        pytest.param(a_guide(*TWO, headline=Headline(row="paris", reason="most jobs")), None, id="chosen"),
        pytest.param(
            a_guide(*TWO), "none of the 2 pay rows is chosen for the first screen", id="two rows, no choice"
        ),
    ],
)
def test_somebody_chooses_the_first_figure(guide, message):
    assert messages(missing_headline, guide) == ([message] if message else [])


def test_the_rows_are_pointed_at():
    found = the_finding(missing_headline, a_guide(*TWO))
    assert place(found) == "guides/acme/data-engineer.yml pay"
    assert found.help == "add `headline: {row: …, reason: …}`"
