"""Where equity plans stand."""

from collections.abc import Iterator

from generator.model.company import Company
from generator.model.equity import EquityPlan
from generator.model.guide import Guide
from generator.text import FieldPath


def plans_in(subject: Guide | Company) -> Iterator[tuple[FieldPath, EquityPlan]]:
    """Yield the plans of a company file, or the override of a guide, each with its place."""
    if isinstance(subject, Company):
        yield from ((("equity_plans", index), plan) for index, plan in enumerate(subject.equity_plans))
    elif subject.equity_override is not None:
        yield ("equity_override",), subject.equity_override.plan
