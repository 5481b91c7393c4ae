"""YAML text to a tree that knows where its parts stood. Only for text that the loader has read before.

ruamel.yaml reads the text: its round-trip scanner meets every comment, and the nodes that it composes keep
their places, styles and folds, with every value still text. What it would attach the comments to is not
taken, for it goes by the part before a comment, forgets some that stand behind brackets and gives up on
others; `comments` finds their entries by place.
"""

from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import StreamMark, YAMLError
from ruamel.yaml.nodes import CollectionNode, MappingNode, ScalarNode
from ruamel.yaml.nodes import Node as YamlNode
from ruamel.yaml.scanner import RoundTripScanner, Scanner

from generator.canonical.tree import Entry, Group, Text
from generator.text import SourceText

Place = tuple[int, int]
"""Line and column, both from 0."""

FOLD = "\a"
"""What ruamel puts where a folded text goes on in another line; the loader lets no file hold it."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment with its place."""

    text: str
    """From its `#` to its last visible character."""

    place: Place


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
    end: Place


@dataclass(slots=True)
class Drawing:
    """A tree with the places of its parts and comments."""

    root: PlacedGroup
    lines: list[str]
    comments: list[Comment]
    dashes: set[Place]
    entries: list[Placed] = field(default_factory=list)
    """Every entry, in the order of the text."""


def draw(source: SourceText) -> Drawing | None:
    """Return the tree of a YAML text, `None` for a mere value and for what only the loader can read."""
    reader = YAML()
    reader.Scanner = _Scanner
    try:
        node = reader.compose(source.text)
    except YAMLError:  # such as a tab behind the sign of a block
        return None
    if not isinstance(node, CollectionNode):
        return None
    scanner = reader.scanner
    root = _group(node, None)
    drawing = Drawing(root, source.text.split("\n"), scanner.comments, scanner.dashes)
    _fill(root, node, drawing)
    return drawing


class _Scanner(RoundTripScanner):
    """Notes comments and dashes with their places, and hands on only what is data."""

    # No comment is left to be carried from token to token.
    check_token, peek_token, get_token = Scanner.check_token, Scanner.peek_token, Scanner.get_token

    def __init__(self, loader: YAML) -> None:
        super().__init__(loader=loader)
        self.comments: list[Comment] = []
        self.dashes: set[Place] = set()

    def scan_to_next_token(self) -> None:
        while (found := super().scan_to_next_token()) or self._pass_blanks():
            if found:
                self._note(found[0], found[1])

    def scan_plain_spaces(self, indent: int, start_mark: StreamMark) -> list[str]:
        blanks = self._pass_blanks()
        return super().scan_plain_spaces(indent, start_mark) or blanks

    def scan_block_scalar_ignored_line(self, start_mark: StreamMark) -> None:
        self._pass_blanks()
        mark = self.reader.get_mark()
        self._note(super().scan_block_scalar_ignored_line(start_mark) or "", mark)

    def fetch_block_entry(self) -> None:
        self.dashes.add(_place(self.reader.get_mark()))
        super().fetch_block_entry()

    def _pass_blanks(self) -> list[str]:
        """Pass over blanks and tabs: the loader takes a tab for a blank, ruamel would stop at it."""
        width = 0
        while self.reader.peek(width) in " \t":
            width += 1
        blanks: str = self.reader.prefix(width)
        self.reader.forward(width)
        return [blanks] if blanks else []

    def _note(self, found: str, mark: StreamMark) -> None:
        text = found.strip()
        if text:
            self.comments.append(Comment(text, (mark.line, mark.column + found.index("#"))))


def _group(node: CollectionNode, owner: Placed | None) -> PlacedGroup:
    group = Group(isinstance(node, MappingNode), is_flow=bool(node.flow_style), by_hand=True)
    return PlacedGroup(group, owner, _place(node.start_mark), _place(node.end_mark))


def _fill(group: PlacedGroup, node: CollectionNode, drawing: Drawing) -> None:
    for part in node.value:
        key, value = part if group.group.is_mapping else (None, part)
        start = _place(value.start_mark)
        place = _dash(group, start, drawing.dashes) if key is None else _place(key.start_mark)
        entry = Entry(_text(value), "" if key is None else key.value)
        placed = Placed(entry, group, place, start)
        group.group.entries.append(entry)
        drawing.entries.append(placed)
        if isinstance(value, CollectionNode):
            inside = _group(value, placed)
            entry.value = inside.group
            _fill(inside, value, drawing)


def _dash(group: PlacedGroup, start: Place, dashes: set[Place]) -> Place:
    """Return the place of an item's dash, which may stand lines above it; in brackets, that of the item."""
    if group.group.is_flow:
        return start
    line, column = start[0], group.start[1]
    while line > group.start[0] and (line, column) not in dashes:
        line -= 1
    return line, column


def _place(mark: StreamMark) -> Place:
    return mark.line, mark.column


def _text(node: YamlNode) -> Text:
    if not isinstance(node, ScalarNode):
        return Text("")
    lines = node.value.split(FOLD) if node.style == ">" else [node.value]
    folded = tuple(line.strip() for line in lines) if node.style == ">" else ()
    return Text("".join(lines), is_quoted=node.style in ("'", '"'), by_hand=True, folded=folded)
