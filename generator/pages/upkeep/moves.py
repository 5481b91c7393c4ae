"""What a change moved, in words: `cliff: 12 months → 6 months`."""

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.derive.moves import Held, Move
from generator.derive.wording import counted
from generator.model.equity import Instrument, VestingFrequency
from generator.model.pay import ComponentKind, PayFigure
from generator.pages.context import SiteContext
from generator.pages.shown import Run, TextRun, ValueRun, figure_value
from generator.pages.words import word

NAMES = {
    "instrument": "form",
    "cliff_months": "cliff",
    "months": "length of a grant",
    "yearly": "shares of the grant, year by year",
    "frequency": "how often it vests",
    **{kind.value: word(kind) for kind in ComponentKind},
}
"""What is called how, by its key in the data."""


def moves_text(moves: Sequence[Move]) -> list[Run]:
    """Return what moved, one thing after another, as the end of a sentence; nothing for nothing."""
    parts = (
        [TextRun("; " if index else ": "), TextRun(f"{NAMES[move.what]} "), *_from_to(move)]
        for index, move in enumerate(moves)
    )
    return list(chain.from_iterable(parts))


def _from_to(move: Move) -> list[Run]:
    return [*_held(move.before, move.what), TextRun(" → "), *_held(move.after, move.what)]


def _held(value: Held, what: str) -> Iterator[Run]:
    match value:
        case PayFigure():
            yield ValueRun(figure_value(value))
        case Instrument() | VestingFrequency():
            yield TextRun(word(value))
        case tuple():
            for index, share in enumerate(value):
                yield from ([TextRun(" / ")] if index else [])
                yield ValueRun(share)
        case int():
            yield TextRun(
                "none" if what == "cliff_months" and not value else counted(value, "month", "months")
            )
        case str():
            yield TextRun(value)


def replaced_text(move: Move, context: SiteContext) -> list[Run]:
    """Return what a statement said that is no longer true, and what it says now."""
    before, after = (context.inline(str(held)) for held in (move.before, move.after))
    return [TextRun(". No longer true: "), *before, TextRun(" It says now: "), *after]
