"""Footnotes of a guide page: what its figures rest on and how its totals are added up, each said once."""

from dataclasses import dataclass, field, replace

from generator.pages.evidence_view import ClaimView
from generator.pages.figure_view import FigureView, FormerView, TotalView, WorkingLine
from generator.units.money import MoneyRange

WITHOUT_A_VALUE = ("unknown", "undisclosed")
"""States of a figure that says nothing, and so rests on nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNote:
    """What some figures of the page rest on."""

    words: str | None
    """The source's words, where the figures show numbers."""

    note: str | None
    was: tuple[FormerView, ...]
    """What the figures were before, the newest first."""

    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherTotal:
    """A total of the same row or offer, told by how it differs from the one above it."""

    name: str
    range: MoneyRange
    lines: tuple[WorkingLine, ...]
    """Parts that are counted otherwise than above, or only here; empty when all are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingNote:
    """How the totals of one row or offer are added up."""

    total: TotalView
    """The total that is taken apart line by line."""

    others: tuple[OtherTotal, ...]
    assumptions: tuple[str, ...]
    """What any of the totals assumes."""

    left_out: tuple[str, ...]
    """What any of the totals should count and cannot."""


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Numbers the footnotes of one page in the order in which figures ask for them, equal ones once."""

    _claims: dict[ClaimNote, str] = field(default_factory=dict)
    _workings: dict[WorkingNote, str] = field(default_factory=dict)

    def noted(self, view: FigureView) -> FigureView:
        """Return a figure that names its footnote; one without a value needs none."""
        if view.claim is None or view.state in WITHOUT_A_VALUE:
            return view
        words = view.words if view.values else None
        note = ClaimNote(words=words, note=view.note, was=view.was, claim=view.claim)
        return replace(view, footnote=self._claims.setdefault(note, f"c{len(self._claims) + 1}"))

    def working(self, totals: tuple[TotalView, ...]) -> str | None:
        """Return the id of the footnote with the working of totals, `None` without any."""
        if not totals:
            return None
        first, *others = totals
        note = WorkingNote(
            total=first,
            others=tuple(_other(one, first) for one in others),
            assumptions=tuple(dict.fromkeys(said for one in totals for said in one.assumptions)),
            left_out=tuple(dict.fromkeys(part for one in totals for part in one.left_out)),
        )
        return self._workings.setdefault(note, f"w{len(self._workings) + 1}")

    @property
    def claims(self) -> tuple[tuple[str, ClaimNote], ...]:
        """Claims by their ids, as far as figures have asked for them."""
        return tuple((id, note) for note, id in self._claims.items())

    @property
    def workings(self) -> tuple[tuple[str, WorkingNote], ...]:
        """Workings by their ids, as far as totals have asked for them."""
        return tuple((id, note) for note, id in self._workings.items())


def _other(total: TotalView, first: TotalView) -> OtherTotal:
    lines = tuple(line for line in total.lines if line not in first.lines)
    return OtherTotal(name=total.name, range=total.range, lines=lines)
