"""Data files brought into their one form, without a change of meaning."""

from dataclasses import dataclass

from generator.canonical.arrangement import arrange
from generator.canonical.comments import attach_comments
from generator.canonical.layout import lay_out
from generator.canonical.source import Drawing, draw
from generator.canonical.writer import SCHEMA_MARK, schema_comment
from generator.diagnostics import Diagnostic, Severity
from generator.load.characters import first_forbidden
from generator.load.documents import read_document
from generator.load.layout import Kind
from generator.load.reading import Document, Reading
from generator.load.shapes import Shape, file_shape
from generator.text import SourceText, Span


@dataclass(frozen=True, slots=True)
class Formatted:
    """A data file in its one form."""

    text: str
    """The file as it was, when it could not be read."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it was left as it was."""


def format_text(text: str, kind: Kind) -> str:
    """Return a data file in its one form; prose and a text that cannot be read come back as they are."""
    shown = text.removeprefix("\ufeff").replace("\r\n", "\n")
    formatted = None if first_forbidden(shown) else format_source(SourceText("", shown), kind)
    return text if formatted is None or formatted.diagnostics else formatted.text


def format_source(source: SourceText, kind: Kind) -> Formatted:
    """Return a data file in its one form, or as it is with what keeps it from being read.

    The loader reads the file first, so that its limits hold here, and it reads the result: a file whose
    meaning or comments would change is left alone.
    """
    shape = file_shape(kind)
    if shape is None:
        return Formatted(source.text)
    meant, problems = _read(source, shape)
    drawing = None if problems else draw(source)
    if drawing is None:
        return Formatted(source.text, problems or (_fault(source),))
    text = _rewritten(drawing, kind, shape)
    if _read(SourceText(source.name, text), shape) != (meant, ()) or _loses_comments(source.text, text):
        return Formatted(source.text, (_fault(source),))
    return Formatted(text)


def _rewritten(drawing: Drawing, kind: Kind, shape: Shape) -> str:
    header = attach_comments(drawing)
    marks = [line for line in header if line.startswith(SCHEMA_MARK)]
    rest = [line for line in header if line not in marks]
    arrange(drawing.root.group, shape)
    return lay_out(drawing.root.group, [*(marks or [schema_comment(kind)]), *rest])


def _read(source: SourceText, shape: Shape) -> tuple[object, tuple[Diagnostic, ...]]:
    """Return what the loader makes of a file by itself, where every region may be known or not."""
    document = Document(source)
    value = read_document(Reading(document, ids=("company", "role")), shape)
    return value, tuple(document.diagnostics)


def _loses_comments(before: str, after: str) -> bool:
    """Whether fewer signs of a comment stand in a file than before, when its data are the same."""
    added = 0 if SCHEMA_MARK in before else 1
    return after.count("#") < before.count("#") + added


def _fault(source: SourceText) -> Diagnostic:
    return Diagnostic(
        file=source.name,
        span=Span(),
        rule="unstable-layout",
        severity=Severity.ERROR,
        message="this file cannot be laid out without a change of what it says, so it was left as it is",
        help="this is a fault of `guides fmt`: please report it, with the file",
    )
