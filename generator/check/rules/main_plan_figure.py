"""Finds references in a further plan that show the figure of the main plan.

Why it matters:
    `[[ask.…]]`, `[[target.…]]`, `[[floor]]` and their like mean the main plan wherever they stand. In the
    words of another plan they put the figure of another place or level into the reader's mouth, and
    nothing looks wrong on the page.
Wrong:
    strategies:
      - ask: {region: paris, base_salary: 100K}
      - title: London
        region: london
        ask: {base_salary: 80K}
        passages: [{say: "For this work I need a base salary of [[ask.base_salary]]."}]
Right:
    strategies:
      - ask: {region: paris, base_salary: 100K}
      - title: London
        region: london
        ask: {base_salary: 80K}
        passages: [{say: "For this work I need a base salary of [[strategy.london.ask.base_salary]]."}]
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.named_pay import PLAN_HEADS, plan_part
from generator.model.speech import Strategy

ID = "main-plan-figure"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Placed]:
    """Yield each reference to the main plan that stands in a text of another one."""
    main, further = guide.main_strategy, {plan.id: plan for plan in guide.strategies[1:]}
    if main is None or not further:
        return
    for text in context.texts:
        plan = further.get(str(text.at[1])) if text.at[0] == "strategies" else None
        if plan is None or plan.id == main.id:
            continue
        for name in dict.fromkeys(text.references):
            if _is_in(main, name):
                message = f"`[[{name}]]` shows the figure of the main plan"
                finding = Finding(at=text.at, message=message, help=_help(name, plan, main))
                yield Placed(text.document, finding)


def _is_in(plan: Strategy, name: str) -> bool:
    """Whether a name that says no plan means something in this one."""
    parts = name.split(".")
    return parts[0] in PLAN_HEADS and plan_part(plan, parts, None) is not None


def _help(name: str, plan: Strategy, main: Strategy) -> str:
    meant = f"`[[strategy.{main.id}.{name}]]`"
    if _is_in(plan, name):
        return f"write `[[strategy.{plan.id}.{name}]]`, or {meant} if the main plan is meant"
    return f"write {meant} if the main plan is meant; the plan `{plan.id}` has no such figure"


CHECKS = Checks(guide=check)
