"""Changes of a text at places that the composer names; whatever is not changed stays byte for byte."""

import unicodedata
from dataclasses import dataclass

from generator.load.composer import YamlProblem, parse
from generator.load.nodes import Node, Scalar, Sequence
from generator.text import SourceText


class EditRefused(Exception):
    """Something is written in a way that cannot be changed safely; the message says what and where."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One stretch of a text, counted from 0, and what stands there afterwards."""

    start: int
    end: int
    text: str


class EditedText:
    """The text of one data file as it stands on disk, with the changes that are wanted.

    Places are those of the composer, which sees no byte order mark and no carriage return: both stay.
    """

    def __init__(self, name: str, raw: str) -> None:
        self.name = name
        self.raw = raw
        self.newline = "\r\n" if "\r\n" in raw else "\n"
        self.edits: list[Edit] = []
        self._starts = _line_starts(raw)

    def root(self) -> Node | None:
        """Return what the file holds, `None` when it cannot be read."""
        text = self.raw.removeprefix("\ufeff").replace("\r\n", "\n")
        try:
            return parse(SourceText(self.name, text))[0]
        except YamlProblem:
            return None

    def start(self, node: Node) -> int:
        """Return where a node begins."""
        return self._starts[node.span.line - 1] + node.span.column - 1

    def end(self, node: Node) -> int | None:
        """Return where a node ends, `None` when that cannot be told from its first line.

        Of a list or mapping over several lines it is the end of its last part.
        """
        while not isinstance(node, Scalar) and self.raw[self.start(node)] not in "[{":
            node = node.items[-1] if isinstance(node, Sequence) else node.entries[-1][1]
        start, end = self.start(node), self.start(node) + node.span.width
        piece = self.raw[start:end]
        if isinstance(node, Scalar):
            return end if _stands_for(piece, node) else None
        return end if piece.endswith("]" if isinstance(node, Sequence) else "}") else None

    def end_of_line(self, offset: int) -> int:
        """Return where the line of a place ends, in front of its line end."""
        found = self.raw.find("\n", offset)
        end = len(self.raw) if found < 0 else found
        return end - 1 if self.raw[end - 1 : end] == "\r" else end

    def replace(self, node: Scalar, text: str) -> None:
        """Write another text, fit for YAML, in place of a scalar and keep its quotes.

        Refuses a scalar over several lines.
        """
        start, end = self.start(node), self.end(node)
        if end is None:
            raise EditRefused(f"{self.name}:{node.span.line}: write this on one line first, without escapes")
        mark = self.raw[start] if self.raw[start] in "'\"" and text[:1] not in "'\"" else ""
        self.put(start, end, text if mark in text else f"{mark}{text}{mark}")

    def put(self, start: int, end: int, text: str) -> None:
        """Write text in place of a stretch; an empty stretch is an insertion."""
        self.edits.append(Edit(start, end, text))

    def edited(self) -> str:
        """Return the text with every change made, insertions at one place in the order of their making."""
        pieces: list[str] = []
        done = 0
        for edit in sorted(dict.fromkeys(self.edits), key=lambda edit: (edit.start, edit.end)):
            if edit.start < done:
                raise EditRefused(f"{self.name}: two changes of one place")
            pieces += [self.raw[done : edit.start], edit.text]
            done = edit.end
        return "".join([*pieces, self.raw[done:]])


def _line_starts(raw: str) -> list[int]:
    starts = [1 if raw.startswith("\ufeff") else 0]
    at = raw.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = raw.find("\n", at + 1)
    return starts


def _stands_for(piece: str, node: Scalar) -> bool:
    """Whether a piece of YAML is the whole of this scalar."""
    if node.plain:
        return unicodedata.normalize("NFC", piece) == node.text
    try:
        found = parse(SourceText("", piece))[0]
    except YamlProblem:
        return False
    return isinstance(found, Scalar) and found.text == node.text
