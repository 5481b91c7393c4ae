"""`unmarked-thin-evidence`: nothing to check, and nothing said about it."""

import pytest

from generator.check.rules import unmarked_thin_evidence
from generator.model.evidence import Evidence, SourceKind
from tests.check.builders import a_guide, a_row, a_source, messages, place, the_finding
from tests.derive.builders import figure

BLOG = a_source(kind=SourceKind.SECONDARY_GUIDE)
POSTING = a_source("posting", kind=SourceKind.OFFICIAL_POSTING)
POSTED = figure("80K", evidence=Evidence(sources=("posting",)))
MESSAGE = "no pay row rests on a source that can be checked, and the guide does not say so"


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(), None, id="no pay"),
        pytest.param(a_guide(a_row()), None, id="a source that can be checked"),
        pytest.param(
            a_guide(a_row(), sources=(BLOG,), thin_evidence="One blog."), None, id="said at the top"
        ),
        pytest.param(
            a_guide(a_row(base_salary=POSTED), sources=(BLOG, POSTING)), None, id="one figure is posted"
        ),
        pytest.param(a_guide(a_row(), sources=(BLOG,)), MESSAGE, id="one blog"),
        pytest.param(a_guide(a_row(evidence=Evidence())), MESSAGE, id="no source at all"),
    ],
)
def test_thin_evidence_is_said_first(guide, message):
    assert messages(unmarked_thin_evidence, guide) == ([message] if message else [])


def test_the_rows_are_pointed_at():
    found = the_finding(unmarked_thin_evidence, a_guide(a_row(), sources=(BLOG,)))
    assert place(found) == "guides/acme/data-engineer.yml pay"
    assert found.help == "add `thin_evidence: …` with the reason, or a stronger source"
