"""What the JSON report of `guides import` says of each document."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

Json = None | str | int | list["Json"] | dict[str, "Json"]
Report = Mapping[str, tuple[str, ...]]
"""By `company/role.md`: the words that the report keeps."""


def read_report(path: Path) -> Report:
    """Return the words that a report keeps of each document."""
    return report_texts(json.loads(path.read_text(encoding="utf-8")))


def report_texts(report: Json) -> Report:
    """Return what is kept of each document: words understood, and excerpts of what is to be looked at."""
    files = report.get("files") if isinstance(report, dict) else None
    entries = [entry for entry in files if isinstance(entry, dict)] if isinstance(files, list) else []
    return {_name(entry.get("document")): tuple(_texts(entry)) for entry in entries}


def _name(document: Json) -> str:
    return "/".join(PurePosixPath(str(document)).parts[-2:])


def _texts(entry: dict[str, Json]) -> Iterator[str]:
    for listed, key in (("understood", "text"), ("findings", "excerpt")):
        found = entry.get(listed)
        for one in found if isinstance(found, list) else []:
            text = one.get(key) if isinstance(one, dict) else None
            if isinstance(text, str):
                yield text
