"""An own reading of a Markdown guide, by plain splits: what stands in it that an import must bring over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from tests.importing.corpus.levels import mapped_positions
from tests.importing.corpus.levers import ReadLever, read_levers
from tests.importing.corpus.pay_reading import ExpectedRow, is_pay_table, pay_rows
from tests.importing.corpus.piece import Piece
from tests.importing.corpus.tables import SourceTable, read_tables

_TITLE = re.compile(
    r"#{1,3} (?P<role>.+?)(?: \(SIGNATURE ROLE\))? (?:\||—|-) (?P<company>.+?)"
    r"(?: Global| Salary)?(?: Salary)? Negotiation Guide"
)
_LINE_OF_TAGS = re.compile(r"\*\*Negotiation DNA(?::\*\*|\*\*:)\s*(\S.*)")
_EVIDENCE = re.compile(r"(?:#{1,6}\s|\*\*).*\bEvidence & Sources\b")
_ITEM = re.compile(r"\s*(?:[-*]\s+(?:\[[0-9]+\]\s*)?|[0-9]+[.)]\s+|\[[0-9]+\]\s+)(\S.*)")
_STRATEGY = re.compile(r">\s*\*\*Negotiate Up Strategy(?P<label>[^:*]*)(?::\*\*|\*\*:?)\s*(?P<text>.*)")
_STRATEGY_SECTION = re.compile(r"(#+) Negotiate Up Strategy")


@dataclass(frozen=True, slots=True)
class SourceGuide:
    """What stands in a guide, each piece with its line."""

    role: Piece | None
    company: Piece | None
    tagline: tuple[Piece, ...]
    pay: tuple[ExpectedRow, ...]
    levers: tuple[ReadLever, ...]
    positions: tuple[Piece, ...]
    tables: tuple[SourceTable, ...]
    """Tables that are no pay tables."""

    strategies: tuple[Piece, ...]
    evidence: tuple[Piece, ...]


def read_guide(text: str) -> SourceGuide:
    """Return what stands in a guide."""
    lines = text.splitlines()
    tables = list(read_tables(lines))
    role, company = read_title(lines)
    return SourceGuide(
        role=role,
        company=company,
        tagline=tuple(read_tagline(lines)),
        pay=tuple(pay_rows(tables)),
        levers=tuple(read_levers(lines)),
        positions=tuple(mapped_positions(lines)),
        tables=tuple(table for table in tables if not is_pay_table(table)),
        strategies=tuple(read_strategies(lines)),
        evidence=tuple(read_evidence(lines)),
    )


def read_title(lines: list[str]) -> tuple[Piece | None, Piece | None]:
    """Return role and company of the first heading that is a title."""
    for number, line in enumerate(lines, start=1):
        found = _TITLE.match(line)
        if found:
            return Piece(number, found["role"]), Piece(number, found["company"])
    return None, None


def read_tagline(lines: list[str]) -> Iterator[Piece]:
    """Yield the parts of the line of tags at the top: between pipes or in code marks, else the whole line."""
    for number, line in enumerate(lines, start=1):
        found = _LINE_OF_TAGS.match(line)
        if found:
            spans = re.findall(r"`([^`]+)`", found[1])
            for part in spans or found[1].split(" | "):
                yield Piece(number, part)
            return


def read_strategies(lines: list[str]) -> Iterator[Piece]:
    """Yield each plan: a labelled quotation, or the paragraphs of a section of that name."""
    for index, line in enumerate(lines):
        if found := _STRATEGY.match(line):
            more = takewhile(
                lambda text: text.startswith(">") and not _STRATEGY.match(text), lines[index + 1 :]
            )
            yield Piece(
                index + 1, " ".join([found["label"], found["text"], *(text.lstrip("> ") for text in more)])
            )
        elif found := _STRATEGY_SECTION.match(line):
            yield Piece(index + 1, " ".join(_scenario_lines(lines[index + 1 :], len(found[1]))))


def _scenario_lines(lines: list[str], depth: int) -> Iterator[str]:
    """Yield the paragraphs below the headings of scenarios up to the end of the section."""
    in_scenario = False
    for line in lines:
        if line.startswith("#"):
            if len(line) - len(line.lstrip("#")) <= depth:
                return
            in_scenario = "Scenario" in line
        elif in_scenario and not line.startswith(("|", "---")):
            yield line


def read_evidence(lines: list[str]) -> Iterator[Piece]:
    """Yield the items of the evidence section, which is the last one."""
    starts = [index for index, line in enumerate(lines) if _EVIDENCE.match(line)]
    if not starts:
        return
    for index in range(starts[-1] + 1, len(lines)):
        found = _ITEM.match(lines[index])
        if found:
            yield Piece(index + 1, found[1])
