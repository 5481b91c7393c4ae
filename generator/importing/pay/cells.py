"""Reads one cell of a pay table: the figure, and every word that stands beside it."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from generator.importing.pay.figure_text import is_writable
from generator.importing.pay.ranges import Damage, Reading, read_ranges
from generator.limits import MAX_FIGURE_CHARS
from generator.units.notation import WrittenMoney, WrittenPart, WrittenPercent
from generator.units.period import Period

_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`|~~")
_GROUP = re.compile(r"\(([^()]{0,200})\)")
_DASHES = re.compile(r"[-–—−]{0,3}")
_NONE = re.compile(r"none|no|nil|zero|not offered", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"n/?a|n\.a\.|unknown|unclear|tbd|tbc|\?{1,3}|not (?:known|applicable|available)", re.IGNORECASE
)
_UNDISCLOSED = re.compile(r"undisclosed|not disclosed|confidential|not public", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"(?P<share>[~≈]?[+−-]?[0-9][0-9.]{0,6}%?(?:\s?(?:-|–|—|to)\s?[+−-]?[0-9][0-9.]{0,6})?\s?%)"
    r"\s(?P<effective>effective(?:ly)?\s)?(?:vs\.?|versus|compared to|against)"
    r"\s(?P<versus>[^\W\d_][^()]{0,60})",
    re.IGNORECASE,
)
_BASE = re.compile(r"(?:the\s)?base(?:\ssalary)?|salary", re.IGNORECASE)
_OF_BASE = re.compile(
    r"(?:target|bonus|target bonus)?\s?(?:of\s(?:the\s)?(?:base(?:\ssalary)?|salary))?", re.IGNORECASE
)
REPETITION = "it holds two figures for the same thing"
APPROXIMATE = "approximate"
"""Note on a figure that is printed as a rough one, `~150K`."""

_SHARE_OF = re.compile(r"of\s(?P<whole>[^()]{1,80})", re.IGNORECASE)


class CellState(Enum):
    """What a cell says."""

    FIGURE = "figure"
    WORDS = "words"
    DASH = "dash"
    """Only a dash, or nothing: whether that is none or unknown the cell does not say."""

    NONE = "none"
    UNKNOWN = "unknown"
    UNDISCLOSED = "undisclosed"
    DAMAGED = "damaged"
    """Numbers that cannot be meant as printed."""

    CURRENCYLESS = "currencyless"
    """Amounts that neither the cell, nor its heading, nor the place gives a currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDifference:
    """What a cell claims against another place."""

    share: str
    versus: str
    is_effective: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell; the marks of its amounts are as printed."""

    text: str
    """As printed, without emphasis."""

    state: CellState
    parts: tuple[WrittenPart, ...] = ()
    words: str = ""
    """What stands beside the figure."""

    notes: tuple[str, ...] = ()
    """Remarks in parentheses."""

    of: str = ""
    """What a percentage is a share of, when the cell says so."""

    differences: tuple[PrintedDifference, ...] = ()
    damage: str = ""
    """Why the numbers cannot be meant as printed."""

    @property
    def marks(self) -> tuple[str | None, ...]:
        """What its amounts of money are marked with, in order."""
        return tuple(part.mark for part in self.parts if isinstance(part, WrittenMoney))


def without_emphasis(text: str) -> str:
    """Return the text without the marks of bold, italic and code."""
    return " ".join(_EMPHASIS.sub("", text).split())


def read_cell(printed: str) -> Cell:
    """Read a cell; what is no figure is words, and what contradicts itself is damaged."""
    text = without_emphasis(printed)
    if _DASHES.fullmatch(text):
        return Cell(text=text, state=CellState.DASH)
    for pattern, state in (
        (_NONE, CellState.NONE),
        (_UNKNOWN, CellState.UNKNOWN),
        (_UNDISCLOSED, CellState.UNDISCLOSED),
    ):
        if pattern.fullmatch(text):
            return Cell(text=text, state=state)
    # In brackets stands a blank for the reader, or an example of what to put there.
    if len(text) > MAX_FIGURE_CHARS or "[" in text or "]" in text:
        return Cell(text=text, state=CellState.WORDS, words=text)
    try:
        return _read_figure(text)
    except Damage as damage:
        return Cell(text=text, state=CellState.DAMAGED, damage=str(damage))


def _read_figure(text: str) -> Cell:
    main = read_ranges(_GROUP.sub(" ", text))
    cell = Cell(text=text, state=CellState.FIGURE, parts=main.parts, words=main.rest)
    if main.is_about:
        cell = replace(cell, notes=(APPROXIMATE,))
    if main.period:
        cell = _with_term(cell, replace(main, rest=""))
    cell = _with_whole(cell, main.rest)
    for group in _GROUP.findall(text):
        cell = _with_group(cell, group.strip())
    cell = replace(cell, parts=_with_periods(cell.parts))
    if not cell.parts or not all(is_writable(part) for part in cell.parts):
        return Cell(text=text, state=CellState.WORDS, words=text, differences=cell.differences)
    return _refuse_repetition(cell)


def _with_whole(cell: Cell, rest: str) -> Cell:
    """Return the cell with what its only percentage is a share of; of base salary is what it means anyway."""
    share_of = _SHARE_OF.fullmatch(rest)
    if not share_of or [type(part) for part in cell.parts] != [WrittenPercent]:
        return cell
    is_of_base = _BASE.fullmatch(share_of["whole"]) is not None
    words = "" if cell.words == rest else cell.words
    return replace(cell, words=words, of="" if is_of_base else share_of["whole"])


def _with_group(cell: Cell, group: str) -> Cell:
    """Return the cell with what stands in one pair of parentheses."""
    if difference := _DIFFERENCE.fullmatch(group):
        found = PrintedDifference(
            share=difference["share"],
            versus=difference["versus"].strip(),
            is_effective=bool(difference["effective"]),
        )
        return replace(cell, differences=(*cell.differences, found))
    inner = read_ranges(group)
    if inner.is_signed or not (inner.parts or inner.period):
        return replace(cell, notes=(*cell.notes, group))
    is_share = [type(part) for part in inner.parts] == [WrittenPercent]
    if inner.parts and (not inner.rest or (is_share and _OF_BASE.fullmatch(inner.rest))):
        return replace(cell, parts=(*cell.parts, *inner.parts))
    if inner.period and not inner.parts:
        return _with_term(cell, inner)
    return replace(cell, notes=(*cell.notes, group))


def _with_term(cell: Cell, inner: Reading) -> Cell:
    """Return the cell with a period that stands in parentheses; it holds where none was written."""
    parts = tuple(
        replace(part, period=inner.period, term_years=inner.term_years)
        if isinstance(part, WrittenMoney) and part.period is None
        else part
        for part in cell.parts
    )
    return replace(cell, parts=parts, notes=(*cell.notes, *([inner.rest] if inner.rest else ())))


def _with_periods(parts: tuple[WrittenPart, ...]) -> tuple[WrittenPart, ...]:
    """Return the parts, the period of the last one lent to those of other currencies before it."""
    money = [part for part in parts if isinstance(part, WrittenMoney)]
    stated = {(part.period, part.term_years) for part in money if part.period is not None}
    if len(stated) != 1 or len({part.mark for part in money}) != len(money):
        return parts
    period, years = stated.pop()
    return tuple(
        replace(part, period=period, term_years=years)
        if isinstance(part, WrittenMoney) and part.period is None
        else part
        for part in parts
    )


def _refuse_repetition(cell: Cell) -> Cell:
    """Return the cell; two amounts of one currency for one stretch of time are damage."""
    stretches: list[tuple[str | None, Period | None]] = [
        (part.mark, part.period) for part in cell.parts if isinstance(part, WrittenMoney)
    ]
    others = [type(part) for part in cell.parts if not isinstance(part, WrittenMoney)]
    if len(set(stretches)) < len(stretches) or len(set(others)) < len(others):
        raise Damage(REPETITION)
    return cell
