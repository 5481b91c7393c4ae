"""YAML text to a tree that knows where its parts stood. Only for text that the loader has read before."""

from dataclasses import dataclass, field

import yaml

from generator.canonical.tree import Entry, Group, Node, Text
from generator.load.composer import Mark
from generator.text import SourceText

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml reads the same, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Place = tuple[int, int]
"""Line and column, both from 0."""

TAKEN = "\0"
"""Stands in `Drawing.bare` for each character that belongs to data."""


@dataclass(slots=True)
class Placed:
    """A key or list item, with its place in the text."""

    entry: Entry
    group: "PlacedGroup"
    place: Place
    """Of the key, or of the dash of an item."""

    value: Place
    """Where the value starts."""


@dataclass(slots=True)
class PlacedGroup:
    """A list or mapping, with its place in the text."""

    group: Group
    owner: Placed | None
    """The entry whose value it is, `None` at the top."""

    start: Place
    end: Place = (0, 0)


@dataclass(slots=True)
class Drawing:
    """A tree with the places of its parts, and the text that is none of them."""

    root: PlacedGroup
    entries: list[Placed]
    """Every entry, in the order of the text."""

    lines: list[str]
    bare: list[str]
    """The lines with every character of data masked: what is left is signs of YAML, blanks and comments."""


def draw(source: SourceText) -> Drawing | None:
    """Return the tree of a YAML text, `None` for a text that holds neither a list nor a mapping."""
    builder = _Builder(source.text.split("\n"))
    for event in yaml.parse(source.text, Loader=_Loader):
        builder.take(event)
    if builder.root is None:
        return None
    bare = ["".join(line) for line in builder.bare]
    return Drawing(builder.root, builder.entries, builder.lines, bare)


@dataclass(slots=True)
class _Builder:
    """Turns events into a tree, with its own stack."""

    lines: list[str]
    root: PlacedGroup | None = None
    entries: list[Placed] = field(default_factory=list)
    bare: list[list[str]] = field(init=False)
    stack: list[PlacedGroup] = field(default_factory=list)
    key: tuple[str, Place] | None = None
    """A key whose value has not come yet."""

    def __post_init__(self) -> None:
        self.bare = [list(line) for line in self.lines]

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._mask(event)
            self._take_scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            closed = self.stack.pop()
            closed.end = _place(event.end_mark)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        start = _place(event.start_mark)
        if self.stack and self.stack[-1].group.is_mapping and self.key is None:
            self.key = (event.value, start)
        elif self.stack:
            self._add(_text(event, self.lines), start)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        start = _place(event.start_mark)
        group = Group(isinstance(event, yaml.MappingStartEvent), is_flow=bool(event.flow_style), by_hand=True)
        owner = self._add(group, start) if self.stack else None
        opened = PlacedGroup(group, owner, start)
        self.root = self.root or opened
        self.stack.append(opened)

    def _add(self, value: Node, start: Place) -> Placed:
        group = self.stack[-1]
        if self.key is not None:
            entry, place = Entry(value, self.key[0]), self.key[1]
        else:
            entry, place = Entry(value), self._dash(group, start)
        self.key = None
        group.group.entries.append(entry)
        placed = Placed(entry, group, place, start)
        self.entries.append(placed)
        return placed

    def _dash(self, group: PlacedGroup, start: Place) -> Place:
        """Return the place of an item's dash; in brackets, that of the item itself."""
        if group.group.is_flow:
            return start
        column = group.start[1]
        line = start[0]
        # The dash stands before the item or, with nothing but comments between them, above it.
        while line > group.start[0] and self.bare[line][column : column + 1] != ["-"]:
            line -= 1
        return line, column

    def _mask(self, event: yaml.ScalarEvent) -> None:
        first, last = _place(event.start_mark), _place(event.end_mark)
        if event.style in ("|", ">"):
            # A comment may follow the sign in its own line; below it everything is text.
            self.bare[first[0]][first[1]] = TAKEN
            first = (first[0] + 1, 0)
        for number in range(first[0], min(last[0] + 1, len(self.bare))):
            start = first[1] if number == first[0] else 0
            end = last[1] if number == last[0] else len(self.bare[number])
            self.bare[number][start:end] = TAKEN * (end - start)


def _place(mark: Mark | None) -> Place:
    return (0, 0) if mark is None else (mark.line, mark.column)


def _text(event: yaml.ScalarEvent, lines: list[str]) -> Text:
    is_quoted = event.style in ("'", '"')
    folded = _folded(event, lines) if event.style == ">" else ()
    return Text(event.value, is_quoted=is_quoted, by_hand=True, folded=folded)


def _folded(event: yaml.ScalarEvent, lines: list[str]) -> tuple[str, ...]:
    """Return the lines of a folded text without the blanks around them."""
    (first, _), (last, column) = _place(event.start_mark), _place(event.end_mark)
    below = lines[first + 1 : last + (column > 0)]
    return tuple(line.strip() for line in below if line.strip())
