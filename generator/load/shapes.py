"""What the readers of the format say of its shape: which reader stands where, in which order keys come."""

from functools import cache

from generator.load.collections import ById, ListReader
from generator.load.format.claim import OWN_CLAIM, ClaimEntry
from generator.load.layout import Kind
from generator.load.readers import MappedReader, Reader
from generator.load.records import RecordReader
from generator.load.scalars import ID
from generator.load.schema import READERS

Shape = Reader[object]


def file_shape(kind: Kind) -> Shape | None:
    """Return the reader of a whole file, `None` for prose."""
    found = READERS.get(kind.value)
    return None if found is None else found[1]


def mapping_shape(shape: Shape | None) -> Shape | None:
    """Return what reads a mapping that stands where this reader does."""
    if isinstance(shape, ClaimEntry):
        return OWN_CLAIM
    if isinstance(shape, ListReader):
        return mapping_shape(shape.item) if shape.or_single else None
    return shape


def text_shape(shape: Shape | None) -> Shape | None:
    """Return what reads a single text that stands where this reader does."""
    if isinstance(shape, ClaimEntry):
        return ID
    if isinstance(shape, MappedReader):
        return text_shape(shape.inner)
    if isinstance(shape, ListReader):
        return text_shape(shape.item) if shape.or_single else None
    if isinstance(shape, RecordReader):
        return text_shape(shape.fields[shape.single].reader if shape.single else shape.shorthand)
    return shape


def item_shape(shape: Shape | None) -> Shape | None:
    """Return what reads each item of a list."""
    return shape.item if isinstance(shape, ListReader) else None


def value_shape(shape: Shape | None, key: str) -> Shape | None:
    """Return what reads the value under a key of a mapping, `None` when nothing knows the key."""
    if isinstance(shape, ById):
        return _under_any_id(shape)
    if isinstance(shape, RecordReader) and key in shape.fields:
        return shape.fields[key].reader
    return None


@cache
def _under_any_id(shape: ById[object]) -> Shape:
    """Return what reads each entry; made once, for it is made anew for every id otherwise."""
    return shape.item("x")


def key_order(shape: Shape | None) -> tuple[str, ...]:
    """Return the keys of a mapping as the format tells them; empty where the order is the author's."""
    return tuple(field.key for field in shape.keys) if isinstance(shape, RecordReader) else ()


def holds_lists_of_records(shape: Shape | None) -> bool:
    """Whether a mapping can hold lists of more than single words: too much for one line, as a rule.

    What has a short form fits on a line, and what it rarely holds beside that is seen when it is there.
    """
    if not isinstance(shape, RecordReader):
        return True
    if shape.shorthand is not None:
        return False
    return any(_is_deep(field.reader) for field in shape.keys)


def _is_deep(shape: Shape) -> bool:
    if isinstance(shape, ById):
        return True
    return isinstance(shape, ListReader) and isinstance(shape.item, (RecordReader, ListReader, ClaimEntry))
