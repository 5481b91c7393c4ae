"""Readers of lists and of mappings from ids."""

from collections.abc import Callable
from typing import TypeVar

from generator.limits import MAX_LIST_ITEMS
from generator.load.nodes import Node, Scalar, Sequence
from generator.load.readers import Definitions, Reader, Schema, as_mapping
from generator.load.reading import Reading
from generator.load.scalars import ID

T = TypeVar("T")


class ListReader(Reader[tuple[T, ...]]):
    """Reads a list; an item that cannot be read is reported and left out, the others stay.

    With `named`, rules address items by the name it gives (an id) instead of by position.
    """

    def __init__(
        self, item: Reader[T], *, named: Callable[[T], str] | None = None, or_single: bool = False
    ) -> None:
        self.item = item
        self.named = named
        self.or_single = or_single

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        """Return the items in written order; with `or_single`, one item may stand without a list."""
        if not isinstance(node, Sequence):
            return self._single(node, reading)
        if len(node.items) > MAX_LIST_ITEMS:
            message = f"the list has {len(node.items):,} items, the limit is {MAX_LIST_ITEMS:,}"
            reading.problem("too-many-items", message, node.span, "split the data")
            return None
        kept: list[T] = []
        for position, child in enumerate(node.items):
            value = self.item.read(child, reading.into(position))
            if value is not None:
                handle: str | int = self.named(value) if self.named else len(kept)
                if handle != position:
                    reading.document.written_as.setdefault((*reading.path, handle), position)
                kept.append(value)
        return tuple(kept)

    def _single(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        if not self.or_single:
            help_text = "start each item on its own line with `- `"
            reading.problem("wrong-shape", "a list belongs here", node.span, help_text)
            return None
        value = self.item.read(node, reading)
        return None if value is None else (value,)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the list, or one item as well where that is taken."""
        item = self.item.schema(definitions)
        described: Schema = {"type": "array", "items": item, "maxItems": MAX_LIST_ITEMS}
        return {"anyOf": [item, described]} if self.or_single else described


class ById(Reader[tuple[T, ...]]):
    """Reads a mapping from ids to records; each record is told its id."""

    def __init__(self, item: Callable[[str], Reader[T]], name: Reader[str] = ID) -> None:
        self.item = item
        self.name = name

    def read(self, node: Node, reading: Reading) -> tuple[T, ...] | None:
        """Return the records in written order; what stands under a name that is no id is still checked."""
        mapping = as_mapping(node, reading, "each of these is written under its id")
        if mapping is None:
            return None
        if len(mapping.entries) > MAX_LIST_ITEMS:
            message = f"there are {len(mapping.entries):,} entries, the limit is {MAX_LIST_ITEMS:,}"
            reading.problem("too-many-items", message, mapping.span, "split the data")
            return None
        kept: list[T] = []
        for key, child in mapping.entries:
            value = self._entry(key, child, reading.into(key.text))
            kept += [] if value is None else [value]
        return tuple(kept)

    def _entry(self, key: Scalar, child: Node, reading: Reading) -> T | None:
        name = self.name.read(key, reading)
        value = self.item(name or "x").read(child, reading)
        if name is not None and name != key.text:
            reading.problem("malformed-slug", "blanks stand round this id", key.span, "delete them")
            return None
        return None if name is None else value

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the mapping: the form of its ids, and of what stands under each."""
        item = self.item("id").schema(definitions)
        names: Schema = dict(self.name.schema(definitions))
        return {"type": "object", "propertyNames": names, "additionalProperties": item}
