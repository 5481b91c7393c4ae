"""Makes complete data files from the JSON Schemas: every key is there, and every free text is one of ours."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from typing import cast

from generator.load.readers import Json, Schema
from generator.load.schema import write_schema

OMIT = object()
"""Stands for a key that is left out."""

Known = Mapping[str, object]
"""Values of fields that are no free text, by `record.key` or by key alone."""

SPEECH = ("say", "note", "opinion", "fact", "generic")
"""Keys of a passage, of which each passage has one."""

AMOUNTS = {
    "equity_grant": "EUR 40K–60K over 4 years",
    "refresh_grant": "EUR 10K per year",
    "bonus": "10–15%",
    "floor": "EUR 90K",
}
"""How a figure is written under a key, where `EUR 80K–90K` does not do."""

KEYS = {"sources": "main", "occupations": "15-1252"}
"""Under which id an entry of such a mapping stands, where it is not just any."""

FIXED: Known = {
    "accessed_on": "2026-11-20",
    "as_of": "2026-11-20",
    "base": "EUR",
    "basis": "recurring_total",
    "cliff_months": "12",
    "country": "FR",
    "currency": "EUR",
    "differential.nominal": OMIT,
    "former_addresses": OMIT,
    "former_ids": OMIT,
    "minutes": "30",
    "months": "48",
    "observed_on": "2026-10",
    "on": "2026-11-20",
    "pay_months": "13",
    "per_international_dollar": "0.7",
    "published_on": "2026-10",
    "rates": {"USD": "1.1", "GBP": "0.85"},
    "review_by": "2027-11-20",
    "reviewed_on": "2026-11-20",
    "sample_size": "12",
    "stage": {"value": "private", "as_of": "2026-01", "sources": ["main"]},
    "superseded-statement.until": "2026-01",
    "url": "https://example.org/a?b=c&copy=d",
    "archive_url": "https://example.org/archive",
    "valid_from": "2024-01",
    "valid_until": "2027-12",
    "year": "2024",
    "yearly": ["25", "25", "25", "25"],
}
"""What is the same in every file."""


@dataclass(slots=True, kw_only=True)
class Filler:
    """Fills one file; asks for the next text whenever it comes to a free one."""

    definitions: Mapping[str, Schema]
    next_text: Callable[[], str]
    known: Known
    texts: dict[str, str] = field(default_factory=dict)
    """Every free text by the path of its field, such as `guide.pay[0].note`."""

    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def fill(self, schema: Schema, path: str, record: str = "") -> Json:
        """Return a value that the schema accepts, with all optional keys."""
        if "anyOf" in schema:
            return self.fill(_richest(cast("list[Schema]", schema["anyOf"])), path, record)
        if "$ref" in schema:
            return self._named(str(schema["$ref"]).rpartition("/")[2], path)
        if schema.get("type") == "array":
            item = cast("Schema", schema["items"])
            return [self.fill(item, f"{path}[{n}]", record) for n in range(self._length(item, path))]
        if "additionalProperties" in schema:
            last = path.rpartition(".")[2]
            name = KEYS.get(last, f"{last}-1")
            return {name: self.fill(cast("Schema", schema["additionalProperties"]), f"{path}.{name}")}
        return self._single(schema, path)

    def _single(self, schema: Schema, path: str) -> Json:
        """Return a value that is neither list nor mapping."""
        if is_free_text(schema):
            self.texts[path] = self.next_text()
            return self.texts[path]
        for fits, value in ((["integer", "string"], "1"), ("boolean", True)):
            if schema.get("type") == fits:
                return value
        choices = schema.get("enum", schema.get("examples"))
        assert isinstance(choices, list), f"nothing is known to stand at {path}: {schema}"
        return choices[0]

    def _length(self, item: Schema, path: str) -> int:
        if path.endswith(".passages"):
            return len(SPEECH)
        return 2 if is_free_text(item) or item.get("type") == "array" or path.endswith(".pay") else 1

    def _named(self, name: str, path: str) -> Json:
        if name == "figure-text" or (name == "figure" and is_short(path)):
            return amount_at(path)
        properties = cast("dict[str, Schema]", self.definitions[name]["properties"])
        found: dict[str, Json] = {}
        for key, schema in properties.items():
            inside = f"{path}.{key}"
            value = OMIT if does_not_fit(name, inside) else self._value(name, key, schema, inside)
            if value is not OMIT:
                found[key] = cast("Json", value)
        return found

    def _value(self, record: str, key: str, schema: Schema, path: str) -> object:
        for name in (f"{record}.{key}", key):
            if name in self.known:
                return self.known[name]
        if "const" in schema:
            return OMIT
        if key == "id":
            return f"{record}-{next(self.ids)}"
        if key == "sources" and "additionalProperties" not in schema:
            return ["main"]
        return self.fill(schema, path, record)


def amount_at(path: str) -> str:
    """Return how the figure at a path is written."""
    return next((text for key, text in AMOUNTS.items() if f".{key}" in path), "EUR 80K–90K")


def is_short(path: str) -> bool:
    """Whether a component of pay is written in its short form: all but one beside those of the first row."""
    is_component = re.search(r"\.(strategies|peers)\b|\.pay\[1\]", path) is not None
    return is_component and not path.endswith((".base_salary", ".base_salary[0]", ".total"))


def does_not_fit(record: str, path: str) -> bool:
    """Whether a key excludes one that is there, or asks for a percentage where none stands."""
    before, _, key = path.rpartition(".")
    if record == "passage" and key in SPEECH:
        return not before.endswith(f"[{SPEECH.index(key)}]")
    return key == "of" and "%" not in amount_at(path)


def is_free_text(schema: Schema) -> bool:
    """Whether a field takes any text: no pattern, no closed list, no notation to be parsed."""
    return schema.get("type") == ["string", "number"] and "maxLength" in schema


def _richest(options: list[Schema]) -> Schema:
    """Return the form with the most keys: a record before its short form, a list before a single item."""
    flat = [inner for option in options for inner in cast("list[Schema]", option.get("anyOf", [option]))]

    def poverty(option: Schema) -> int:
        if option.get("type") == "array":
            return 0
        return 1 if "$ref" in option and not str(option["$ref"]).endswith("/figure-text") else 2

    return min(flat, key=poverty)


schema_of = cache(write_schema)
"""Schema of a kind of file; it does not change while the tests run."""


def fill_file(
    kind: str, next_text: Callable[[], str], known: Known
) -> tuple[dict[str, Json], dict[str, str]]:
    """Return the content of a data file of one kind, or of one entry of it, with its free texts by path.

    An entry is meant where a file maps ids to entries of one kind.
    """
    schema = schema_of(kind)
    definitions = cast("dict[str, Schema]", schema["$defs"])
    filler = Filler(definitions=definitions, next_text=next_text, known={**FIXED, **known})
    entry = cast("Schema", schema.get("additionalProperties", schema.get("items", schema)))
    content = filler.fill({"$ref": entry["$ref"]}, kind)
    return cast("dict[str, Json]", content), filler.texts
