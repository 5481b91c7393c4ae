"""The sentence at the end of a report, and how much of a long report is listed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.limits import MAX_DIAGNOSTICS_PER_FILE


def summary(diagnostics: Sequence[Diagnostic], *, waived: int = 0) -> str:
    """Say how many errors and warnings there are, and how many findings were waived."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [_count(counts[severity], severity.value) for severity in Severity if counts[severity]]
    files = len({diagnostic.file for diagnostic in diagnostics})
    sentence = f"{' and '.join(parts)} in {_count(files, 'file')}" if parts else "no problems found"
    return f"{sentence}; {_count(waived, 'finding')} waived" if waived else sentence


def listed(diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], dict[str, int]]:
    """Return what a report lists, and how many more there are in each file that exceeds the limit."""
    per_file: Counter[str] = Counter()
    kept: list[Diagnostic] = []
    for diagnostic in diagnostics:
        per_file[diagnostic.file] += 1
        if per_file[diagnostic.file] <= MAX_DIAGNOSTICS_PER_FILE:
            kept.append(diagnostic)
    more = {file: count - MAX_DIAGNOSTICS_PER_FILE for file, count in per_file.items()}
    return kept, {file: count for file, count in more.items() if count > 0}


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
