"""Tables that set the levels of one company beside those of others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from generator.importing.draft import Entry
from generator.importing.entries import is_empty, plain_text
from generator.importing.levels.chains import compared
from generator.importing.levels.positions import ReadPosition, read_title
from generator.importing.markdown.blocks import Table
from generator.importing.naming.company_words import company_names, own_length
from generator.importing.naming.job_words import NO_COMPANY, is_job_word
from generator.importing.naming.names import Names
from generator.importing.plain_tables import fits, plain_table
from generator.model.level import Relation

_SUBJECT = r"(?:levels?|titles?|roles?|positions?|grades?|bands?|ladder)"
_OWN = re.compile(rf"(?:(?:internal|external|company|job|our|own)\s)?{_SUBJECT}", re.IGNORECASE)
_OWN_NAMED = re.compile(rf"(.{{1,80}}?)\s+{_SUBJECT}", re.IGNORECASE)
_AT = re.compile(r"(?:closest )?(?:equiv(?:alents?|\.)?|level|title)\s(?:at|@|in)\s(.{1,80})", re.IGNORECASE)
_OF = re.compile(
    r"(.{1,80}?)\s+(?:equiv(?:alents?|\.)?|eq\.?|levels?|titles?|roles?)(?:\s(?:titles?|levels?|roles?))?",
    re.IGNORECASE,
)
_INDUSTRY = re.compile(
    rf"(?:equivalents?|(?:industry|market|typical|general|standard)\s(?:equivalents?|{_SUBJECT})"
    rf"|equivalents? {_SUBJECT}|industry)",
    re.IGNORECASE,
)
_PAY = re.compile(r"\b(?:base|bonus|stock|rsus?|salary|equity|region|offer|counter|stretch)\b", re.IGNORECASE)
_NO_NAME = re.compile(
    r"\b(?:yoe|years?|experience|scope|comp|compensation|pay|range|notes?|key|parity|typical|total|tc|focus|skills?"
    r"|responsibilit\w{1,5}|reports?|team|impact|milestones?|differentiator|premium|remarks?|description)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£₹¥]\s?[0-9]|\b[A-Z]{3}\s?[0-9]{2}|[0-9]K\b")
_ROW_OF_TITLES = re.compile(rf"(?:equivalent\s|job\s)?{_SUBJECT}(?:\sequivalents?)?", re.IGNORECASE)
_NO_POSITION = re.compile(r"(?:n/a|no|none|not)\b", re.IGNORECASE)
_LONGEST_CELL = 90
_MOST_MONEY = 2
"""A table where more than one cell in so many holds money is about pay."""


class ColumnKind(Enum):
    """What the cells of a column are."""

    LABELS = "labels"
    """What each row is about, in a table that has its levels side by side."""

    OWN = "own"
    OTHERS = "others"
    """Positions at companies, or across the industry where no company is named."""

    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table of levels."""

    kind: ColumnKind
    companies: tuple[str, ...] = ()
    """Names as printed."""


@dataclass(frozen=True, slots=True)
class MappingTable:
    """What a table of levels says."""

    entries: list[Entry] = field(default_factory=list)
    whole: Entry | None = None
    """The table as printed, when it holds more than positions."""

    understood: list[tuple[str, str]] = field(default_factory=list)
    """Column headings, each with what it became."""


def read_mapping_table(
    table: Table, title: str, is_expected: bool, company: str, names: Names
) -> MappingTable | None:
    """Read a table of levels; `None` when it is none. `is_expected`: its heading announces one."""
    if _holds_pay(table) or not fits(table):
        return None
    columns = _columns(table, is_expected, company, names)
    kinds = {column.kind for column in columns}
    if ColumnKind.OWN not in kinds or (ColumnKind.OTHERS not in kinds and not is_expected):
        return None
    found = MappingTable(whole=None if _is_pure(table, columns) else plain_table(table, title))
    for cells in _rows_of_positions(table, columns):
        found.entries.extend(_row_entries(cells, columns, names))
    if found.whole is None:
        found.understood.extend(_headings(table, columns, names))
    return found


def _holds_pay(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row.cells[1:]]
    money = sum(_MONEY.search(cell) is not None for cell in cells)
    return money * _MOST_MONEY > len(cells) or any(map(_PAY.search, table.columns))


def _columns(table: Table, is_expected: bool, company: str, names: Names) -> tuple[Column, ...]:
    headings = [plain_text(heading) for heading in table.columns]
    named = next((at for at, heading in enumerate(headings) if _names_own(heading, company, names)), None)
    is_transposed = _is_transposed(table)
    own = named if named is not None else _unnamed_own(headings, is_transposed)
    if own is None:
        return ()
    takes_bare = is_expected or named is not None
    columns = [
        _other(heading, takes_bare and at > own, company, names) for at, heading in enumerate(headings)
    ]
    if columns[0].kind is ColumnKind.REST and own > 0 and not is_expected:
        return ()
    columns[own] = Column(kind=ColumnKind.OWN)
    if own > 0 and is_transposed:
        columns[0] = Column(kind=ColumnKind.LABELS)
    return tuple(columns)


def _unnamed_own(headings: Sequence[str], is_transposed: bool) -> int | None:
    """Return which column is the company's own where none bears its name: the first, if it is about levels.

    `Short Level` there is taken for a short name of the company, whatever else may be called so.
    """
    for at, heading in enumerate(headings[: 2 if is_transposed else 1]):
        is_named = _OWN_NAMED.fullmatch(heading) and not _NO_NAME.search(heading)
        if _OWN.fullmatch(heading) or (is_named and not _INDUSTRY.fullmatch(heading)):
            return at
    return None


def _names_own(heading: str, company: str, names: Names) -> bool:
    named = _OWN_NAMED.fullmatch(heading)
    words = (named[1] if named else heading).split()
    return bool(words) and own_length(words, company, names) == len(words)


def _is_transposed(table: Table) -> bool:
    return any(_ROW_OF_TITLES.fullmatch(plain_text(row.cells[0])) for row in table.rows)


def _other(heading: str, takes_bare: bool, company: str, names: Names) -> Column:
    """Return what a column beside the own one is; a bare name counts where only names can stand."""
    if _INDUSTRY.fullmatch(heading):
        return Column(kind=ColumnKind.OTHERS)
    if _OWN.fullmatch(heading) or _names_own(heading, company, names) or _NO_NAME.search(heading):
        return Column(kind=ColumnKind.REST)
    named = _AT.fullmatch(heading) or _OF.fullmatch(heading)
    if named is None and not (takes_bare and heading[:1].isalnum()):
        return Column(kind=ColumnKind.REST)
    name = named[1] if named else heading
    if _is_no_name(name.split()) and names.find_company(name) is None:
        return Column(kind=ColumnKind.OTHERS if named else ColumnKind.REST)
    return Column(kind=ColumnKind.OTHERS, companies=company_names(name, names) or (name,))


def _is_no_name(words: Sequence[str]) -> bool:
    """Whether words say a kind of company: `Big Tech` does, `General Bakeries` may be the name of one."""
    last = words[-1]
    is_plain = last.casefold() in NO_COMPANY or is_job_word(last) or not last[0].isupper()
    return words[0].casefold() in NO_COMPANY and (len(words) == 1 or is_plain)


def _is_pure(table: Table, columns: Sequence[Column]) -> bool:
    """Whether every cell is a position or says that there is none."""
    if any(column.kind in (ColumnKind.REST, ColumnKind.LABELS) for column in columns):
        return False
    if all(column.kind is ColumnKind.OWN for column in columns):
        return False
    return all(_is_position(row.cells[0]) and all(map(_is_cell, row.cells[1:])) for row in table.rows)


def _is_cell(cell: str) -> bool:
    return is_empty(cell) or _is_position(cell)


def _is_position(cell: str) -> bool:
    text = plain_text(cell)
    is_short = len(text) <= _LONGEST_CELL and not text.endswith(".")
    return is_short and not (
        is_empty(cell) or _MONEY.search(text) or _NO_POSITION.match(text) or _is_remark(text)
    )


def _is_remark(text: str) -> bool:
    """Whether the first cell of a row says what the row is about, or a cell lists things."""
    return _NO_NAME.search(text) is not None or ", " in text


def _rows_of_positions(table: Table, columns: Sequence[Column]) -> Iterator[tuple[str, ...]]:
    is_transposed = columns[0].kind is ColumnKind.LABELS
    for row in table.rows:
        label = plain_text(row.cells[0])
        if _ROW_OF_TITLES.fullmatch(label) if is_transposed else _is_position(row.cells[0]):
            yield row.cells


def _row_entries(cells: Sequence[str], columns: Sequence[Column], names: Names) -> Iterator[Entry]:
    """Yield what one row compares; two columns of one company, level and title, are one position."""
    own = next(index for index, column in enumerate(columns) if column.kind is ColumnKind.OWN)
    here = read_title(cells[own], names, keeps_remarks=True)
    found: dict[str, ReadPosition] = {}
    for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        if column.kind is not ColumnKind.OTHERS or not _is_position(cell):
            continue
        there = read_title(cell, names)
        for name in column.companies or (f"#{index}",):
            found[name] = _joined(found[name], there) if name in found else there
    for name, there in found.items():
        company = None if name.startswith("#") else names.company(name)
        placed = replace(there, company=company)
        if company or placed.role_label:
            yield compared(here, placed, Relation.EQUAL)


def _joined(one: ReadPosition, other: ReadPosition) -> ReadPosition:
    hedge = "; ".join(filter(None, [one.hedge, other.hedge])) or None
    label = " ".join(filter(None, [one.role_label, other.role_label])) or None
    return ReadPosition(
        role_label=label, level=one.level or other.level, region=one.region or other.region, hedge=hedge
    )


def _headings(table: Table, columns: Sequence[Column], names: Names) -> Iterator[tuple[str, str]]:
    for heading, column in zip(table.columns, columns, strict=True):
        companies = ", ".join(names.company(name) for name in column.companies)
        meaning = "from" if column.kind is ColumnKind.OWN else companies or "across the industry"
        yield plain_text(heading), f"level_mapping: {meaning}"
    for row in table.rows:
        filled = [cell for cell in row.cells if cell]
        is_alone = len([cell for cell in filled if not is_empty(cell)]) == 1
        yield from ((cell, "no comparable position") for cell in filled if is_alone or is_empty(cell))
