"""Reports for people at a terminal."""

from dataclasses import replace

from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.report.human import render_human
from generator.text import Span
from tests.report.builders import A_WARNING, HOSTILE_ONE, a_diagnostic

TWO = """\
error[incomplete-vesting]: the yearly shares make 90% of the grant, not 100%
 --> guides/acme/data-engineer.yml:7:17
  |
7 |         yearly: [40, 30, 20]
  |                 ^^^^^^^^^^^^
  = help: write the share of each year; together they make 100%

warning[missing-headline]: none of the 2 pay rows is chosen for the first screen
   --> guides/acme/data-engineer.yml:120:1
    |
120 | pay:
    | ^^^
    = note: see rows 3, 4: both

1 error and 1 warning in 1 file; 3 findings waived
"""


def test_a_report_shows_the_sentence_the_place_and_the_way_out():
    assert render_human([a_diagnostic(), A_WARNING], waived=3) == TWO


def test_a_clean_report_says_so():
    assert render_human([]) == "no problems found\n"


def test_a_finding_about_a_whole_file_has_no_excerpt():
    assert render_human([a_diagnostic(span=Span(), excerpt="", help=None)]) == (
        "error[incomplete-vesting]: the yearly shares make 90% of the grant, not 100%\n"
        " --> guides/acme/data-engineer.yml:1:1\n\n1 error in 1 file\n"
    )


def test_colours_are_added_on_request_and_change_no_text():
    colored = render_human([a_diagnostic(), A_WARNING], color=True, waived=3)
    assert colored.startswith("\x1b[1;31merror[incomplete-vesting]\x1b[0m: \x1b[1mthe yearly")
    for code in ("0", "1", "1;31", "1;33", "1;34", "36"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == TWO


def test_text_of_strangers_cannot_reach_the_terminal():
    assert render_human([HOSTILE_ONE]).splitlines()[:5] == [
        r"error[incomplete-vesting]: \x1b[2J\x0d\x0a::error::owned\u202e\u200b\x00\u2028##[group]\x09",
        r" --> guides/\x1b[2J\x0d\x0a::error::owned\u202e\u200b\x00\u2028##[group]\x09.yml:1:2",
        "  |",
        r"1 | \x1b[2J\x0d\x0a::error::owned\u202e\u200b\x00\u2028##[group]\x09",
        "  |     ^^^",
    ]


def test_no_line_of_a_report_starts_like_a_command_to_a_build_log():
    for line in render_human([HOSTILE_ONE]).split("\n"):
        assert not line.lstrip().startswith(("::", "##["))


def test_more_than_a_file_can_list_is_counted():
    count = MAX_DIAGNOSTICS_PER_FILE + 12
    many = [a_diagnostic(span=Span(number, 1, 1)) for number in range(1, count + 1)]
    report = render_human([*many, replace(A_WARNING, file="guides/other.yml")])
    assert report.count("error[") == MAX_DIAGNOSTICS_PER_FILE
    assert "\n\nand 12 more in guides/acme/data-engineer.yml\n\n" in report
    assert report.endswith(f"{count} errors and 1 warning in 2 files\n")
