"""Reports for programs: one JSON document, in ASCII."""

import json
from collections import Counter
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.text import dotted

VERSION = 1
"""Grows when a key changes its meaning or goes away."""


def render_json(diagnostics: Sequence[Diagnostic], *, waived: int = 0) -> str:
    """Return all diagnostics with their places; columns count characters from 1, `end_column` is excluded."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    report = {
        "version": VERSION,
        "summary": {
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "waived": waived,
        },
        "diagnostics": [_entry(diagnostic) for diagnostic in diagnostics],
    }
    return json.dumps(report, indent=2, ensure_ascii=True) + "\n"


def _entry(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    span = diagnostic.span
    return {
        "file": diagnostic.file,
        "line": span.line,
        "column": span.column,
        "end_column": span.column + span.width,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "note": diagnostic.note,
        "help": diagnostic.help,
        "at": dotted(diagnostic.at),
    }
