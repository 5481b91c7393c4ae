"""The table of what was measured, beside what has to be reached."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

HEADINGS = ("what", "must", "aim", "measured", "against a peer", "result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    what: str
    unit: str
    """`s`, `MB`, `KB` (of 1,000 bytes), or `×` for a ratio."""

    measured: float
    must: float | None = None
    """The most that it may be, in the unit; `None` when nothing is asked for."""

    aim: float | None = None
    detail: str = ""
    """How the value came about, for people."""

    peer: str = ""
    """What another generator took for the like of it, and the ratio."""

    @property
    def result(self) -> str:
        """`aim reached`, `passed`, `MISSED`, or nothing when nothing is asked for."""
        if self.must is None:
            return ""
        if self.aim is not None and self.measured <= self.aim:
            return "aim reached"
        return "passed" if self.measured <= self.must else "MISSED"

    def cells(self) -> tuple[str, ...]:
        """Return the cells of the line, as the headings name them."""
        measured = shown(self.measured, self.unit)
        return (
            self.what,
            "" if self.must is None else f"≤ {shown(self.must, self.unit)}",
            "" if self.aim is None else f"≤ {shown(self.aim, self.unit)}",
            f"**{measured}** {self.detail}".strip(),
            self.peer,
            self.result,
        )


def markdown(rows: Iterable[Row]) -> str:
    """Return the table as Markdown."""
    lines: list[Sequence[str]] = [HEADINGS, ["---"] * len(HEADINGS), *(row.cells() for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def shown(value: float, unit: str) -> str:
    """Write a value with as many digits as say something."""
    digits = 0 if value >= 100 or unit in {"MB", "KB"} else 1 if value >= 10 else 2
    space = "" if unit == "×" else " "
    return f"{value:,.{digits}f}{space}{unit}"


def spread(values: Sequence[float], unit: str) -> str:
    """Write a median with the least and the largest value: `12.1 s (11.8–13.0)`."""
    middle = shown(median(values), unit)
    if len(values) == 1:
        return middle
    digits = 1 if max(values) >= 10 else 2
    return f"{middle} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"


def against(name: str, seconds: float, peer_seconds: Sequence[float]) -> str:
    """Write what a peer took, and how many times as long as that ours took."""
    return f"{shown(seconds / median(peer_seconds), '×')} {name} ({spread(peer_seconds, 's')})"
