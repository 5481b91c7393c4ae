"""One cell under its heading becomes a figure of a pay row: in our notation, and as a value that adds up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.importing.draft import Entry, Yaml
from generator.importing.entries import plain_text
from generator.importing.pay.cells import REPETITION, Cell, CellState
from generator.importing.pay.columns import TOTAL, Column
from generator.importing.pay.currencies import RowCurrencies
from generator.importing.pay.figure_text import figure_text
from generator.limits import MAX_FIGURE_CHARS
from generator.load.format.pay import GRANTS, component_period
from generator.load.scalars import percent_range
from generator.model.pay import Amount, ComponentKind, FigureState, PayFigure, UnitCount
from generator.units.currency import currency
from generator.units.money import MoneyRange
from generator.units.notation import WrittenMoney, WrittenPart, WrittenPercent, WrittenUnits
from generator.units.period import Period

_STATES = {
    CellState.WORDS: FigureState.WORDS,
    CellState.DAMAGED: FigureState.WORDS,
    CellState.CURRENCYLESS: FigureState.WORDS,
    CellState.DASH: FigureState.UNKNOWN,
    CellState.NONE: FigureState.NONE,
    CellState.UNKNOWN: FigureState.UNKNOWN,
    CellState.UNDISCLOSED: FigureState.UNDISCLOSED,
}
_KINDS = {kind.value: kind for kind in ComponentKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFigure:
    """A cell with everything that its heading and its row decide."""

    key: str
    """Key of a pay row."""

    column: Column
    cell: Cell
    parts: tuple[WrittenPart, ...]
    """Its amounts, each with the code of its currency and, unless it is the usual one, its period."""

    is_without_period: bool
    """Whether it is a grant of which nobody says over how many years it is."""

    @property
    def kind(self) -> ComponentKind | None:
        """The component; `None` for a typed total."""
        return _KINDS.get(self.key)

    @property
    def codes(self) -> tuple[str, ...]:
        """Currencies of its amounts, the leading one first."""
        return tuple(part.mark for part in self.parts if isinstance(part, WrittenMoney) and part.mark)


def resolve(column: Column, cell: Cell, currencies: RowCurrencies) -> RowFigure:
    """Return the figure that a cell is under this heading in this row."""
    key = _key(column, cell)
    kind = _KINDS.get(key)
    usual = Period.YEAR if kind is None else component_period(kind)
    parts = tuple(
        _resolved(part, column, currencies, usual) if isinstance(part, WrittenMoney) else part
        for part in cell.parts
    )
    cell = _checked(cell, parts, usual)
    if cell.state is not CellState.FIGURE:
        parts = ()
    money = [part for part in parts if isinstance(part, WrittenMoney)]
    is_open = bool(money) and kind in GRANTS and all(part.period is None for part in money)
    return RowFigure(key=key, column=column, cell=cell, parts=parts, is_without_period=is_open)


def _checked(cell: Cell, parts: Sequence[WrittenPart], usual: Period) -> Cell:
    """Return the cell; one whose amounts cannot stand in a pay row is kept as words."""
    money = [part for part in parts if isinstance(part, WrittenMoney)]
    if any(part.mark is None for part in money):
        return replace(cell, state=CellState.CURRENCYLESS)
    if len({(part.mark, part.period or usual) for part in money}) < len(money):
        return replace(cell, state=CellState.DAMAGED, damage=REPETITION)
    if usual is Period.YEAR and any(part.period is Period.TERM for part in money):
        # Nobody says what a salary or a bonus over several years is per year.
        return replace(cell, state=CellState.WORDS)
    return cell


def _key(column: Column, cell: Cell) -> str:
    """Return the key; a share under `Sign-On / Bonus` is a bonus, since nobody signs on for a share."""
    is_share = bool(cell.parts) and all(isinstance(part, WrittenPercent) for part in cell.parts)
    is_either = column.key == ComponentKind.SIGN_ON_BONUS.value and "/ bonus" in column.heading.casefold()
    return ComponentKind.BONUS.value if is_share and is_either else column.key


def _resolved(part: WrittenMoney, column: Column, currencies: RowCurrencies, usual: Period) -> WrittenMoney:
    period, years = part.period, part.term_years
    if period is None and column.period is not None:
        period, years = column.period, Decimal(column.term_years) if column.term_years else None
    if period is usual and period is not Period.TERM:
        period = None
    return replace(part, mark=currencies.code(part.mark, column.currency), period=period, term_years=years)


def figure_entry(figure: RowFigure, here: str | None, state: FigureState | None = None) -> Yaml:
    """Return the figure as it is written in a row whose bare numbers are in the currency `here`.

    `state` overrides what a dash means.
    """
    cell, label = figure.cell, plain_text(figure.column.label)
    if not figure.parts:
        found = state or _STATES[cell.state]
        if found is not FigureState.WORDS:
            return {"amount": found.value, "label": label} if figure.key == "other" else found.value
        return {"words": plain_text(cell.text), **({"label": label} if label else {})}
    amount = figure_text(figure.parts, here)
    if len(amount) > MAX_FIGURE_CHARS:
        return {"words": plain_text(cell.text)}
    words = plain_text(cell.words)
    if words == "target" and [type(part) for part in figure.parts] == [WrittenPercent]:
        amount, words = f"{amount} {words}", ""
    if figure.kind in GRANTS and not label:
        label, words = words, ""
    return _long_form(figure, amount, label=label, words=words)


def _long_form(figure: RowFigure, amount: str, *, label: str, words: str) -> Yaml:
    """Return the bare figure when nothing else is to be said of it."""
    entry: Entry = {"amount": amount}
    said = {
        "of": plain_text(figure.cell.of),
        "label": "" if _repeats(label, figure.column.heading) and not figure.column.label else label,
        "words": "" if _repeats(words, figure.column.heading) else words,
        "note": "; ".join(
            plain_text(note) for note in figure.cell.notes if not _repeats(note, figure.column.heading)
        ),
        "period": Period.UNKNOWN.value if figure.is_without_period else "",
        "basis": "first_year_total" if figure.key == TOTAL and figure.column.is_first_year else "",
    }
    entry |= {key: text for key, text in said.items() if text}
    return entry if len(entry) > 1 else amount


def _repeats(words: str, heading: str) -> bool:
    """Whether the heading already says these words."""
    return set(words.casefold().split()) <= set(
        heading.casefold().replace("/", " ").replace("(", " ").split()
    )


def pay_figure(figure: RowFigure) -> PayFigure:
    """Return the figure as a value, to add it up."""
    usual = Period.YEAR if figure.kind is None else component_period(figure.kind)
    if not figure.parts:
        return PayFigure(state=_STATES.get(figure.cell.state, FigureState.WORDS))
    return PayFigure(
        state=FigureState.VALUE,
        amounts=tuple(_amounts(figure, usual)),
        percent=next(
            (percent_range(part) for part in figure.parts if isinstance(part, WrittenPercent)), None
        ),
        units=next((_units(part) for part in figure.parts if isinstance(part, WrittenUnits)), None),
        of=figure.cell.of or None,
    )


def _amounts(figure: RowFigure, usual: Period) -> Sequence[Amount]:
    usual = Period.UNKNOWN if figure.is_without_period else usual
    return [
        Amount(
            range=MoneyRange(part.low, part.high, currency(part.mark), part.open_end),
            period=part.period or usual,
            term_years=part.term_years,
        )
        for part in figure.parts
        if isinstance(part, WrittenMoney) and part.mark
    ]


def _units(part: WrittenUnits) -> UnitCount:
    return UnitCount(low=part.low, high=part.high, unit=part.unit, open_end=part.open_end)
