"""Reports for GitHub's build log: workflow commands that become notes beside the changed lines."""

from collections.abc import Sequence

from generator.diagnostics import Diagnostic
from generator.report.advice import message_lines
from generator.report.escaping import printable
from generator.report.summary import listed, summary


def render_github(diagnostics: Sequence[Diagnostic], *, waived: int = 0) -> str:
    """Return one command for each diagnostic and a summary sentence.

    No text of a file can start a line of its own, and so none can be taken for a command.
    """
    kept, more = listed(diagnostics)
    lines = [_command(diagnostic) for diagnostic in kept]
    lines += [f"and {count:,} more in {printable(file)}" for file, count in more.items()]
    return "\n".join([*lines, summary(diagnostics, waived=waived)]) + "\n"


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "file": diagnostic.file,
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.column + span.width),
        "title": diagnostic.rule,
    }
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{diagnostic.severity.value} {named}::{_data(message_lines(diagnostic))}"


def _data(lines: list[str]) -> str:
    return "%0A".join(printable(line).replace("%", "%25") for line in lines)


def _property(value: str) -> str:
    return printable(value).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
