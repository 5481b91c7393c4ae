"""What a re-user of version 1 may rely on: `python -m tests.pages.api.stable` writes it again.

Fields may come; whatever goes or changes breaks the promise of the version and needs a new one.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.pages.api.file import KINDS
from generator.pages.api.schema import write_schema

PROMISE = Path(__file__).with_name("v1.json")


def promised() -> dict[str, str]:
    """What each field of each object holds, by its name: `Amount.period`."""
    return dict(sorted(entry for name, kind in KINDS.items() for entry in _fields(write_schema(kind, name))))


def _fields(schema: Any) -> Iterator[tuple[str, str]]:
    yield f"file {schema['title']}", _shape(schema["properties"]["data"])
    for name, definition in schema["$defs"].items():
        for field, held in definition["properties"].items():
            need = "always " if field in definition["required"] else ""
            yield f"{name}.{field}", need + _shape(held)


def _shape(schema: Any) -> str:
    """A schema without its descriptions; words of a list may come, so they are no part of it."""
    kept = {key: value for key, value in schema.items() if key not in ("description", "oneOf")}
    for several in ("anyOf", "prefixItems"):
        if several in kept:
            kept[several] = [json.loads(_shape(one)) for one in kept[several]]
    if isinstance(kept.get("items"), dict):
        kept["items"] = json.loads(_shape(kept["items"]))
    return json.dumps(kept, sort_keys=True)


if __name__ == "__main__":
    PROMISE.write_text(json.dumps(promised(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
