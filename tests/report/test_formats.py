"""One function for all formats."""

import pytest

from generator.report.concise import render_concise
from generator.report.formats import Format, render
from generator.report.github import render_github
from generator.report.human import render_human
from generator.report.json_report import render_json
from generator.report.sarif import render_sarif
from tests.report.builders import A_WARNING, HOSTILE_ONE, a_diagnostic

ALL = [a_diagnostic(), A_WARNING, HOSTILE_ONE]


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        (Format.HUMAN, render_human(ALL, waived=2)),
        (Format.CONCISE, render_concise(ALL, waived=2)),
        (Format.JSON, render_json(ALL, waived=2)),
        (Format.SARIF, render_sarif(ALL)),
        (Format.GITHUB, render_github(ALL, waived=2)),
    ],
    ids=lambda value: value.value if isinstance(value, Format) else "",
)
def test_a_format_has_its_renderer(format, expected):
    assert render(ALL, format, waived=2) == expected


@pytest.mark.parametrize("format", Format, ids=lambda format: format.value)
def test_colours_are_for_people_only(format):
    assert ("\x1b[" in render(ALL, format, color=True)) is (format is Format.HUMAN)


@pytest.mark.parametrize("format", Format, ids=lambda format: format.value)
def test_a_report_ends_with_a_line_end_and_holds_nothing_hidden(format):
    report = render(ALL, format)
    assert report.endswith("\n")
    assert all(line.isprintable() or not line for line in report.split("\n"))
