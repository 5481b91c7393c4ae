"""The document itself as a source: whatever names no other rests on it, unverified."""

from dataclasses import dataclass

from generator.importing.draft import Draft, Entry

ORIGIN = "imported-document"
"""Id of the source that stands for the document itself."""

THIN = "Imported from one document. Nobody has checked a figure of it yet."


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a document comes from, as far as whoever imports it knows."""

    path: str
    """Last parts of its path, such as `acme/data-engineer.md`; the same on every machine."""

    title: str
    publisher: str = "unknown"
    url: str = "unknown"
    accessed_on: str = "unknown"


def name_origin(draft: Draft, origin: Origin) -> None:
    """Put the document itself before the sources that it names: whatever names no other rests on it."""
    source: Entry = {
        "title": origin.title,
        "publisher": origin.publisher,
        "kind": "secondary-guide",
        "url": origin.url,
        "accessed_on": origin.accessed_on,
        "sample_size": "unknown",
        "note": f"Imported from {origin.path}; unverified.",
    }
    draft.data |= {"thin_evidence": THIN, "evidence": {"sources": [ORIGIN]}}
    named = draft.data.get("sources")
    draft.data["sources"] = {ORIGIN: source, **(named if isinstance(named, dict) else {})}
