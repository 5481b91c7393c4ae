"""Reports for people: the sentence, the line with its span underlined, and what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Severity
from generator.report.advice import advice
from generator.report.escaping import printable
from generator.report.excerpt import draw_excerpt
from generator.report.summary import listed, summary

RESET, BOLD, RED, YELLOW, BLUE, CYAN = (f"\x1b[{code}m" for code in (0, 1, "1;31", "1;33", "1;34", "36"))
COLORS = {Severity.ERROR: RED, Severity.WARNING: YELLOW}


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours words that this project writes; text of a file is never trusted to bring its own."""

    color: bool

    def __call__(self, text: str, code: str) -> str:
        """Return the text in a colour, or as it is when colours are off."""
        return f"{code}{text}{RESET}" if self.color else text


def render_human(diagnostics: Sequence[Diagnostic], *, color: bool = False, waived: int = 0) -> str:
    """Return one block for each diagnostic, separated by empty lines, and a summary sentence."""
    paint = Paint(color)
    kept, more = listed(diagnostics)
    blocks = ["\n".join(_block(diagnostic, paint)) for diagnostic in kept]
    blocks += [f"and {count:,} more in {printable(file)}" for file, count in more.items()]
    return "\n\n".join([*blocks, summary(diagnostics, waived=waived)]) + "\n"


def _block(diagnostic: Diagnostic, paint: Paint) -> Iterator[str]:
    gutter = " " * len(str(diagnostic.span.line))
    head = paint(f"{diagnostic.severity.value}[{printable(diagnostic.rule)}]", COLORS[diagnostic.severity])
    yield f"{head}: {paint(printable(diagnostic.message), BOLD)}"
    yield f"{gutter}{paint('-->', BLUE)} {_place(diagnostic)}"
    if diagnostic.excerpt.strip():
        yield from _excerpt(diagnostic, gutter, paint)
    for label, text in advice(diagnostic):
        yield f"{gutter} {paint('=', BLUE)} {paint(f'{label}:', CYAN)} {printable(text)}"


def _place(diagnostic: Diagnostic) -> str:
    return f"{printable(diagnostic.file)}:{diagnostic.span.line}:{diagnostic.span.column}"


def _excerpt(diagnostic: Diagnostic, gutter: str, paint: Paint) -> Iterator[str]:
    excerpt = draw_excerpt(diagnostic.excerpt, diagnostic.span)
    bar = paint("|", BLUE)
    yield f"{gutter} {bar}"
    yield f"{paint(str(diagnostic.span.line), BLUE)} {bar} {excerpt.text}"
    yield f"{gutter} {bar} {paint(excerpt.underline, COLORS[diagnostic.severity])}"
