"""The few lines to hold in one's head before the call: at most seven, each from the data of the page."""

from dataclasses import dataclass

from generator.derive.coverage import Coverage
from generator.derive.questions import Question
from generator.derive.rights import rights_in
from generator.derive.rows import RowFigures
from generator.model.pay import ComponentKind, FigureState, PayFigure
from generator.model.right import RightTopic
from generator.pages.figure_view import qualifiers, total_name
from generator.pages.guide.context import PageContext
from generator.pages.pay_names import row_name
from generator.pages.shown import OWN_NUMBERS, Inline, Run, TextRun, ValueRun, figure_value
from generator.pages.words import word

MAX_LINES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderView:
    """One line of the list."""

    name: str
    text: Inline
    href: str
    """Where the page says more."""


def reminder_views(context: PageContext) -> tuple[ReminderView, ...]:
    """Return the list, the most useful line first."""
    lines = (
        _range(context),
        _ask(context),
        _floor(context),
        _level(context),
        _first_question(context),
        _fallback(context),
        _honesty(context),
        _right(context),
    )
    return tuple(line for line in lines if line is not None)[:MAX_LINES]


def _range(context: PageContext) -> ReminderView | None:
    row = context.figures.headline_row
    total = row.yearly_total if row else None
    if row is None or total is None:
        return None
    confidence = context.figures.confidence.confidence.value
    text = (
        TextRun(f"{row_name(row.row, context)}: "),
        ValueRun(total),
        TextRun(
            f" a year{_covered(row)} is what this page leads with, with {confidence} "
            "confidence. Ask for their range."
        ),
    )
    return ReminderView(name="Range", text=text, href="#pay")


def _covered(row: RowFigures) -> str:
    is_partial = row.coverage not in (None, Coverage.WHOLE)
    return f", {total_name(row)}," if is_partial else ""


def _ask(context: PageContext) -> ReminderView | None:
    strategy = context.guide.main_strategy
    if strategy is None or strategy.ask is None:
        return None
    runs: list[Run] = []
    for kind, figure in strategy.ask.pay.components:
        if figure.state is FigureState.NONE:
            continue
        runs += [TextRun(", " if runs else ""), *_asked(kind, figure)]
    return ReminderView(
        name="Ask", text=(*runs, TextRun(". Say the figures, then stop talking.")), href="#your-plan"
    )


def _asked(kind: ComponentKind, figure: PayFigure) -> tuple[Run, ...]:
    if figure.state is FigureState.WORDS:
        return (TextRun(f"{word(kind)}: "), ValueRun(figure_value(figure)))
    tail = " ".join([SPOKEN.get(kind, word(kind)), *qualifiers(figure)])
    return (ValueRun(figure_value(figure), OWN_NUMBERS.get(kind.value)), TextRun(f" {tail}"))


SPOKEN = {
    ComponentKind.BASE_SALARY: "base",
    ComponentKind.EQUITY_GRANT: "in equity",
    ComponentKind.SIGN_ON_BONUS: "to sign",
    ComponentKind.BONUS: "bonus",
}


def _floor(context: PageContext) -> ReminderView | None:
    strategy = context.figures.strategy
    if strategy is None or strategy.floor is None:
        return None
    text = (
        TextRun("Below "),
        ValueRun(strategy.floor.amount),
        TextRun(" a year you think it over instead of saying yes. Keep this number to yourself."),
    )
    return ReminderView(name="Floor", text=text, href="#your-plan")


def _level(context: PageContext) -> ReminderView | None:
    if not context.guide.equivalences:
        return None
    names_a_level = any(row.row.level for row in context.figures.rows.values())
    said = (
        "Agree on the level before any figure"
        if names_a_level
        else "No source names a level here: ask for it before any figure"
    )
    return ReminderView(name="Level", text=(TextRun(f"{said}."),), href="#levels")


def _first_question(context: PageContext) -> ReminderView | None:
    question: Question | None = next(iter(context.figures.questions), None)
    return (
        None
        if question is None
        else ReminderView(name="First question", text=(TextRun(question.text),), href="#ask-them")
    )


def _fallback(context: PageContext) -> ReminderView | None:
    """Return what to say to a no: of the plan, else of a lever, since scripts answer their own moments."""
    plan, guide = context.guide.main_strategy, context.guide
    lines = [plan.if_refused] if plan else []
    lines += [lever.if_refused for lever in guide.levers] + [script.if_refused for script in guide.scripts]
    refused = next(filter(None, lines), None)
    if refused is None:
        return None
    return ReminderView(name="If they say no", text=context.inline(refused), href="#say")


def _honesty(context: PageContext) -> ReminderView | None:
    strategy = context.guide.main_strategy
    if strategy is None or not strategy.alternatives:
        return None
    text = (TextRun("Mention another offer only if you hold it in writing."),)
    return ReminderView(name="Never", text=text, href="#your-plan")


def _right(context: PageContext) -> ReminderView | None:
    """Return what to say where the law has something on pay ranges at the place of the first screen."""
    row = context.figures.headline_row
    held = rights_in(context.catalog, row.row.region) if row else ()
    ask = next((one.right.ask for one in held if one.right.topic is RightTopic.PAY_RANGE), None)
    return None if ask is None else ReminderView(name="Right", text=context.inline(ask), href="#rights")
