"""Accepted findings, and acceptances that have had their day."""

from datetime import date

import pytest

from generator.check.waivers import apply_waivers, split_waived
from generator.diagnostics import Diagnostic, Severity, Waiver
from generator.text import FieldPath, Span
from generator.units.today import Today
from tests.check.builders import TODAY

FILE = "guides/acme/data-engineer.yml"


def a_diagnostic(
    rule: str = "mismatched-total", at: FieldPath = ("pay", "london", "stated_total")
) -> Diagnostic:
    severity = Severity.WARNING
    return Diagnostic(
        file=FILE, span=Span(9, 5, 3), rule=rule, severity=severity, message="it differs", at=at
    )


def a_waiver(
    rule: str = "mismatched-total",
    at: str = "pay.london.stated_total",
    file: str = FILE,
    until: date = date(2027, 6, 30),
) -> Waiver:
    return Waiver(rule=rule, file=file, at=at, reason="the source rounds up", until=until)


def locate_waiver(index: int) -> tuple[Span, str]:
    return Span(index + 10, 3, 4), f"waiver {index}"


def applied(diagnostics: list[Diagnostic], *waivers: Waiver) -> list[Diagnostic]:
    return apply_waivers(diagnostics, waivers, Today(TODAY), locate_waiver)


@pytest.mark.parametrize(
    "waiver",
    [
        pytest.param(a_waiver(), id="its field"),
        pytest.param(a_waiver(at=""), id="the whole file"),
        pytest.param(a_waiver(until=TODAY), id="on its last day"),
    ],
)
def test_a_waiver_takes_out_what_it_names(waiver):
    assert applied([a_diagnostic()], waiver) == []


@pytest.mark.parametrize(
    "waiver",
    [
        pytest.param(a_waiver(at="pay.paris.stated_total"), id="another field"),
        pytest.param(a_waiver(file="guides/acme/other.yml"), id="another file"),
        pytest.param(a_waiver(rule="missing-headline"), id="another rule"),
    ],
)
def test_a_waiver_leaves_everything_else_and_is_found_unused(waiver):
    finding, unused = sorted(applied([a_diagnostic()], waiver), key=lambda found: found.file)
    assert finding == a_diagnostic()
    assert (unused.rule, unused.severity, unused.file) == (
        "unused-waiver",
        Severity.WARNING,
        "guides/waivers.yml",
    )
    assert unused.message == f"nothing to waive: no `{waiver.rule}` at {waiver.file} {waiver.at}"
    assert unused.help == "remove it"


def test_an_expired_waiver_shows_the_finding_again_and_itself():
    finding, expired = applied([a_diagnostic()], a_waiver(until=date(2026, 11, 21)))
    assert finding == a_diagnostic()
    assert expired.rule == "expired-waiver"
    assert expired.message == "this waiver ended on 2026-11-21"
    assert expired.help == "look at the finding again, then mend it or give a new date"


def test_a_useless_waiver_is_pointed_at():
    (unused,) = applied([], a_waiver(), a_waiver(at=""))[1:]
    assert (unused.span, unused.excerpt) == (Span(11, 3, 4), "waiver 1")


def test_what_cannot_be_read_cannot_be_waived():
    problem = a_diagnostic("unknown-key", ("pay", "london"))
    found = applied([problem], a_waiver("unknown-key", at=""))
    assert [one.rule for one in found] == ["unknown-key", "unused-waiver"]
    assert found[1].help == "what cannot be read cannot be waived: mend the file, and remove this"


def test_a_misspelt_rule_is_guessed():
    (unused,) = applied([], a_waiver("mismatched-totals"))
    assert unused.help == "did you mean `mismatched-total`?"


def test_waived_findings_can_be_counted():
    other = a_diagnostic("missing-headline", ("pay",))
    assert split_waived([a_diagnostic(), other], [a_waiver()], Today(TODAY)) == ([other], [a_diagnostic()])
