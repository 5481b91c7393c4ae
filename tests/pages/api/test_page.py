"""The page of every address and field."""

import json
from typing import Any

from generator.pages.api.file import KINDS
from generator.pages.api.page import ApiView, build_api_page
from generator.pages.api.schema import write_schema
from tests.pages.invented import catalog

WORDS = {"null": "nothing", "[]": "no entries", "{}": "an empty object"}
"""What the page says of a default that is no word itself."""


def test_every_field_says_what_a_file_means_that_leaves_it_out():
    view = build_api_page(catalog()).view
    assert isinstance(view, ApiView)
    told = {f"{one.name}.{field.name}": field.default for one in view.objects for field in one.fields}
    assert told == {
        f"{name}.{field}": None if field in definition["required"] else in_words(held["default"])
        for name, definition in definitions().items()
        for field, held in definition["properties"].items()
    }
    assert {"nothing", "no entries", "an empty object", "false", "1", "unstated"} <= {*told.values()}


def definitions() -> dict[str, Any]:
    """Every object of every kind of file, as the schemas describe it."""
    schemas: list[dict[str, Any]] = [write_schema(held, kind) for kind, held in KINDS.items()]
    return {name: held for schema in schemas for name, held in schema["$defs"].items()}


def in_words(default: object) -> str:
    """A default as a sentence about it would say it."""
    written = json.dumps(default)
    return default if isinstance(default, str) else WORDS.get(written, written)
