"""What a person sees in an editor: diagnostics, offers and hover help at the cursor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.editor.client import Json, LanguageServer

CURSOR = "¦"
"""Stands in the text of a test where the cursor is."""


@dataclass(frozen=True, slots=True)
class Position:
    """A file with a place in it, as the protocol names both."""

    address: str
    line: int
    character: int

    @property
    def as_json(self) -> Mapping[str, Json]:
        place = {"line": self.line, "character": self.character}
        return {"textDocument": {"uri": self.address}, "position": place}


class Editor:
    """Shows files of a project to a language server, each under an address of its own."""

    def __init__(self, server: LanguageServer, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self._opened = 0

    def show(self, text: str, kind: str = "guide") -> Position:
        """Open a new data file of this kind; return the place of the cursor, or its start without one."""
        self._opened += 1
        path = self.folder / "guides" / f"acme-{self._opened}" / "data-engineer.yml"
        return self._open(
            path, f"# yaml-language-server: $schema=../../docs/schema/{kind}.schema.json\n{text}"
        )

    def show_file(self, path: Path) -> Position:
        """Open a file as it stands."""
        return self._open(path, path.read_text("utf-8"))

    def _open(self, path: Path, text: str) -> Position:
        before, cursor, after = text.partition(CURSOR)
        address = path.as_uri()
        document: dict[str, Json] = {
            "uri": address,
            "languageId": "yaml",
            "version": 1,
            "text": before + after,
        }
        self.server.tell("textDocument/didOpen", {"textDocument": document})
        last_line = before.rpartition("\n")[2]
        return Position(address, before.count("\n"), len(last_line)) if cursor else Position(address, 0, 0)

    def problems(self, shown: Position) -> list[str]:
        """Everything the editor underlines: line as people count them, and message."""
        found = self.server.diagnostics_of(shown.address)
        assert isinstance(found, Sequence)
        return [_told(one) for one in found]

    def offers(self, shown: Position) -> dict[str, str]:
        """What the editor offers to write at the cursor, with the help beside each."""
        answer = self.server.ask("textDocument/completion", shown.as_json)
        items = answer["items"] if isinstance(answer, Mapping) else answer
        assert isinstance(items, Sequence)
        return {str(item["label"]): str(item.get("documentation")) for item in map(_mapping, items)}

    def help(self, shown: Position) -> str:
        """What the editor shows when the pointer rests at the cursor, empty when nothing."""
        answer = self.server.ask("textDocument/hover", shown.as_json)
        return "" if answer is None else str(_mapping(_mapping(answer)["contents"])["value"])


def _mapping(json: Json) -> Mapping[str, Json]:
    assert isinstance(json, Mapping)
    return json


def _told(diagnostic: Json) -> str:
    found = _mapping(diagnostic)
    start = _mapping(_mapping(found["range"])["start"])
    return f"{int(str(start['line'])) + 1}: {found['message']}"
