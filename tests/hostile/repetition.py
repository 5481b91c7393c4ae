"""Pieces of text that, repeated, make patterns and converters slow; and what of ours reads them."""

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from generator.build import check_project
from generator.canonical.format import format_text
from generator.emit.markup import prose
from generator.inline import split_inline
from generator.limits import (
    MAX_FIGURE_CHARS,
    MAX_FILE_BYTES,
    MAX_LINE_CHARS,
    MAX_LINE_TEXT_CHARS,
    MAX_PROSE_CHARS,
    MAX_TEXT_CHARS,
)
from generator.load.composer import YamlProblem, parse
from generator.load.layout import Kind
from generator.load.prose import read_prose
from generator.load.reading import Document, TooManyProblems
from generator.text import SourceText
from generator.units.notation import NotationError, read_figure
from tests.importing.soundness import import_text
from tests.load.folders import SOUND_GUIDE, write_folder

PIECES = (
    *("<", "<!--", "<!", "<![", "<![CDATA[", "<?", "</", "<a", "<a ", "<div>", "<div\n", "<p>\n\n", "<http:"),
    *("&", "&#", "&#x", "&amp", "[", "[]", "[[", "![", "[a](", "[a](<", '[a]("', "[a][", "[a]: ", "[a]:b\n"),
    *("[^", "](", "]", "(", "{", "{:", "{{", "{#", "*", "**a", "*a ", "*a_", "_", "__a ", "`", "`a ", "``a`"),
    *("~~", "~~~\n", "```\n", "> ", ">\n", "- ", "- a\n", "1. ", "1.\n", "#", "# ", "a\n=\n", "-", "|", "|a"),
    *(
        "|-|\n",
        "a|b\n-|-\n",
        "\\",
        "\\`",
        '"',
        "'",
        "http://",
        "a@b.",
        "!!! a\n",
        "*[",
        "\t",
        " ",
        "  \n",
        "\n",
    ),
    *("e\u0301", "İ", ":", "a::b ", "a: b\n", "%", "$", "9,", "9K–", "(9", "1 / ", "€9 ", "= ", "a, "),
)


def repeated(piece: str, length: int) -> str:
    """Return so many characters of a piece, in lines that no limit cuts."""
    text = (piece * (length // len(piece) + 1))[:length]
    width = MAX_LINE_CHARS // 2
    return "\n".join(
        line[start : start + width]
        for line in text.split("\n")
        for start in range(0, max(len(line), 1), width)
    )


def _yaml(text: str) -> None:
    for before in ("title: ", "questions: [a, ", "questions:\n- |\n  "):
        with suppress(YamlProblem):
            parse(SourceText("", before + text))


def _formatted(text: str) -> None:
    format_text(f"title: T\nreviewed_on: 2026-11-22\nquestions:\n- {text}", Kind.GUIDE)


def _sections(text: str) -> None:
    with suppress(TooManyProblems):
        read_prose(Document(SourceText("", f"## A\n\n{text}")))


def _figure(text: str) -> None:
    for figure in (text, f"EUR 9K{text}", f"9–{text}%"):
        with suppress(NotationError):
            read_figure(figure[:MAX_FIGURE_CHARS])


_times = count()


def _page(text: str) -> None:
    # What was converted before is remembered.
    prose((f"{text}{next(_times)}",))


def _checked(text: str) -> None:
    """Check a guide that holds the text as prose, and as much of it as fits in two fields."""
    short, line = (json.dumps(text[:limit]) for limit in (MAX_TEXT_CHARS, MAX_LINE_TEXT_CHARS))
    guide = f"{SOUND_GUIDE}questions: [{line}]\npay: [{{region: paris, base_salary: 9K, note: {short}}}]\n"
    with tempfile.TemporaryDirectory() as scratch:
        check_project(
            write_folder(Path(scratch), {"acme/x.yml": guide, "acme/x.md": f"## A\n\n{text}"}), "guides"
        )


@dataclass(frozen=True, slots=True)
class Reader:
    """Something that reads strangers' text, and the longest that it is given."""

    read: Callable[[str], object]
    longest: int


READERS = {
    "loader": Reader(_yaml, MAX_FILE_BYTES // 2),
    "format": Reader(_formatted, MAX_FILE_BYTES // 2),
    "prose": Reader(_sections, MAX_PROSE_CHARS - 100),
    "rules": Reader(_checked, MAX_PROSE_CHARS // 2),
    "page": Reader(_page, MAX_PROSE_CHARS // 3),
    "references": Reader(split_inline, MAX_PROSE_CHARS),
    "notation": Reader(_figure, MAX_FIGURE_CHARS),
    "importer": Reader(lambda text: import_text(f"### Baker | Acme Guide\n\n{text}"), MAX_PROSE_CHARS // 6),
}
