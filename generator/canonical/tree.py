"""A data file while it is laid out: texts, lists and mappings, with the comments that stand beside them."""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH = 110
"""Columns of a line that this program lays out."""

KEPT_WIDTH = 120
"""Columns up to which a line stays as a person laid it out: mending one word shall not move a paragraph."""


@dataclass(slots=True)
class Text:
    """A single value. To YAML it is text, whatever it stands for: `no`, `1.10` and `012` too."""

    text: str
    is_quoted: bool = False
    """Whether it is marked as text, so that a word such as `true` needs its quotes."""

    by_hand: bool = False
    """Whether it comes from a file, where its lines may have up to `KEPT_WIDTH` columns."""

    folded: tuple[str, ...] = ()
    """Its lines, where a person folded it."""


@dataclass(slots=True)
class Entry:
    """One key with its value, or one item of a list."""

    value: Node
    key: str = ""
    """Empty for an item."""

    above: list[str] = field(default_factory=list)
    """Comments on lines of their own before it, each from its `#` on; an empty one is a blank line."""

    beside: list[str] = field(default_factory=list)
    """Comments behind it, the first in its line, the others aligned below that one."""


@dataclass(slots=True)
class Group:
    """A list or a mapping."""

    is_mapping: bool
    entries: list[Entry] = field(default_factory=list)
    is_flow: bool = False
    """Whether it is to stand in brackets or braces, if it fits there."""

    by_hand: bool = False
    tail: list[str] = field(default_factory=list)
    """Comments after the last entry, like those above one."""


Node = Text | Group


def has_comments(group: Group) -> bool:
    """Whether a comment stands anywhere inside."""
    if group.tail:
        return True
    for entry in group.entries:
        if any(entry.above) or entry.beside:
            return True
        if isinstance(entry.value, Group) and has_comments(entry.value):
            return True
    return False


def without_leading_blanks(lines: list[str]) -> list[str]:
    """Return lines from the first one on that is not blank."""
    first = next((number for number, line in enumerate(lines) if line), len(lines))
    return lines[first:]
