"""The day plan: the steps from an offer in hand to an answer, spread over the days that are left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.derive.day_plan import day_plan
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import (
    GUIDES_URI,
    METHODOLOGY_URI,
    TOOLS_OFFERS_URI,
    TOOLS_PLAN_URI,
    TOOLS_REPAYMENT_URI,
    TOOLS_URI,
    Link,
    Page,
)
from generator.pages.site_inputs import SiteInputs

EXAMPLE_DAYS = (10, 3, 0)
"""Days until the deadline in the worked example."""

_ANY_DAY = date(2000, 1, 1)
"""The example counts days; which day it begins on is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do before the deadline; the browser reads it off the page."""

    id: str
    title: str
    text: str
    tool: tuple[str, str] | None = None
    """Uri of a page that helps, and what its link says."""


STEPS = (
    Step(
        id="numbers",
        title="Write down three numbers",
        text="What you will ask for, what you would be glad of, and the figure below which you say no. "
        "Use one kind of total for all three: money paid once and money paid every year do not mix.",
        tool=(TOOLS_OFFERS_URI, "Work them out in the offer workbook"),
    ),
    Step(
        id="questions",
        title="Ask for what you were not told",
        text="Send your open questions in writing, the first ones first. What they answer in writing "
        "counts; what was said on the phone, you write down and send back to be confirmed.",
    ),
    Step(
        id="letter",
        title="Read the letter for what can cost you money",
        text="Repayment of the sign-on bonus, what happens to equity when you leave, notice, and whether "
        "a bonus is promised or only possible. Mark each word that you cannot explain.",
        tool=(TOOLS_REPAYMENT_URI, "The clauses to look for"),
    ),
    Step(
        id="rehearse",
        title="Say it aloud once",
        text="Choose one script, put your numbers in, and read it aloud until it sounds like you. Speak "
        "of another offer only if you hold it in writing.",
    ),
    Step(
        id="ask",
        title="Ask",
        text="One figure, one reason, then wait. Ask by which day you will hear back, and whether more "
        "time is possible if that day comes after your deadline.",
    ),
    Step(
        id="trade",
        title="If the answer is no, ask for something else",
        text="A sign-on bonus, a review after six months, a later start, a different level: whatever "
        "matters to you next. Ask for the terms that they agree to in writing.",
    ),
    Step(
        id="answer",
        title="Give your answer",
        text="Compare the last written terms with the figure below which you say no. Nothing is agreed "
        "before you have it in writing, and a yes that you regret cannot be taken back easily.",
    ),
)
"""In their order; asking comes early enough for somebody to answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step with its link and its days in the example."""

    id: str
    title: str
    text: str
    tool: Link | None
    days: tuple[str, ...]
    """When it is due, for each length of the example: `after 3 days`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanToolView:
    """Everything that the template of the day plan may read."""

    frame: FrameView
    steps: tuple[StepView, ...]
    lengths: tuple[str, ...]
    """Heads of the example's columns: `10 days left`."""

    hrefs: Mapping[str, str]


def build_plan_page(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page of the day plan."""
    context = shared_context(inputs.catalog, TOOLS_PLAN_URI)
    return (
        Page(
            uri=TOOLS_PLAN_URI,
            template="pages/tools/plan.md.jinja",
            view=PlanToolView(
                frame=frame_view(context, "Day plan", [("Tools", TOOLS_URI)]),
                steps=_steps(context),
                lengths=tuple(map(_length, EXAMPLE_DAYS)),
                hrefs={
                    "formula": context.address.to(METHODOLOGY_URI, "day-plan"),
                    "guides": context.address.to(GUIDES_URI),
                },
            ),
            title="Day plan: from an offer in hand to your answer",
            description="What to do on which day until the deadline of an offer, with the open questions "
            "of a guide, and as a file for your calendar. In your browser alone.",
            updated=None,
        ),
    )


def _steps(context: SiteContext) -> tuple[StepView, ...]:
    due = [[(day - _ANY_DAY).days for day, _ in _plan(days)] for days in EXAMPLE_DAYS]
    return tuple(
        StepView(
            id=step.id,
            title=step.title,
            text=step.text,
            tool=Link(text=step.tool[1], href=context.address.to(step.tool[0])) if step.tool else None,
            days=tuple(map(_due, days)),
        )
        for step, *days in zip(STEPS, *due, strict=True)
    )


def _plan(days: int) -> tuple[tuple[date, Step], ...]:
    return day_plan(STEPS, _ANY_DAY, date.fromordinal(_ANY_DAY.toordinal() + days))


def _length(days: int) -> str:
    return f"{days} days left" if days else "Due today"


def _due(days: int) -> str:
    return f"after {days} {'day' if days == 1 else 'days'}" if days else "today"
