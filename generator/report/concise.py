"""Reports for editors and for grep: one line for each diagnostic."""

from collections.abc import Sequence

from generator.diagnostics import Diagnostic
from generator.report.escaping import printable
from generator.report.summary import listed, summary


def render_concise(diagnostics: Sequence[Diagnostic], *, waived: int = 0) -> str:
    """Return `file:line:column: severity[rule] message` lines and a summary sentence."""
    kept, more = listed(diagnostics)
    lines = [one_line(diagnostic) for diagnostic in kept]
    lines += [f"and {count:,} more in {printable(file)}" for file, count in more.items()]
    return "\n".join([*lines, summary(diagnostics, waived=waived)]) + "\n"


def one_line(diagnostic: Diagnostic) -> str:
    """Return `file:line:column: severity[rule] message` without a line end, safe for any log."""
    place = f"{_plain_start(printable(diagnostic.file))}:{diagnostic.span.line}:{diagnostic.span.column}"
    rule = f"{diagnostic.severity.value}[{printable(diagnostic.rule)}]"
    return f"{place}: {rule} {printable(diagnostic.message)}"


def _plain_start(file: str) -> str:
    """Return the same path so that a line with it never starts like a command to a build log."""
    return f"./{file}" if file.startswith((":", "#")) else file
