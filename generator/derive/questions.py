"""Questions to the recruiter that follow from what is not known, the weightiest first.

A question is a sentence that can be spoken as it stands; it holds no figure, because figures are
what is asked for. Asking is worth more the more pay hangs on the answer: first what the job pays at
all and at which level, then what the equity is, then what else there may be.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.derive.compensation import Totals
from generator.derive.equity import Liquidity
from generator.derive.wording import counted
from generator.model.equity import EquityPlan, Instrument, VestingSchedule
from generator.model.evidence import RangeKind
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, FigureState, PayFigure
from generator.units.period import Period

_MISSING = frozenset({FigureState.UNKNOWN, FigureState.UNDISCLOSED})
_OPEN_INSTRUMENTS = frozenset({Instrument.UNKNOWN, Instrument.OPTIONS_OR_RSU})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to ask."""

    id: str
    """Stable name of what is asked, unique in a guide."""

    text: str
    """The question, as it can be spoken."""

    reason: str | None
    """Why it is asked: what is not known, as a sentence; `None` for the guide's own questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What a guide knows, as far as questions depend on it."""

    guide: Guide
    plan: EquityPlan | None
    """The plan that grants follow, `None` when none is known."""

    liquidity: Liquidity
    totals: Sequence[Totals] = ()
    """Of the rows, in written order."""

    def figures(self, kind: ComponentKind) -> tuple[PayFigure, ...]:
        """Return every figure of one component in all rows."""
        return tuple([figure for row in self.guide.pay for figure in row.pay.figures(kind)])

    def is_missing(self, kind: ComponentKind) -> bool:
        """Return whether a component is unknown or undisclosed in some row, or mentioned in none."""
        figures = self.figures(kind)
        return not figures or any(figure.state in _MISSING for figure in figures)

    def why_missing(self, kind: ComponentKind) -> str:
        """Return the reason for asking after a component that `is_missing`, as a sentence."""
        states = {figure.state for figure in self.figures(kind)}
        if FigureState.UNDISCLOSED in states:
            return "The employer does not disclose it."
        return "It is marked as unknown." if FigureState.UNKNOWN in states else "No source mentions it."

    @property
    def vesting(self) -> VestingSchedule:
        """The schedule of the plan; one without any content when no plan is known."""
        return self.plan.vesting if self.plan else VestingSchedule()

    @property
    def has_equity(self) -> bool:
        """Whether equity may be part of the pay: nowhere is it known to be none."""
        figures = self.figures(ComponentKind.EQUITY_GRANT)
        return not figures or any(figure.state is not FigureState.NONE for figure in figures)


def derive_questions(
    guide: Guide, plan: EquityPlan | None, liquidity: Liquidity, totals: Sequence[Totals]
) -> tuple[Question, ...]:
    """Return what to ask the recruiter: what the data does not know, then the guide's own questions.

    `totals` are those of the guide's rows, in written order.
    """
    known = Knowledge(guide=guide, plan=plan, liquidity=liquidity, totals=totals)
    unique: dict[str, Question] = {}
    for question in (*_raised(known), *_own(guide)):
        unique.setdefault(question.text.strip().casefold(), question)
    return tuple(unique.values())


def derive_plan_questions(plan: EquityPlan | None, liquidity: Liquidity) -> tuple[Question, ...]:
    """Return what to ask about the equity of a company, whatever the job."""
    known = Knowledge(guide=_ANY_JOB, plan=plan, liquidity=liquidity)
    return tuple(question for ask in _ABOUT_PLANS for question in ask(known))


def _raised(known: Knowledge) -> Iterator[Question]:
    for ask in _BY_WEIGHT:
        yield from ask(known)


def _own(guide: Guide) -> Iterator[Question]:
    for number, text in enumerate(guide.questions, start=1):
        yield Question(id=f"own-{number}", text=text, reason=None)


def _ask_range(known: Knowledge) -> Iterator[Question]:
    kinds = {row.evidence.range_kind for row in known.guide.pay}
    if kinds.isdisjoint({RangeKind.POSTED, RangeKind.BAND}):
        yield Question(
            id="range",
            text="What is the pay range for this position, and does it cover base salary alone?",
            reason="No source gives the employer's own range.",
        )


def _ask_level(known: Knowledge) -> Iterator[Question]:
    if not known.guide.levels and not any(row.level or row.ladder_levels for row in known.guide.pay):
        yield Question(
            id="level",
            text="Which level is this position at, and what would the level above it pay?",
            reason="No source says at which level the job is.",
        )


def _ask_total(known: Knowledge) -> Iterator[Question]:
    without = sum(totals.recurring is None for totals in known.totals)
    if without:
        rows = counted(without, "row of pay does", "rows of pay do")
        yield Question(
            id="total",
            text="How does the yearly total divide into base salary, bonus and equity?",
            reason=f"{rows.capitalize()} not state the parts of a total.",
        )


def _ask_grant(known: Knowledge) -> Iterator[Question]:
    if known.is_missing(ComponentKind.EQUITY_GRANT):
        yield Question(
            id="equity-grant",
            text="Does the offer include equity, and what is the grant worth over its whole term?",
            reason=known.why_missing(ComponentKind.EQUITY_GRANT),
        )


def _ask_grant_term(known: Knowledge) -> Iterator[Question]:
    amounts = [figure.leading for figure in known.figures(ComponentKind.EQUITY_GRANT)]
    grants = [amount for amount in amounts if amount and amount.period in (Period.TERM, Period.ONCE)]
    is_open = any(amount and amount.period is Period.UNKNOWN for amount in amounts)
    if is_open or (known.vesting.months is None and any(not grant.term_years for grant in grants)):
        yield Question(
            id="grant-term",
            text="Over how many years is the equity granted?",
            reason="A grant is stated without the years that it is for.",
        )


def _ask_instrument(known: Knowledge) -> Iterator[Question]:
    if known.has_equity and (known.plan is None or known.plan.instrument in _OPEN_INSTRUMENTS):
        yield Question(
            id="instrument",
            text="What form does the equity take: options, restricted stock units, warrants or another?",
            reason="No source says what legal form the equity takes.",
        )


def _ask_unit_price(known: Knowledge) -> Iterator[Question]:
    if not known.has_equity or (known.plan is not None and known.plan.unit_price is not None):
        return
    if known.liquidity is Liquidity.LIQUID:
        text = "On which day, and at which price, is the grant turned into a number of shares?"
    else:
        text = "How many units is the grant, at what price or valuation, and how many exist fully diluted?"
    yield Question(id="unit-price", text=text, reason="No source gives the number or the price of the units.")


def _ask_vesting(known: Knowledge) -> Iterator[Question]:
    if known.has_equity and known.vesting.yearly is None:
        is_disputed = known.vesting.is_disputed
        reason = "Sources disagree about the vesting curve" if is_disputed else "No vesting curve is known"
        yield Question(
            id="vesting",
            text="Which share of the grant vests in each year, and how often within a year?",
            reason=f"{reason}; totals take it to be even.",
        )


def _ask_cliff(known: Knowledge) -> Iterator[Question]:
    if known.has_equity and known.vesting.cliff_months is None:
        yield Question(
            id="cliff",
            text="Is there a cliff before anything vests, and what do I keep if I leave before it?",
            reason="No source says whether the grant has a cliff.",
        )


def _ask_refreshers(known: Knowledge) -> Iterator[Question]:
    stated = known.plan is not None and known.plan.refreshers is not None
    if known.has_equity and not stated and known.is_missing(ComponentKind.REFRESH_GRANT):
        yield Question(
            id="refreshers",
            text="Are there further grants in later years, and is that promised in writing?",
            reason="Nothing is known of grants after the first.",
        )


def _ask_bonus(known: Knowledge) -> Iterator[Question]:
    if known.is_missing(ComponentKind.BONUS):
        yield Question(
            id="bonus",
            text="Is there a bonus, what is its target, and how much of it was paid in recent years?",
            reason=known.why_missing(ComponentKind.BONUS),
        )


def _ask_sign_on(known: Knowledge) -> Iterator[Question]:
    if known.is_missing(ComponentKind.SIGN_ON_BONUS):
        yield Question(
            id="sign-on",
            text="Is there a sign-on bonus, and would I have to pay it back if I left early?",
            reason=known.why_missing(ComponentKind.SIGN_ON_BONUS),
        )


def _ask_interviews(known: Knowledge) -> Iterator[Question]:
    if not known.guide.interviews:
        yield Question(
            id="interviews",
            text="Which interviews are still to come, who holds them, and does any of them decide the level?",
            reason="No source tells how this job is interviewed for.",
        )


def _ask_others(known: Knowledge) -> Iterator[Question]:
    """Ask for every further component that some row mentions without knowing it."""
    for kind, name in _OTHERS.items():
        if known.figures(kind) and known.is_missing(kind):
            yield Question(
                id=kind.value.replace("_", "-"),
                text=f"How much is the {name}, and what does it depend on?",
                reason=known.why_missing(kind),
            )


_OTHERS = {
    ComponentKind.BASE_SALARY: "base salary",
    ComponentKind.VARIABLE_PAY: "variable pay",
    ComponentKind.PROFIT_SHARE: "share of the profit",
    ComponentKind.PNL_SHARE: "share in my own result",
    ComponentKind.CARRIED_INTEREST: "carried interest",
    ComponentKind.RETENTION_BONUS: "retention bonus",
    ComponentKind.RELOCATION: "help with moving",
    ComponentKind.ALLOWANCE: "allowance",
    ComponentKind.BENEFIT: "employer's share of the benefits",
}

_BY_WEIGHT: tuple[Callable[[Knowledge], Iterator[Question]], ...] = (
    _ask_range,
    _ask_level,
    _ask_total,
    _ask_grant,
    _ask_grant_term,
    _ask_instrument,
    _ask_unit_price,
    _ask_vesting,
    _ask_cliff,
    _ask_refreshers,
    _ask_bonus,
    _ask_sign_on,
    _ask_interviews,
    _ask_others,
)

_ABOUT_PLANS: tuple[Callable[[Knowledge], Iterator[Question]], ...] = (
    _ask_instrument,
    _ask_unit_price,
    _ask_vesting,
    _ask_cliff,
    _ask_refreshers,
)
_ANY_JOB = Guide(company="", role="", title="", reviewed_on=None)
"""A job of which nothing is known."""
