"""How findings are told: with their places in a report, or only counted in a run that makes pages.

To find the places of thousands of warnings takes longer than to find the warnings, and a build tells only how
many there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.check.run import Locate, RuleFinding, locate_findings
from generator.diagnostics import Diagnostic, Severity
from generator.text import FieldPath, Span

Counted = tuple[str, str, FieldPath]
"""A warning that is only counted: rule, file and field, by which people accept it."""


@dataclass(frozen=True, slots=True)
class Told:
    """Findings of one piece of work."""

    placed: tuple[RuleFinding, ...] = ()
    """Those whose places are wanted."""

    counted: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """Findings of one piece of work, with the places that are wanted."""

    diagnostics: tuple[Diagnostic, ...] = ()
    counted: tuple[Counted, ...] = ()


def told(findings: Iterable[RuleFinding], *, with_warnings: bool) -> Told:
    """Take the findings apart whose places are wanted."""
    placed: list[RuleFinding] = []
    counted: dict[tuple[str, str, FieldPath, str], Counted] = {}
    for one in findings:
        if with_warnings or one.severity is Severity.ERROR:
            placed.append(one)
        else:
            name = (one.rule, one.document, one.finding.at)
            counted[*name, one.finding.message] = name
    return Told(tuple(placed), tuple(counted.values()))


def located(found: Told, locate: Locate) -> Located:
    """Look for the wanted places."""
    return Located(tuple(locate_findings(found.placed, locate)), found.counted)


def without_place(counted: Counted) -> Diagnostic:
    """Return a counted warning as a finding that stands nowhere in particular."""
    rule, file, at = counted
    return Diagnostic(file=file, span=Span(), rule=rule, severity=Severity.WARNING, message="", at=at)
