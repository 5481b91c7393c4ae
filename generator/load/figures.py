"""Reads one figure of pay: the notation, its four states, its currency and its long form."""

from generator.load.nodes import Node
from generator.load.readers import WORD, Definitions, Reader, Schema
from generator.load.reading import Reading
from generator.load.scalars import percent_range
from generator.model.pay import Amount, FigureState, PayFigure, UnitCount
from generator.units.currency import AMBIGUOUS_SYMBOLS, CURRENCIES, SYMBOLS, UNKNOWN_CURRENCY, Currency
from generator.units.money import MoneyRange
from generator.units.notation import (
    NotationError,
    ReversedRangeError,
    WrittenMoney,
    WrittenPart,
    WrittenPercent,
    WrittenUnits,
    read_figure,
)
from generator.units.period import Period

STATES = {state.value: state for state in (FigureState.NONE, FigureState.UNKNOWN, FigureState.UNDISCLOSED)}

UNREAD = PayFigure(state=FigureState.UNKNOWN)
"""Stands in for a figure that was reported, so that its row stays and nothing else objects to it."""

OTHER_FORMS = "; for a missing figure write none, unknown or undisclosed, for words {words: …}"


class CurrencyProblem(ValueError):
    """The currency of an amount is open or unknown; caught where the figure is read."""

    def __init__(self, rule: str, message: str, help_text: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.help = help_text


class FigureText(Reader[PayFigure]):
    """Reads the short form of a figure: `80K–108K`, `10–15%`, `none`."""

    def __init__(self, period: Period) -> None:
        self.period = period

    def read(self, node: Node, reading: Reading) -> PayFigure:
        """Return the figure; after a report it is one that nobody knows, so that its row stays."""
        text = WORD.read(node, reading)
        if text is None:
            return UNREAD
        if text in STATES:
            return PayFigure(state=STATES[text])
        try:
            return self._figure(self._parts(text, node, reading), text, reading)
        except CurrencyProblem as problem:
            reading.problem(problem.rule, str(problem), node.span, problem.help)
        except NotationError as error:
            help_text = (error.help or "write it like 80K–108K") + OTHER_FORMS
            reading.problem("malformed-figure", str(error), node.span, help_text)
        return UNREAD

    def _parts(self, text: str, node: Node, reading: Reading) -> tuple[WrittenPart, ...]:
        try:
            return read_figure(text)
        except ReversedRangeError as error:
            # Reading goes on with the ends exchanged, so that the other checks still see this row.
            reading.problem("reversed-range", str(error), node.span, error.help)
            return error.swapped

    def _figure(self, parts: tuple[WrittenPart, ...], text: str, reading: Reading) -> PayFigure:
        amounts = tuple(self._amount(part, reading) for part in parts if isinstance(part, WrittenMoney))
        percents = [percent_range(part) for part in parts if isinstance(part, WrittenPercent)]
        counts = [_unit_count(part) for part in parts if isinstance(part, WrittenUnits)]
        stretches = {(amount.range.currency, amount.period) for amount in amounts}
        if max(len(percents), len(counts), 1 + len(amounts) - len(stretches)) > 1:
            raise NotationError(f"`{text}` says the same thing twice", "write one range, such as 80K–108K")
        percent, units = next(iter(percents), None), next(iter(counts), None)
        return PayFigure(state=FigureState.VALUE, amounts=amounts, percent=percent, units=units)

    def _amount(self, part: WrittenMoney, reading: Reading) -> Amount:
        amount = MoneyRange(part.low, part.high, money_currency(part.mark, reading.currency), part.open_end)
        period = part.period or reading.period or self.period
        return Amount(range=amount, period=period, term_years=part.term_years)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the notation in words; a pattern would accept less than people write."""
        definitions.setdefault("figure-text", dict(_SCHEMA))
        return {"$ref": "#/$defs/figure-text"}


_SCHEMA: Schema = {
    "type": ["string", "number"],
    "description": "An amount, range, percentage or count as people write it; "
    "or one of none, unknown, undisclosed. A bare number is in the currency of the region.",
    "examples": ["80K–108K", "100K–195K over 4 years", "10–15%", "USD 150K–240K", "none", "unknown"],
}


def money_currency(mark: str | None, here: Currency | None) -> Currency:
    """Return the currency that a written mark means where `here` is the currency of the region.

    Raises `CurrencyProblem` for a bare number or an ambiguous symbol that nothing decides.
    """
    if mark is None:
        if here is None:
            message, help_text = (
                "nothing says which currency this is",
                "write the code, such as USD 150K–240K",
            )
            raise CurrencyProblem("unknown-currency", message, help_text)
        return here
    if mark in CURRENCIES:
        return CURRENCIES[mark]
    if mark in AMBIGUOUS_SYMBOLS:
        if here is not None and (here.code in AMBIGUOUS_SYMBOLS[mark] or here == UNKNOWN_CURRENCY):
            return here
        message = f"`{mark}` alone does not decide the currency here"
        raise CurrencyProblem("ambiguous-currency", message, "write the ISO code, such as USD 150K")
    return CURRENCIES[SYMBOLS[mark]]


def _unit_count(part: WrittenUnits) -> UnitCount:
    return UnitCount(low=part.low, high=part.high, unit=part.unit, open_end=part.open_end)
