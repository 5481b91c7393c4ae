"""What can be wrong with a waiver itself."""

from generator.diagnostics import Severity
from generator.problems.problem import Problem

WAIVER_PROBLEMS: tuple[Problem, ...] = (
    Problem(
        id="expired-waiver",
        severity=Severity.WARNING,
        summary="Finds waivers past their last day.",
        why="A finding was accepted for a time; somebody has to look again, and until then it is shown.",
        wrong="- rule: mismatched-total\n  file: guides/acme/data-engineer.yml\n"
        "  reason: the source rounds up\n  until: 2024-01-31",
        right="- rule: mismatched-total\n  file: guides/acme/data-engineer.yml\n"
        "  reason: the source rounds up\n  until: 2027-01-31",
    ),
    Problem(
        id="unused-waiver",
        severity=Severity.WARNING,
        summary="Finds waivers that no finding needs.",
        why="An exception that nothing needs any longer would hide the next real mistake at that place.",
        wrong="- rule: mismatched-total\n  file: guides/acme/data-engineer.yml\n"
        "  at: pay.paris.stated_total\n  reason: the total was corrected long ago\n  until: 2027-01-31",
        right="[]",
    ),
)
