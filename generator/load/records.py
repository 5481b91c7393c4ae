"""Readers of mappings with known keys, and of the model values they become."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from generator.load.nodes import Mapping, Node, Scalar
from generator.load.readers import Definitions, Json, Reader, Schema, as_mapping, is_unknown
from generator.load.reading import Reading
from generator.model.evidence import Evidence
from generator.spelling import did_you_mean, nearest
from generator.text import shortened

T = TypeVar("T")

SWALLOWED = "inside { } a comma starts a new key: put the text in quotes"

UNKNOWN = "unknown"
NOBODY_KNOWS = "No source says; readers are told so."

Values = dict[str, object]
"""What the keys of one mapping hold, by the name of the model's field."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record."""

    key: str
    reader: Reader[object]
    doc: str
    """One or two sentences: hover help in editors, and the reference page."""

    required: bool = False
    or_unknown: bool = False
    """Whether the word `unknown` is accepted and leaves the field empty; a required key then says so."""

    into: str | None = None
    """Name of the model's field, where it differs from the key."""

    inherited: bool = False
    """Whether a record that names no sources takes this over from what the file says for everything."""

    examples: tuple[Json, ...] = ()
    default: str = "none"
    """What leaving the key out means, in a word of its list or a few words; a required key has none."""

    name: str = field(init=False)
    """Name of the model's field."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.into or self.key)


class Keys(tuple[Field, ...]):
    """The keys of a record, in the order in which the format tells them."""

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """Each of them under its key."""
        return {one.key: one for one in self}

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """Those without which there is no value."""
        return tuple(one for one in self if one.required)

    @cached_property
    def needed(self) -> frozenset[str]:
        """The model's fields without which there is no value."""
        return frozenset(one.name for one in self.required)

    @cached_property
    def inherited(self) -> tuple[Field, ...]:
        """Those that the file can say once for everything."""
        return tuple(one for one in self if one.inherited)


@dataclass(frozen=True)
class RecordReader(Reader[T], Generic[T]):
    """Reads a mapping with known keys and builds one model value from it.

    Every key is read even when another one failed, so that one run shows all problems. A key that
    cannot be read counts as left out; without a required key there is no value.
    """

    name: str
    build: Callable[[Values, Reading], T]
    """Makes the value of what was read; raises `ValueError` with a sentence when it cannot be."""

    keys: tuple[Field, ...]
    """A reader that is made anew for each record gets `Keys`, so that they are looked through once."""

    doc: str
    shorthand: Reader[T] | None = None
    """Reads a single text in place of the mapping."""

    single: str | None = None
    """The key whose value may stand alone in place of the mapping."""

    prepare: Callable[[Mapping, Reading], Reading] | None = None
    """Looks at the mapping first, for what decides how its fields are read."""

    known: Keys = field(init=False, repr=False, compare=False)
    """The same keys, with what is asked of them for every record."""

    def __post_init__(self) -> None:
        known = self.keys if isinstance(self.keys, Keys) else Keys(self.keys)
        object.__setattr__(self, "known", known)

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by their key."""
        return self.known.by_key

    @property
    def title(self) -> str:
        """The name with its article, as messages use it."""
        words = self.name.replace("-", " ")
        return f"an {words}" if words[0] in "aeiou" else f"a {words}"

    def read(self, node: Node, reading: Reading) -> T | None:
        """Return the value that the mapping, or its short form, stands for."""
        if self.shorthand is not None and isinstance(node, Scalar):
            return self.shorthand.read(node, reading)
        if self.single is not None and isinstance(node, Scalar):
            node = Mapping(((Scalar(self.single, node.span, plain=True), node),), node.span)
        if not isinstance(node, Mapping):
            as_mapping(node, reading, f"{self.title} is written as keys with values")
            return None
        mapping = node
        inside = self.prepare(mapping, reading) if self.prepare else reading
        found_before = len(reading.document.diagnostics)
        values, meant = self._values(mapping, inside)
        if inside.defaults.evidence is not None:
            self._inherit(values, mapping, inside.defaults.evidence)
        if not self._is_complete(values, mapping, inside, meant):
            return None
        try:
            return self.build(values, inside)
        except ValueError as error:
            # What is wrong with the whole may only follow from what was just reported of a part.
            if len(reading.document.diagnostics) == found_before:
                inside.problem("malformed-value", str(error), mapping.span)
            return None

    def _values(self, mapping: Mapping, reading: Reading) -> tuple[Values, set[str]]:
        """Return what was read, and the keys that unknown ones were probably meant to be."""
        values: Values = {}
        meant: set[str] = set()
        fields = self.fields
        for key, node in mapping.entries:
            found = fields.get(key.text)
            if found is None:
                self._report_unknown(key, node, mapping, reading)
                meant.add(nearest(key.text, fields) or "")
                continue
            if found.or_unknown and is_unknown(node):
                if found.required:
                    values[found.name] = None
                continue
            value = found.reader.read(node, reading.into(key.text))
            if value is not None:
                values[found.name] = value
        return values, meant

    def _inherit(self, values: Values, mapping: Mapping, default: Evidence) -> None:
        """Fill in what the file says for everything, unless the record names sources of its own."""
        written = {key.text for key, _ in mapping.entries}
        if "sources" in written:
            return
        for one in self.known.inherited:
            if one.key not in written:
                values[one.name] = getattr(default, one.name)

    def _report_unknown(self, key: Scalar, node: Node, mapping: Mapping, reading: Reading) -> None:
        help_text = did_you_mean(key.text, self.fields)
        is_empty = isinstance(node, Scalar) and node.plain and not node.text
        if mapping.is_flow and (is_empty or (" " in key.text and not help_text)):
            help_text = SWALLOWED
        help_text = help_text or "see the list of keys in the contributing guide"
        message = f"{self.title} has no key `{shortened(key.text)}`"
        reading.problem("unknown-key", message, key.span, help_text)

    def _is_complete(self, values: Values, mapping: Mapping, reading: Reading, meant: set[str]) -> bool:
        if self.known.needed <= values.keys():
            return True
        for one in self.known.required:
            if one.name not in values and one.key not in meant and mapping.value(one.key) is None:
                message = f"{self.title} needs `{one.key}`"
                reading.problem("missing-field", message, mapping.span, one.doc)
        return False

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the mapping as a named part, with a sentence for each key."""
        if self.name not in definitions:
            definitions[self.name] = {}  # reserved first, so that a record may contain itself
            definitions[self.name] = self._definition(definitions)
        reference: Schema = {"$ref": f"#/$defs/{self.name}"}
        alone = self.fields[self.single].reader if self.single else self.shorthand
        return {"anyOf": [alone.schema(definitions), reference]} if alone else reference

    def _definition(self, definitions: Definitions) -> Schema:
        required: list[Json] = [one.key for one in self.known.required]
        properties: Schema = {one.key: _property(one, definitions) for one in self.keys}
        described: Schema = {
            "type": "object",
            "title": self.name.replace("-", " ").capitalize(),
            "description": self.doc,
            "properties": properties,
            "additionalProperties": False,
        }
        return described | ({"required": required} if required else {})


def _property(field: Field, definitions: Definitions) -> Schema:
    inner = field.reader.schema(definitions)
    if field.examples:
        inner = {**inner, "examples": list(field.examples)}
    if field.or_unknown:
        inner = _or_unknown(inner)
    rest = "Required." if field.required else f"Default: {field.default}."
    return {**inner, "description": f"{field.doc} {rest}"}


def _or_unknown(described: Schema) -> Schema:
    """Add the word `unknown` to what a reader takes.

    Editors tell most of one flat description, so the word joins a list of words or the examples of a text.
    """
    words, meanings = described.get("enum"), described.get("enumDescriptions")
    if isinstance(words, list):
        told: list[Json] = [*meanings, NOBODY_KNOWS] if isinstance(meanings, list) else []
        return {**described, "enum": [*words, UNKNOWN]} | ({"enumDescriptions": told} if told else {})
    kinds, examples = described.get("type"), described.get("examples", [])
    if isinstance(kinds, list) and "string" in kinds and isinstance(examples, list):
        return {**described, "examples": [*examples, UNKNOWN]}
    return {"anyOf": [described, {"const": UNKNOWN, "description": NOBODY_KNOWS}]}


def record(
    name: str,
    model: Callable[..., T],
    *fields: Field,
    doc: str,
    shorthand: Reader[T] | None = None,
    single: str | None = None,
) -> RecordReader[T]:
    """Return a reader that passes what was read straight to the model's constructor."""
    return RecordReader(name, lambda values, _: model(**gathered(values)), fields, doc, shorthand, single)


EVIDENCE_NAMES = ("sources", "range_kind", "observed_on", "sample_size")


def gathered(values: Values) -> Values:
    """Fold the evidence keys of a record into one `Evidence`, when any of them was written."""
    own = {name: values[name] for name in EVIDENCE_NAMES if name in values}
    if not own:
        return values
    rest = {name: value for name, value in values.items() if name not in own}
    return rest | {"evidence": Evidence(**own)}  # type: ignore[arg-type]
