"""Columns of a statement of pay that say what is stated."""

from generator.bulk.pay_claims import PayClaim
from generator.bulk.table import CellKind, Column
from generator.model.pay import FigureState
from generator.units.period import Period

NUMBER, FLAG, WHOLE = CellKind.NUMBER, CellKind.FLAG, CellKind.WHOLE

FIGURE: tuple[Column[PayClaim], ...] = (
    Column(
        name="label",
        meaning="Name that the source prints, where it is not the plain name of the component.",
        value=lambda c: c.figure.label,
    ),
    Column(
        name="state",
        meaning="Whether there is a figure; `none` is a known zero, `unknown` and `undisclosed` are not.",
        value=lambda c: c.figure.state,
        is_required=True,
        words=FigureState,
    ),
    Column(
        name="low",
        meaning="Low end in units of `currency` per `period`, before tax; empty when open or not money.",
        kind=NUMBER,
        value=lambda c: c.money.low if c.money else None,
    ),
    Column(
        name="high",
        meaning="High end, as `low`; the same number for a single figure.",
        kind=NUMBER,
        value=lambda c: c.money.high if c.money else None,
    ),
    Column(
        name="is_open_ended",
        meaning="Whether the high end is known to be exceeded (`240K–420K+`); empty without an amount.",
        kind=FLAG,
        value=lambda c: c.money.open_end if c.money else None,
    ),
    Column(
        name="currency",
        meaning="ISO 4217 code; empty without an amount.",
        value=lambda c: c.money.currency.code if c.money else None,
    ),
    Column(
        name="period",
        meaning=(
            "Time that the amount is for; `term` is the whole term of a grant, `unknown` a time that the "
            "source does not state. Empty without an amount."
        ),
        value=lambda c: c.amount.period if c.amount else None,
        words=Period,
    ),
    Column(
        name="term_years",
        meaning="Years of the grant's term; empty when not stated.",
        kind=NUMBER,
        value=lambda c: c.amount.term_years if c.amount else None,
    ),
    Column(
        name="pay_months",
        meaning="Monthly salaries paid in a year, where the source says 13 or 14.",
        kind=WHOLE,
        value=lambda c: c.amount.pay_months if c.amount else None,
    ),
    Column(
        name="percent_low",
        meaning="Low end of a share, in percent; of a bonus, what `percent_of` says, else base salary.",
        kind=NUMBER,
        value=lambda c: c.percent.low if c.percent else None,
    ),
    Column(
        name="percent_high",
        meaning="High end of a share, in percent.",
        kind=NUMBER,
        value=lambda c: c.percent.high if c.percent else None,
    ),
    Column(
        name="is_percent_open_ended",
        meaning="Whether the high share is known to be exceeded; empty without a share.",
        kind=FLAG,
        value=lambda c: c.percent.open_end if c.percent else None,
    ),
    Column(name="percent_of", meaning="What the share is of, in words.", value=lambda c: c.figure.of),
    Column(
        name="units_low",
        meaning="Low number of options, shares or units without a price.",
        kind=NUMBER,
        value=lambda c: c.figure.units.low if c.figure.units else None,
    ),
    Column(
        name="units_high",
        meaning="High number of them.",
        kind=NUMBER,
        value=lambda c: c.figure.units.high if c.figure.units else None,
    ),
    Column(
        name="is_units_open_ended",
        meaning="Whether the high number is known to be exceeded; empty without a number.",
        kind=FLAG,
        value=lambda c: c.figure.units.open_end if c.figure.units else None,
    ),
    Column(
        name="unit",
        meaning="What is counted.",
        value=lambda c: c.figure.units.unit if c.figure.units else None,
    ),
    Column(
        name="more_than",
        meaning="What the figure comes on top of, in words; such a difference is in no total.",
        value=lambda c: c.figure.more_than,
    ),
    Column(
        name="paid_in_year",
        meaning="Year of the job in which one-off pay is paid, from 1.",
        kind=WHOLE,
        value=lambda c: c.figure.paid_in_year,
        is_required=True,
    ),
    Column(
        name="guaranteed_years",
        meaning="Years for which it is promised; empty when no promise is stated.",
        kind=WHOLE,
        value=lambda c: c.figure.guaranteed_years,
    ),
    Column(
        name="words",
        meaning="What the source says in place of, or beside, a number.",
        value=lambda c: c.figure.words,
    ),
    Column(name="note", meaning="What a reader has to know of it.", value=lambda c: c.figure.note),
)
