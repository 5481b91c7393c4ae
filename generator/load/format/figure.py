"""How single figures of pay are written, in the short form and in the long one."""

from dataclasses import replace

from generator.load.collections import ListReader
from generator.load.figures import FigureText
from generator.load.format.evidence import OWN_EVIDENCE_FIELDS, SOURCE_IDS
from generator.load.readers import LINE, SHORT_TEXT, TEXT, ChoiceReader, MappedReader, ParsedReader, Reader
from generator.load.reading import Reading
from generator.load.records import Field, RecordReader, Values, gathered, record
from generator.load.scalars import COUNT, PARTIAL_DATE
from generator.model.pay import FigureState, FormerFigure, PayFigure, TotalBasis
from generator.text import shortened
from generator.units.notation import NotationError
from generator.units.period import Period


def _unknown_period(text: str) -> Period:
    if text != Period.UNKNOWN.value:
        raise NotationError(f"`{shortened(text)}` is not understood here", "write it after the amount")
    return Period.UNKNOWN


PERIOD: Reader[Period] = ParsedReader(_unknown_period, "malformed-value", {"const": Period.UNKNOWN.value})

AMOUNT_DEFAULT = "none; `amount` or `words` is needed"

FIGURE_KEYS = (
    Field(
        "words",
        TEXT,
        "What the source says in words, in place of or beside a number.",
        default=AMOUNT_DEFAULT,
    ),
    Field("label", SHORT_TEXT, "Name that the source prints."),
    Field("note", TEXT, "A remark that belongs to this figure."),
    Field("pay_months", COUNT, "Monthly salaries in a year, when the source says 13 or 14.", default="12"),
    Field(
        "of",
        LINE,
        "What a share is a share of, when it is not base salary; such a figure is never counted.",
        default="base salary",
    ),
    Field("more_than", LINE, "What the figure comes on top of, such as their offer; it is never counted."),
    Field("paid_in_year", COUNT, "Year of the job in which one-off pay is paid.", default="1"),
    Field("guaranteed_years", COUNT, "For how many years it is promised, when a source says so."),
    Field(
        "period",
        PERIOD,
        "`unknown` when the source does not say for which time the amount is.",
        default="as written in the amount",
    ),
    *OWN_EVIDENCE_FIELDS,
)


def figure_reader(period: Period) -> Reader[PayFigure]:
    """Return the reader of a figure whose bare amounts cover this period."""
    text = FigureText(period)
    amount = Field("amount", text, "The figure, in the short form.", into="figure", default=AMOUNT_DEFAULT)
    was = Field("was", ListReader(_former_reader(text)), "What it was before, the newest first.")
    return RecordReader(
        "figure",
        build_figure,
        (amount, *FIGURE_KEYS, was),
        doc="A figure with its own evidence.",
        shorthand=text,
    )


def _former_reader(text: FigureText) -> Reader[FormerFigure]:
    """Return the reader of what a figure was before."""
    return record(
        "former-figure",
        FormerFigure,
        Field("amount", text, "What it was, in the short form.", into="figure", required=True),
        Field("until", PARTIAL_DATE, "When it stopped being true, or was last known to be.", required=True),
        Field("sources", SOURCE_IDS, "Ids of the sources that say so, strongest first.", required=True),
        doc="What a figure was until it changed, kept for readers who meet it elsewhere.",
    )


def build_figure(values: Values, _: Reading) -> PayFigure:
    """Put a figure together from its long form; raises `ValueError` when it says neither number nor words."""
    rest = gathered(dict(values))
    figure = rest.pop("figure", None)
    pay_months, period = rest.pop("pay_months", None), rest.pop("period", None)
    if not isinstance(figure, PayFigure):
        if "words" not in rest:
            raise ValueError("a figure needs `amount` or `words`")
        figure = PayFigure(state=FigureState.WORDS)
    if isinstance(pay_months, int):
        figure = _with_pay_months(figure, pay_months)
    if period is Period.UNKNOWN:
        figure = _without_period(figure)
    figure = replace(figure, **rest)  # type: ignore[arg-type]
    _refuse_nonsense(figure)
    return figure


def _with_pay_months(figure: PayFigure, pay_months: int) -> PayFigure:
    if not 12 <= pay_months <= 24:
        raise ValueError(f"a year with {pay_months} monthly salaries is none")
    amounts = tuple(replace(amount, pay_months=pay_months) for amount in figure.amounts)
    return replace(figure, amounts=amounts)


def _without_period(figure: PayFigure) -> PayFigure:
    if any(amount.term_years for amount in figure.amounts):
        raise ValueError("the amount says itself over how many years it is")
    amounts = tuple(replace(amount, period=Period.UNKNOWN) for amount in figure.amounts)
    return replace(figure, amounts=amounts)


def _refuse_nonsense(figure: PayFigure) -> None:
    if figure.of is not None and figure.percent is None and figure.state is FigureState.VALUE:
        raise ValueError("`of` says what a percentage is a share of, and there is no percentage")
    if not 1 <= figure.paid_in_year <= 10:
        raise ValueError(f"year {figure.paid_in_year} is no year in which joining pay is paid")
    if figure.guaranteed_years is not None and not 1 <= figure.guaranteed_years <= 40:
        raise ValueError("a promise lasts from 1 to 40 years")


StatedTotal = tuple[PayFigure, TotalBasis]


def _build_stated_total(values: Values, reading: Reading) -> StatedTotal:
    basis = values.pop("basis", TotalBasis.UNSTATED)
    return build_figure(values, reading), TotalBasis(basis)


_YEARLY = FigureText(Period.YEAR)

STATED_TOTAL: Reader[StatedTotal] = RecordReader(
    "stated-total",
    _build_stated_total,
    (
        Field("amount", _YEARLY, "The total, in the short form.", into="figure", default=AMOUNT_DEFAULT),
        Field(
            "basis",
            ChoiceReader(TotalBasis),
            "Which total the source means, when it says so.",
            default="unstated",
        ),
        *FIGURE_KEYS,
    ),
    doc="A total as typed in a source: a cross-check, never shown as ours.",
    shorthand=MappedReader(_YEARLY, lambda figure: (figure, TotalBasis.UNSTATED)),
)
