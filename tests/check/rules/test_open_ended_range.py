"""`open-ended-range`: half a range from nobody official."""

import pytest

from generator.check.rules import open_ended_range
from generator.model.evidence import Evidence, SourceKind
from tests.check.builders import a_guide, a_row, a_source, messages, place, the_finding
from tests.derive.builders import figure

POSTING = a_source("posting", kind=SourceKind.OFFICIAL_POSTING)


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(a_row(base_salary="80K–108K")), None, id="both ends"),
        pytest.param(a_guide(a_row(base_salary="80K–108K+")), None, id="both ends, the high one exceeded"),
        pytest.param(
            a_guide(a_row(base_salary="80K", equity_grant="100K+ over 4 years")), None, id="a grant"
        ),
        pytest.param(
            a_guide(a_row(base_salary="100K+", evidence=Evidence(sources=("posting",))), sources=(POSTING,)),
            None,
            id="posted so by the employer",
        ),
        pytest.param(
            a_guide(a_row(base_salary="100K+")), "`base_salary` of EUR 100K+ has no high end", id="from"
        ),
        pytest.param(
            a_guide(a_row(stated_total="up to 150K")),
            "`stated_total` of up to EUR 150K has no low end",
            id="up to",
        ),
    ],
)
def test_a_range_has_two_ends(guide, message):
    assert messages(open_ended_range, guide) == ([message] if message else [])


def test_a_source_of_the_figure_itself_comes_first():
    posted = figure("100K+", evidence=Evidence(sources=("posting",)))
    guide = a_guide(a_row(base_salary=posted), sources=(a_source(), POSTING))
    assert messages(open_ended_range, guide) == []


def test_the_figure_is_pointed_at():
    found = the_finding(open_ended_range, a_guide(a_row(base_salary="100K+")))
    assert place(found) == "guides/acme/data-engineer.yml pay.paris.base_salary"
    assert found.help == "add the high end if a source states it, or a posting that states none"
