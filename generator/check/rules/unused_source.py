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

from collections.abc import Iterator

from generator.check.bibliography import Bibliography, bibliographies, every_shelf
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import SOURCES
from generator.model.references import find_references

ID = "unused-source"
SEVERITY = Severity.WARNING
SCOPE = Scope.CATALOG


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield sources that no evidence and no text names, from whichever file may name them."""
    used: set[tuple[str, str]] = set()
    for bibliography in bibliographies(catalog):
        for source in _named(bibliography):
            shelf = bibliography.shelf_of(source)
            if shelf is not None:
                used.add((shelf.document, source))
    for shelf in every_shelf(catalog):
        for source in shelf.sources:
            if (shelf.document, source) not in used:
                at = (source,) if shelf.document == SOURCES else ("sources", source)
                message = f"nothing rests on the source `{source}`"
                help_text = "name it where it belongs, or remove it"
                yield Placed(shelf.document, Finding(at=at, message=message, help=help_text))


def _named(bibliography: Bibliography) -> Iterator[str]:
    for citation in bibliography.citations:
        yield from citation.evidence.sources
    for text in bibliography.texts:
        for name in find_references(text.text):
            if name.startswith("source."):
                yield name.removeprefix("source.")
