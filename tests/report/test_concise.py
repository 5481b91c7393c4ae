"""Reports for editors and for grep."""

from generator.report.concise import render_concise
from tests.report.builders import A_WARNING, HOSTILE_ONE, a_diagnostic


def test_a_diagnostic_is_one_line():
    assert render_concise([a_diagnostic(), A_WARNING], waived=1) == (
        "guides/acme/data-engineer.yml:7:17: error[incomplete-vesting] "
        "the yearly shares make 90% of the grant, not 100%\n"
        "guides/acme/data-engineer.yml:120:1: warning[missing-headline] "
        "none of the 2 pay rows is chosen for the first screen\n"
        "1 error and 1 warning in 1 file; 1 finding waived\n"
    )


def test_a_clean_report_says_so():
    assert render_concise([], waived=2) == "no problems found; 2 findings waived\n"


def test_text_of_strangers_stays_on_its_line():
    hostile = r"\x1b[2J\x0d\x0a::error::owned\u202e\u200b\x00\u2028##[group]\x09"
    assert render_concise([HOSTILE_ONE]) == (
        f"guides/{hostile}.yml:1:2: error[incomplete-vesting] {hostile}\n1 error in 1 file\n"
    )


def test_a_file_name_cannot_be_a_command():
    report = render_concise([a_diagnostic(file="::warning::x"), a_diagnostic(file="##[error]x")])
    assert [line[:6] for line in report.splitlines()] == ["./::wa", "./##[e", "2 erro"]
