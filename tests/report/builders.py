"""Diagnostics with defaults, and text that strangers would like to see printed."""

from typing import Any

from generator.diagnostics import Diagnostic, Severity
from generator.text import Span

LINE = "        yearly: [40, 30, 20]"

HOSTILE = "\x1b[2J\r\n::error::owned\u202e\u200b\x00\u2028##[group]\t"
"""Clears a terminal, starts log commands, turns text round, and hides."""


def a_diagnostic(**fields: Any) -> Diagnostic:
    """A vesting schedule that lacks its last year."""
    defaults: dict[str, Any] = {
        "file": "guides/acme/data-engineer.yml",
        "span": Span(7, 17, 12),
        "rule": "incomplete-vesting",
        "severity": Severity.ERROR,
        "message": "the yearly shares make 90% of the grant, not 100%",
        "help": "write the share of each year; together they make 100%",
        "at": ("equity_plans", 0, "vesting", "yearly"),
        "excerpt": LINE,
    }
    return Diagnostic(**defaults | fields)


A_WARNING = a_diagnostic(
    file="guides/acme/data-engineer.yml",
    span=Span(120, 1, 3),
    rule="missing-headline",
    severity=Severity.WARNING,
    message="none of the 2 pay rows is chosen for the first screen",
    note="see rows 3, 4: both",
    help=None,
    excerpt="pay:",
)
HOSTILE_ONE = a_diagnostic(
    file=f"guides/{HOSTILE}.yml",
    message=HOSTILE,
    note=HOSTILE,
    help=HOSTILE,
    excerpt=HOSTILE,
    span=Span(1, 2, 3),
)
