"""One figure as readers see it, with its claim; and the working behind a computed total."""

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.coverage import Coverage
from generator.derive.published import STATED
from generator.derive.rows import RowFigures
from generator.derive.wording import counted
from generator.model.evidence import Evidence
from generator.model.pay import FormerFigure, PayFigure, TotalBasis
from generator.model.totals import ComputedTotal, TotalPart
from generator.pages.evidence_view import ClaimView, Sources
from generator.pages.shown import Shown, amount_value
from generator.pages.words import word
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange
from generator.units.percent import PercentRange


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One stated figure: what it says, in what state it is, and what it rests on."""

    name: str
    """What it is, as the source prints it or in plain words."""

    label: str | None
    """Name that the source prints, when it differs from the plain one."""

    state: str
    """`value`, `words`, `none`, `unknown` or `undisclosed`."""

    state_word: str
    values: tuple[Shown, ...] = ()
    """Amounts as stated, leading one first, then a share or a count."""

    qualifiers: tuple[str, ...] = ()
    """What must stand beside the figure, or it would be misread: `of the first grant`, `paid in year 2`."""

    words: str | None = None
    note: str | None = None
    was: tuple["FormerView", ...] = ()
    """What it was before, the newest first."""

    claim: ClaimView | None = None
    """`None` where there is nothing to rest on: a component that is unknown or not disclosed."""

    is_counted: bool = True
    """Whether this is the place at which the figure is counted, and not a repetition on another page."""

    footnote: str | None = None
    """Id of the footnote that says what it rests on; `None` where the claim stands beside the figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerView:
    """What a figure was until it changed."""

    values: tuple[Shown, ...]
    state_word: str
    until: PartialDate
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingLine:
    """One part of a computed total."""

    name: str
    stated: MoneyRange
    divisor: Decimal | None
    """Years over which it is spread; `None` when it is not."""

    times: Decimal | None
    """How often it is paid in a year; `None` for once."""

    share: PercentRange | None
    amount: MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalView:
    """A computed total with its working."""

    name: str
    range: MoneyRange
    lines: tuple[WorkingLine, ...]
    left_out: tuple[str, ...]
    assumptions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaView:
    """How a kind of total is added up."""

    name: str
    formula: str
    """In letters and words."""

    anchor: str
    """Anchor of its explanation in the methodology."""


FORMULAS = {
    TotalBasis.RECURRING: "base salary + target bonus + other yearly cash + equity grant ÷ years",
    TotalBasis.FIRST_YEAR: (
        "base salary + target bonus + other yearly cash + joining pay + equity vesting in year 1"
    ),
    TotalBasis.AVERAGE_ANNUAL: (
        "base salary + target bonus + other yearly cash + (joining pay + equity grant) ÷ years"
    ),
}

ANCHORS = {
    TotalBasis.RECURRING: "recurring-total",
    TotalBasis.FIRST_YEAR: "first-year-total",
    TotalBasis.AVERAGE_ANNUAL: "average-annual-total",
}


def figure_view(
    figure: PayFigure, name: str, sources: Sources, fallback: Evidence, *, is_counted: bool = True
) -> FigureView:
    """Return a figure as readers see it; it rests on its own evidence, else on its row's."""
    evidence = figure.evidence if figure.evidence.sources else fallback
    return FigureView(
        name=figure.label or name,
        label=figure.label,
        state=figure.state.value,
        state_word=word(figure.state),
        values=_values(figure),
        qualifiers=qualifiers(figure),
        words=figure.words,
        note=figure.note,
        was=tuple(_former(one, sources) for one in figure.was),
        claim=sources.claim(evidence) if figure.state in STATED else None,
        is_counted=is_counted,
    )


def qualifiers(figure: PayFigure) -> tuple[str, ...]:
    """Return what must stand beside a figure, in the order in which it is read."""
    found: list[str] = []
    if figure.of is not None:
        found.append(f"of {figure.of}")
    if figure.more_than is not None:
        found.append(f"more than {figure.more_than}")
    if figure.paid_in_year != 1:
        found.append(f"paid in year {figure.paid_in_year}")
    if figure.guaranteed_years is not None:
        found.append(f"guaranteed for {counted(figure.guaranteed_years, 'year', 'years')}")
    return tuple(found)


def formula_views() -> tuple[FormulaView, ...]:
    """Return how every kind of computed total is added up."""
    return tuple(
        FormulaView(name=word(basis), formula=formula, anchor=ANCHORS[basis])
        for basis, formula in FORMULAS.items()
    )


def total_view(total: ComputedTotal) -> TotalView:
    """Return a computed total with every step that led to it."""
    return TotalView(
        name=word(total.basis),
        range=total.range,
        lines=tuple(_line(part) for part in total.parts),
        left_out=tuple(f"{word(left.kind)}: {left.reason.value}" for left in total.left_out),
        assumptions=tuple(assumption.value for assumption in total.assumptions),
    )


def total_name(row: RowFigures) -> str:
    """Return what the recurring total of a row is, when it does not count everything."""
    match row.coverage:
        case Coverage.BASE_ALONE:
            return "base salary alone"
        case Coverage.WITHOUT_EQUITY:
            return "recurring total without equity"
    return word(TotalBasis.RECURRING)


def _former(former: FormerFigure, sources: Sources) -> FormerView:
    return FormerView(
        values=_values(former.figure),
        state_word=word(former.figure.state),
        until=former.until,
        claim=sources.claim(former.evidence),
    )


def _values(figure: PayFigure) -> tuple[Shown, ...]:
    extra = tuple(found for found in (figure.percent, figure.units) if found is not None)
    return (*(amount_value(amount) for amount in figure.amounts), *extra)


def _line(part: TotalPart) -> WorkingLine:
    return WorkingLine(
        name=word(part.kind),
        stated=part.stated,
        divisor=part.divisor if part.divisor != 1 else None,
        times=part.times if part.times != 1 else None,
        share=part.share,
        amount=part.amount,
    )
