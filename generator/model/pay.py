"""Figures of pay as a source states them, and the rows of a pay table."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.model.evidence import Evidence
from generator.text import FieldPath
from generator.units.calendar import PartialDate
from generator.units.currency import UNKNOWN_CURRENCY, Currency
from generator.units.money import MoneyRange
from generator.units.percent import PercentRange
from generator.units.period import Period, times_per_year


class FigureState(Enum):
    """Whether there is a figure, and if not, which of the four ways to have none it is."""

    VALUE = "value"
    """There is a figure."""

    WORDS = "words"
    """The source describes it in words in place of a number."""

    NONE = "none"
    """There is no such component: a known zero."""

    UNKNOWN = "unknown"
    """Nobody has told us; becomes a question."""

    UNDISCLOSED = "undisclosed"
    """The employer was asked or had the place to say it, and does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One amount of money as stated, with the stretch of time it covers."""

    range: MoneyRange
    """Of pay, gross."""

    period: Period
    """Time that the amount is for; every stated amount names its own."""

    term_years: Decimal | None = None
    """Years of the grant term; `None` when the period is not a term or its length was not stated."""

    pay_months: int | None = None
    """Monthly salaries paid in a year, when the source says 13 or 14."""

    def per_year(self) -> MoneyRange | None:
        """Return the yearly amount, gross; `None` for one-off pay and for a term or time not stated."""
        if self.period is Period.TERM:
            return self.range / self.term_years if self.term_years else None
        if self.period in (Period.ONCE, Period.UNKNOWN):
            return None
        return self.range * times_per_year(self.period, pay_months=self.pay_months)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCount:
    """A number of options, shares or units without a price."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    open_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PayFigure:
    """One component of pay as a source states it."""

    state: FigureState
    amounts: tuple[Amount, ...] = ()
    """The amount as stated, leading one first; more than one when stated in several currencies or periods."""

    percent: PercentRange | None = None
    """Share of what `of` says; without it of base salary for a bonus, of the company for equity."""

    of: str | None = None
    """What the percentage is a share of, in words: `the first grant`, `the fund`. It is never counted."""

    more_than: str | None = None
    """What the figure comes on top of, in words: `their offer`; such a difference is never counted."""

    paid_in_year: int = 1
    """Year of the job in which one-off pay is paid, counted from 1."""

    guaranteed_years: int | None = None
    """Years for which it is promised, counted from the first; `None` when no promise is stated."""

    units: UnitCount | None = None
    words: str | None = None
    """What the source says in place of, or beside, a number."""

    label: str | None = None
    """Name that the source prints, when it is not the plain name of the component."""

    note: str | None = None
    was: tuple["FormerFigure", ...] = ()
    """What it was before, the newest first."""

    evidence: Evidence = Evidence()

    @property
    def leading(self) -> Amount | None:
        """The first stated amount, `None` when the figure has no amount of money."""
        return self.amounts[0] if self.amounts else None

    def per_year(self) -> MoneyRange | None:
        """Return the leading amount per year, gross; `None` without one, and for a difference."""
        return self.amounts[0].per_year() if self.amounts and self.more_than is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerFigure:
    """What a figure was until it changed, kept for readers who meet it elsewhere."""

    figure: PayFigure
    until: PartialDate
    """When it stopped being true, or was last known to be."""

    evidence: Evidence


class ComponentKind(Enum):
    """The closed list of what pay is made of; the value is the key in a pay row."""

    BASE_SALARY = "base_salary"
    """Gross base salary."""

    BONUS = "bonus"
    """Target bonus, as a share of base salary or an amount."""

    VARIABLE_PAY = "variable_pay"
    """Commission or other performance pay on target."""

    SIGN_ON_BONUS = "sign_on_bonus"
    """Paid once for joining."""

    EQUITY_GRANT = "equity_grant"
    """New-hire grant, at its worth on the day of the grant."""

    REFRESH_GRANT = "refresh_grant"
    """Later grants to people already employed."""

    RETENTION_BONUS = "retention_bonus"
    """Paid once for staying."""

    PROFIT_SHARE = "profit_share"
    """Share of the firm's profit."""

    CARRIED_INTEREST = "carried_interest"
    """Share of a fund's gains."""

    PNL_SHARE = "pnl_share"
    """Share of the profit of one's own book."""

    ACCESS_VALUE = "access_value"
    """Worth of being allowed to invest or sell, as a source puts it."""

    ALLOWANCE = "allowance"
    """Cash for housing, travel, meals and the like."""

    RELOCATION = "relocation"
    """Paid once for moving."""

    BENEFIT = "benefit"
    """Pension match and other benefits with a stated worth."""

    OTHER = "other"
    """Anything else; needs a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayPackage:
    """What pay is made of, for one job, place and level, or in one offer."""

    currency: Currency
    """Currency of every amount that names none itself, and of the totals."""

    components: tuple[tuple[ComponentKind, PayFigure], ...] = ()
    """What is stated, as pairs of a kind and its figure; a kind may occur more than once."""

    def figures(self, kind: ComponentKind) -> tuple[PayFigure, ...]:
        """Return the stated figures of one component, in written order."""
        return tuple([figure for found, figure in self.components if found is kind])

    def figure(self, kind: ComponentKind) -> PayFigure | None:
        """Return the first stated figure of one component, `None` when it is not mentioned."""
        for found, figure in self.components:
            if found is kind:
                return figure
        return None

    @property
    def yearly_base(self) -> MoneyRange | None:
        """The base salary, gross per year in its own currency; `None` without an amount."""
        figure = self.figure(ComponentKind.BASE_SALARY)
        return figure.per_year() if figure else None

    @property
    def keyed(self) -> Iterator[tuple[FieldPath, ComponentKind, PayFigure]]:
        """Every figure with its field path below the package; several of one kind also have a position."""
        by_kind: dict[ComponentKind, list[PayFigure]] = {}
        for kind, figure in self.components:
            by_kind.setdefault(kind, []).append(figure)
        for kind, figures in by_kind.items():
            for index, figure in enumerate(figures):
                yield (kind.value,) if len(figures) == 1 else (kind.value, index), kind, figure


NO_PAY = PayPackage(currency=UNKNOWN_CURRENCY)
"""A package of which nothing is stated."""


class TotalBasis(Enum):
    """Which of the total compensations a stated total means."""

    RECURRING = "recurring_total"
    """What a year pays without one-off pay."""

    FIRST_YEAR = "first_year_total"
    """What the first year pays, one-off pay included."""

    AVERAGE_ANNUAL = "average_annual_total"
    """Everything over the term of the grant, per year."""

    WHOLE_GRANT = "whole_grant_total"
    """Yearly cash and the entire grant: how some sources add up; nobody is paid it in any year."""

    UNSTATED = "unstated"
    """The source does not say which total it means."""


OUR_TOTALS = (TotalBasis.RECURRING, TotalBasis.FIRST_YEAR, TotalBasis.AVERAGE_ANNUAL)
"""The totals that pages compute, the recurring one first: it is what a source means that does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differential:
    """What a source claims about pay here against pay in another region."""

    versus: str
    """Region id of the reference."""

    difference: PercentRange
    """Pay here over pay there, minus one."""

    effective: bool
    """Whether the source compares what the pay is worth, rather than the bare numbers as printed."""

    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRow:
    """What one set of sources says a job pays in one region, at one level, or both."""

    id: str
    """Unique in the guide; references and page anchors use it."""

    region: str
    """Region id."""

    pay: PayPackage
    region_label: str | None = None
    """Region as the source prints it, when that differs from the region's name."""

    level: str | None = None
    """Level as the source prints it; `None` when the row covers all levels or none is stated."""

    ladder_levels: tuple[str, ...] = ()
    """Codes of the company's ladder that the row covers."""

    package_label: str | None = None
    """Name of the pay package, when a source offers several for the same place and level."""

    stated_total: PayFigure | None = None
    """Total as typed in the source: a cross-check, never shown as ours."""

    stated_basis: TotalBasis = TotalBasis.UNSTATED
    differentials: tuple[Differential, ...] = ()
    note: str | None = None
    evidence: Evidence = Evidence()
    """What the row rests on where a figure names nothing of its own."""

    @property
    def stated_per_year(self) -> MoneyRange | None:
        """The typed total, gross per year; `None` for one that counts the whole grant: no year pays that."""
        if self.stated_total is None or self.stated_basis is TotalBasis.WHOLE_GRANT:
            return None
        return self.stated_total.per_year()
