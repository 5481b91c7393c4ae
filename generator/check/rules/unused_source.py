"""Finds sources that are listed and support nothing.

Why it matters:
    A list of sources looks like evidence; one that nothing rests on pads it, or shows that a
    figure has lost its link.
Wrong:
    pay: [{region: paris, base_salary: 80K–108K}]
    sources: {levels: {title: Pay reports, publisher: Levels, kind: self-reported-aggregate}}
Right:
    pay: [{region: paris, base_salary: 80K–108K, sources: [levels]}]
    sources: {levels: {title: Pay reports, publisher: Levels, kind: self-reported-aggregate}}
"""

from collections.abc import Iterator, Mapping, Set

from generator.check.bibliography import Bibliography, Shelf
from generator.check.context import GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.documents import SOURCES
from generator.model.guide import Guide

ID = "unused-source"
SEVERITY = Severity.WARNING

_Source = tuple[str, str]
"""The document that lists a source, and its id."""


def check(_: Guide, context: GuideContext) -> Iterator[Placed]:
    """Yield sources of a guide that nothing in it names."""
    return _unused(context.bibliography.shelf, _used(context.bibliography))


def gather(_: Guide, context: GuideContext) -> tuple[_Source, ...] | None:
    """Return the sources that the guide names from other lists than its own."""
    own = context.bibliography.shelf.document
    return tuple(sorted({used for used in _used(context.bibliography) if used[0] != own})) or None


def across(named: Mapping[str, tuple[_Source, ...]], context: SharedContext) -> Iterator[Placed]:
    """Yield sources of companies, roles and the shared list that no file names."""
    files = context.bibliographies
    used = {source for sources in named.values() for source in sources}
    for file in files:
        used |= _used(file)
    for file in files:
        yield from _unused(file.shelf, used)


def _used(file: Bibliography) -> set[_Source]:
    shelves = ((file.shelf_of(source), source) for source in set(file.named()))
    return {(shelf.document, source) for shelf, source in shelves if shelf is not None}


def _unused(shelf: Shelf, used: Set[_Source]) -> Iterator[Placed]:
    for source in shelf.sources:
        if (shelf.document, source) not in used:
            at = (source,) if shelf.document == SOURCES else ("sources", source)
            message = f"nothing rests on the source `{source}`"
            help_text = "name it where it belongs, or remove it"
            yield Placed(shelf.document, Finding(at=at, message=message, help=help_text))


CHECKS = Checks(guide=check, gather=gather, across=across)
