"""The sources of a page, each with what on the page rests on it."""

from collections.abc import Iterable

from generator.model.evidence import Evidence, Source
from generator.pages.evidence_view import Sources, SourceView, source_view

Support = tuple[str, Evidence]
"""What rests on a piece of evidence, in words."""


def list_sources(
    supports: Iterable[Support], sources: Sources, named: Iterable[Source] = ()
) -> tuple[SourceView, ...]:
    """Return sources in the order in which they are first used, then those that are only named."""
    uses: dict[str, dict[str, None]] = {}
    for what, evidence in supports:
        for source_id in evidence.sources:
            uses.setdefault(source_id, {})[what] = None
    for source in named:
        uses.setdefault(source.id, {})
    found = ((sources.find(wanted), used) for wanted, used in uses.items())
    return tuple(source_view(source, tuple(used)) for source, used in found if source is not None)
