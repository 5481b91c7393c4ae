"""Prose ready to be converted: Markdown with numbered slots, and what each slot shows."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.inline import FillIn, Plain, Reference, split_inline
from generator.model.prose import ProseSection
from generator.pages.shown import BlankRun, Run
from generator.pages.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """One section of prose."""

    anchor: str
    title: str
    kind: str
    kind_word: str
    pieces: tuple[str | Run, ...]
    """Markdown and inserts in order; the emit stage joins them safely."""


def prose_view(section: ProseSection, run: Callable[[str], Run]) -> ProseView:
    """Return a section with its references resolved; `run` gives what one reference shows."""
    return ProseView(
        anchor=f"prose-{section.id}",
        title=section.title,
        kind=section.kind.value,
        kind_word=word(section.kind),
        pieces=tuple(_piece(segment, run) for segment in split_inline(section.markdown)),
    )


def _piece(segment: Plain | Reference | FillIn, run: Callable[[str], Run]) -> str | Run:
    if isinstance(segment, Plain):
        return segment.text
    return BlankRun(segment.label) if isinstance(segment, FillIn) else run(segment.name)
