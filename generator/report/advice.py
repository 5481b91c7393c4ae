"""What a diagnostic says beside its message."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic


def advice(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    """Yield what the message rests on, then what to do about it, each with its label."""
    if diagnostic.note:
        yield "note", diagnostic.note
    if diagnostic.help:
        yield "help", diagnostic.help


def message_lines(diagnostic: Diagnostic) -> list[str]:
    """Return the message and the advice, a line each, for formats without a place of their own for advice."""
    return [diagnostic.message, *(f"{label}: {text}" for label, text in advice(diagnostic))]
