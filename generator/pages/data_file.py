"""A file of data beside a page: the same figures for programs, as a value that is not text yet."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of data of the site before it becomes JSON.

    What the file holds is written as the fields of its value: a frozen dataclass, or mappings, tuples,
    texts, whole numbers, dates and exact numbers inside it. `generator/emit/data_file.py` says how each is
    written.
    """

    uri: str
    """Path of the file below the site's root, e.g. `quality.json`; no page and no other file has it."""

    name: str
    """What the data are, in one word; programs recognise the file by it."""

    version: int
    """Version of the form, from 1; it grows when a field goes or changes its meaning, not for a new one."""

    as_of: date | None
    """Date of what it holds; of a file about everything the newest day on which anybody looked at anything.

    `None` when nothing in it is dated.
    """

    value: object
    """What the file holds."""

    is_lean: bool = False
    """Whether fields that have their default are left out; its schema names the defaults."""

    is_bare: bool = False
    """Whether it stands alone, without date and licence round it: a schema says what it is itself."""
