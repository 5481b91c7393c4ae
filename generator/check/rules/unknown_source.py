"""Finds source ids that no list of sources holds.

Why it matters:
    The figure would look as if it rested on something, and the reader could not see on what.
Wrong:
    base_salary: {amount: 80K–108K, sources: [level]}
    sources: {levels: {title: Pay reports, publisher: Levels, kind: self-reported-aggregate}}
Right:
    base_salary: {amount: 80K–108K, sources: [levels]}
    sources: {levels: {title: Pay reports, publisher: Levels, kind: self-reported-aggregate}}
"""

from collections.abc import Iterator
from itertools import chain

from generator.check.context import CheckContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.spelling import did_you_mean

ID = "unknown-source"
SEVERITY = Severity.ERROR


def check(_: object, context: CheckContext) -> Iterator[Placed]:
    """Yield ids that are not among the sources that their file may name."""
    bibliography = context.bibliography
    told: set[tuple[str, ...]] = set()
    for citation in bibliography.citations:
        # What the whole file rests on has been handed on to everything in it, and is told once.
        if citation.evidence.sources in told:
            continue
        told |= {citation.evidence.sources} if citation.at == ("evidence",) else set()
        for index, source in enumerate(citation.evidence.sources):
            if bibliography.source(source) is None:
                known = chain.from_iterable(shelf.sources for shelf in bibliography.shelves)
                help_text = did_you_mean(source, known) or "add it under `sources`, or correct the id"
                at = (*citation.at, "sources", index)
                finding = Finding(at=at, message=f"there is no source `{source}`", help=help_text)
                yield Placed(citation.document, finding)


CHECKS = Checks(guide=check, company=check, role=check, shared=check)
