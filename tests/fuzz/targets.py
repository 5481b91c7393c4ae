"""What is fuzzed: each target takes bytes, reads them, and holds the result to what it promises.

A target returns for every input, and raises `AssertionError` or whatever else when a promise is broken.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.canonical.writer import write_yaml
from generator.importing.document import Document
from generator.importing.draft import Draft
from generator.importing.ledger import account
from generator.importing.markdown.blocks import Block, Divider, Table
from generator.importing.markdown.reader import read_blocks
from generator.importing.naming.names import Names
from generator.importing.pay.cells import CellState, read_cell
from generator.importing.pay.figure_text import figure_text
from generator.importing.pay.tables import take_pay
from generator.importing.remarks import Remarks
from generator.limits import MAX_AMOUNT, MAX_FIGURE_CHARS
from generator.load.characters import without_forbidden
from generator.load.layout import Kind
from generator.units.notation import (
    NotationError,
    ReversedRangeError,
    WrittenPart,
    read_figure,
    read_number,
    read_percent,
)
from tests.fuzz.loading import guide, page
from tests.importing.soundness import import_bytes


@dataclass(frozen=True, slots=True)
class Target:
    """One promise, and how many inputs are tried on it in an ordinary run of the tests."""

    check: Callable[[bytes], None]
    runs: int


LARGEST_INPUT = 4_000
"""Bytes; what needs more is the business of tests/importing/test_hostile_documents.py."""

_CURRENCIES = {"paris": "EUR", "london": "GBP"}


def figure(data: bytes) -> None:
    """A figure is read into bounded parts, or refused in one sentence."""
    text = _text(data)
    for part in _parts(lambda: read_figure(text)):
        assert _is_bounded(part), part


def percent(data: bytes) -> None:
    """A percentage is read with its low end first, a number is finite, or they are refused."""
    text = _text(data)
    for part in _parts(lambda: (read_percent(text),)):
        assert _is_bounded(part), part
    try:
        number = read_number(text)
    except NotationError:
        return
    assert number.is_finite()


def _parts(read: Callable[[], tuple[WrittenPart, ...]]) -> tuple[WrittenPart, ...]:
    """Return what was read, or what was meant where the ends stand the wrong way round."""
    try:
        return read()
    except ReversedRangeError as error:
        return error.swapped
    except NotationError:
        return ()


def cell(data: bytes) -> None:
    """What a cell of a foreign table says can be written in our notation, and reads back the same."""
    found = read_cell(_text(data))
    assert (found.state is CellState.FIGURE) == bool(found.parts), found
    if found.parts:
        written = figure_text(found.parts)
        if len(written) <= MAX_FIGURE_CHARS:
            again = read_figure(written)
            assert figure_text(again) == written, (written, again)
            assert _ends(again) == _ends(found.parts), (written, found.parts, again)


def table(data: bytes) -> None:
    """Pay rows hold every word and amount of their table, and can be loaded."""
    text = _text(data)
    blocks = tuple(block for block in read_blocks(text) if isinstance(block, Table))
    document, draft = Document(name="a.md", blocks=blocks), Draft(company="acme", role="baker")
    remarks = Remarks("a.md")
    names = Names(regions={one: one for one in _CURRENCIES}, currencies=_CURRENCIES)
    take_pay(document, draft, names, remarks)
    taken = "\n".join(_table_text(block) for at, block in enumerate(blocks) if at in document.taken)
    lost = account(taken, [draft], remarks).missing
    assert not lost, lost
    if document.taken:
        assert write_yaml({"title": "Baker", **draft.data}, Kind.GUIDE).endswith("\n")


def blocks(data: bytes) -> None:
    """Every letter and digit of a text is in one block, on a line of the text, in order."""
    text = _text(data)
    found = read_blocks(text)
    lines = text.count("\n") + 1
    assert all(1 <= one.line <= lines for one in found)
    assert [one.line for one in found] == sorted(one.line for one in found)
    assert _letters(_texts(found)) == _letters([text])


def document(data: bytes) -> None:
    """A document becomes files without errors, every word of it is found again, twice is once."""
    errors = import_bytes(data).errors
    assert not errors, errors


def csv(data: bytes) -> None:
    """Rows of pay become files without errors, every cell is found again, twice is once."""
    errors = import_bytes(data, "acme/pay.csv").errors
    assert not errors, errors


TARGETS = {
    "guide": Target(lambda data: guide(_text(data)), 40_000),
    "page": Target(lambda data: page(_text(data)), 10_000),
    "figure": Target(figure, 60_000),
    "percent": Target(percent, 60_000),
    "cell": Target(cell, 30_000),
    "blocks": Target(blocks, 10_000),
    "table": Target(table, 1_000),
    "document": Target(document, 200),
    "csv": Target(csv, 200),
}


def _text(data: bytes) -> str:
    """Return a text as files are read: without what no file may hold."""
    return without_forbidden(data.decode("utf-8", "replace"))


def _is_bounded(part: WrittenPart) -> bool:
    ends = [end for end in (part.low, part.high) if end is not None]
    return all(end.is_finite() and abs(end) <= MAX_AMOUNT for end in ends) and ends == sorted(ends)


def _ends(parts: Iterable[WrittenPart]) -> list[object]:
    return [(type(part), part.low, part.high, part.open_end) for part in parts]


def _letters(texts: Iterable[str]) -> str:
    return "".join(letter for text in texts for letter in text if letter.isalnum())


def _texts(found: Iterable[Block]) -> list[str]:
    texts: list[str] = []
    for one in found:
        if isinstance(one, Table):
            texts += [*one.columns, *(text for row in one.rows for text in row.cells)]
        elif not isinstance(one, Divider):
            texts += [getattr(one, "marker", ""), one.text]
    return texts


def _table_text(one: Table) -> str:
    return "\n".join(" | ".join(cells) for cells in (one.columns, *(row.cells for row in one.rows)))
