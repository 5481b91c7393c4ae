"""Every record that a guide file may hold."""

from collections.abc import Iterator

from generator.load.collections import ById
from generator.load.format.claim import OWN_CLAIM, ClaimEntry
from generator.load.format.guide import guide_reader
from generator.load.readers import Reader
from generator.load.records import Field, RecordReader


def records_within(reader: Reader[object]) -> dict[str, RecordReader[object]]:
    """The records that a reader reads, at every depth, by name."""
    found: dict[str, RecordReader[object]] = {}
    waiting = [reader]
    while waiting:
        one = waiting.pop()
        if isinstance(one, RecordReader):
            if one.name in found:
                continue
            found[one.name] = one
        waiting += _inside(one)
    return found


def _inside(reader: Reader[object]) -> Iterator[Reader[object]]:
    """The readers that a reader hands parts of its node to."""
    if isinstance(reader, RecordReader):
        yield from (field.reader for field in reader.keys)
    elif isinstance(reader, ById):
        yield reader.item("x")
    elif isinstance(reader, ClaimEntry):
        yield OWN_CLAIM
    else:
        yield from (part for part in vars(reader).values() if isinstance(part, Reader))


GUIDE_RECORDS = records_within(guide_reader("acme", "data-engineer"))

OPTIONAL: list[tuple[str, Field]] = [
    (name, field) for name, record in GUIDE_RECORDS.items() for field in record.keys if not field.required
]
"""Every key that may be left out, with the name of its record."""
