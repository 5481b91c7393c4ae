"""Takes out the findings that people have accepted, and finds the acceptances that have had their day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from generator.check.registry import RULES
from generator.check.wording import code
from generator.diagnostics import Diagnostic, Severity, Waiver
from generator.model.documents import WAIVERS
from generator.problems import PROBLEMS
from generator.spelling import did_you_mean
from generator.text import Span, dotted
from generator.units.today import Today

LocateWaiver = Callable[[int], tuple[Span, str]]
"""`locate_waiver(index)` returns the place of one waiver in guides/waivers.yml, and that line."""

WAIVABLE = frozenset(rule.id for rule in RULES)
"""Only rules judge; what the loader could not read cannot be accepted."""


def apply_waivers(
    diagnostics: Iterable[Diagnostic],
    waivers: Sequence[Waiver],
    today: Today,
    locate_waiver: LocateWaiver,
) -> list[Diagnostic]:
    """Return the diagnostics that no waiver in force covers, and what is wrong with the waivers.

    A waiver covers the findings of its rule in its file, at its field or, without one, anywhere.
    """
    found = list(diagnostics)
    kept, _ = split_waived(found, waivers, today)
    places = _places(found)
    for index, waiver in enumerate(waivers):
        fault = _fault(waiver, places, today)
        if fault is not None:
            kept.append(_at_waiver(*fault, *locate_waiver(index)))
    return sorted(kept, key=lambda diagnostic: diagnostic.sort_key)


def split_waived(
    diagnostics: Iterable[Diagnostic], waivers: Iterable[Waiver], today: Today
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the diagnostics that stand, and those that a waiver in force covers."""
    in_force = {(w.rule, w.file, w.at) for w in waivers if not today.is_past(w.until) and w.rule in WAIVABLE}
    standing: list[Diagnostic] = []
    waived: list[Diagnostic] = []
    for diagnostic in diagnostics:
        names = {(diagnostic.rule, diagnostic.file, at) for at in ("", dotted(diagnostic.at))}
        (standing if names.isdisjoint(in_force) else waived).append(diagnostic)
    return standing, waived


def _places(diagnostics: Iterable[Diagnostic]) -> dict[tuple[str, str], set[str]]:
    """Return the fields that each rule objects to in each file; the empty name stands for the file."""
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for diagnostic in diagnostics:
        places[diagnostic.rule, diagnostic.file] |= {"", dotted(diagnostic.at)}
    return places


def _fault(
    waiver: Waiver, places: dict[tuple[str, str], set[str]], today: Today
) -> tuple[str, str, str] | None:
    """Return the rule, message and help for a waiver that is of no use."""
    if waiver.rule not in WAIVABLE or waiver.at not in places.get((waiver.rule, waiver.file), ()):
        place = f"{waiver.file} {waiver.at}".strip()
        return "unused-waiver", f"nothing to waive: no {code(waiver.rule)} at {place}", _help_for(waiver)
    if today.is_past(waiver.until):
        message = f"this waiver ended on {waiver.until.isoformat()}"
        return "expired-waiver", message, "look at the finding again, then mend it or give a new date"
    return None


def _help_for(waiver: Waiver) -> str:
    if waiver.rule in WAIVABLE:
        return "remove it"
    if any(problem.id == waiver.rule for problem in PROBLEMS):
        return "what cannot be read cannot be waived: mend the file, and remove this"
    return did_you_mean(waiver.rule, WAIVABLE) or "name the rule as reports print it"


def _at_waiver(rule: str, message: str, help_text: str, span: Span, line: str) -> Diagnostic:
    return Diagnostic(
        file=WAIVERS,
        span=span,
        rule=rule,
        severity=Severity.WARNING,
        message=message,
        help=help_text,
        excerpt=line,
    )
