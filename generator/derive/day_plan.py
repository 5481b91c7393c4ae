"""Spreads the steps of a preparation over the days until a deadline."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

LONGEST_PLAN = 365
"""Days; whoever has more of them needs no plan by the day yet."""

Step = TypeVar("Step")


def day_plan(steps: Sequence[Step], today: date, deadline: date) -> tuple[tuple[date, Step], ...]:
    """Return the steps with their days: the first one today, the last one on the deadline.

    Step i of k falls on today + ⌊i·n ÷ (k − 1)⌋, with n days until the deadline; several may share a day.

    Raises:
        ValueError: The deadline is past, or more than a year away.
    """
    days = (deadline - today).days
    if not 0 <= days <= LONGEST_PLAN:
        raise ValueError(f"the deadline is {days} days away, not 0 to {LONGEST_PLAN}")
    last = max(len(steps) - 1, 1)
    return tuple((today + timedelta(days=index * days // last), step) for index, step in enumerate(steps))
