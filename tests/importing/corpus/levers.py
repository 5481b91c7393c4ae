"""Reads the numbered levers of a guide."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.importing.corpus.tables import is_heading

_NUMBERED = "Lever"
_STARTS = (
    re.compile(r"(?P<hash>#{2,6})\s+(?:Global )?(?P<word>Lever) (?P<number>[0-9]+)\s*[:—–-]*\s*(?P<rest>.*)"),
    re.compile(r"\*\*(?P<word>Lever) (?P<number>[0-9]+)\s*[:—–-]*\s*(?P<rest>.*)"),
    re.compile(r"\*\*(?P<word>)(?P<number>[0-9]+)[.)]\s+(?P<rest>.*)"),
    re.compile(r"(?P<number>[0-9]+)[.)]\s+\*\*(?P<word>Lever)(?: [0-9]+)?\s*[:—–-]+\s*(?P<rest>.*)"),
    re.compile(r"(?P<number>[0-9]+)[.)]\s+\*\*(?P<word>)(?P<rest>.*)"),
)
_EVIDENCE = re.compile(r"(?:#{1,6}\s|\*\*).*\bEvidence & Sources\b")
_STRATEGY = re.compile(r">?\s*\*\*Negotiate Up|#+ Negotiate Up")


@dataclass(frozen=True, slots=True)
class ReadLever:
    """A lever: its title and everything that belongs to it."""

    line: int
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class _Start:
    index: int
    number: int
    rest: str
    explicit: bool
    """Whether the word lever stands before the number."""

    in_list: bool
    depth: int
    """Number signs of its heading, 0 without."""

    section: str


def read_levers(lines: list[str]) -> Iterator[ReadLever]:
    """Yield the numbered levers in order: those called so, else the last numbered list of a lever section."""
    series = _series(list(_starts(lines)))
    named = [group for group in series if group[0].explicit]
    in_section = [group for group in series if _NUMBERED in group[0].section and len(group) > 1]
    for group in named or in_section[-1:]:
        for start, following in zip(group, [*group[1:], None], strict=True):
            limit = following.index if following else len(lines)
            yield _lever(lines, start, limit)


def _starts(lines: list[str]) -> Iterator[_Start]:
    section = ""
    for index, line in enumerate(lines):
        if _EVIDENCE.match(line):
            return
        found = next((match for pattern in _STARTS if (match := pattern.match(line))), None)
        if found:
            groups = found.groupdict()
            explicit, depth = bool(groups["word"]), len(groups.get("hash") or "")
            in_list = line[0].isdigit()
            yield _Start(index, int(groups["number"]), groups["rest"], explicit, in_list, depth, section)
        elif re.match(r"#{1,6}\s", line) or (is_heading(line) and _NUMBERED in line):
            section = line


def _series(starts: list[_Start]) -> list[list[_Start]]:
    """Join starts that count on and look alike."""
    series: list[list[_Start]] = []
    for start in starts:
        last = series[-1][-1] if series else None
        alike = last and (last.explicit, last.in_list, last.depth) == (
            start.explicit,
            start.in_list,
            start.depth,
        )
        if last and alike and start.number == last.number + 1:
            series[-1].append(start)
        else:
            series.append([start])
    return series


def _lever(lines: list[str], start: _Start, limit: int) -> ReadLever:
    body: list[str] = []
    for line in lines[start.index + 1 : limit]:
        if _ends(line, start):
            break
        body.append(line)
    title, _, rest = start.rest.partition("**") if not start.depth else (start.rest, "", "")
    return ReadLever(start.index + 1, title.strip(" :.—"), "\n".join([rest, *body]))


def _ends(line: str, start: _Start) -> bool:
    if re.match(r"#{1,6}\s|---|\|", line) or _STRATEGY.match(line) or _EVIDENCE.match(line):
        return True
    if start.in_list and line.strip() and not line.startswith((" ", ">")):
        return True
    return not start.depth and is_heading(line) and not line.strip().endswith(":**")
