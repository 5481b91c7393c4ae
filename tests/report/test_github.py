"""Reports for GitHub's build log."""

from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.report.github import render_github
from tests.report.builders import A_WARNING, HOSTILE_ONE, a_diagnostic


def test_a_diagnostic_is_one_command():
    assert render_github([a_diagnostic(), A_WARNING], waived=1) == (
        "::error file=guides/acme/data-engineer.yml,line=7,col=17,endColumn=29,title=incomplete-vesting"
        "::the yearly shares make 90%25 of the grant, not 100%25%0A"
        "help: write the share of each year; together they make 100%25\n"
        "::warning file=guides/acme/data-engineer.yml,line=120,col=1,endColumn=4,title=missing-headline"
        "::none of the 2 pay rows is chosen for the first screen%0Anote: see rows 3, 4: both\n"
        "1 error and 1 warning in 1 file; 1 finding waived\n"
    )


def test_a_clean_report_has_no_commands():
    assert render_github([]) == "no problems found\n"


def test_text_of_strangers_starts_no_command_of_its_own():
    report = render_github([HOSTILE_ONE])
    lines = report.split("\n")
    assert [line[:8] for line in lines] == ["::error ", "1 error ", ""]
    assert not set(report) & {"\x1b", "\r", "\x00", "\u202e", "\u2028"}


def test_properties_cannot_be_closed_or_added():
    report = render_github([a_diagnostic(file="guides/a,line=1::owned%0A.yml")])
    assert report.startswith("::error file=guides/a%2Cline=1%3A%3Aowned%250A.yml,line=7,")


def test_a_percent_sign_of_a_message_stays_one():
    assert "::100%2525 sure" in render_github([a_diagnostic(message="100%25 sure")])


def test_what_is_not_listed_is_counted_in_plain_words():
    report = render_github([a_diagnostic()] * (MAX_DIAGNOSTICS_PER_FILE + 1))
    assert report.count("::error ") == MAX_DIAGNOSTICS_PER_FILE
    assert "\nand 1 more in guides/acme/data-engineer.yml\n" in report
