"""Heights of things of which some must not stand below others: whether one more such order can hold too.

Things are numbered from 0, and a step up leads from one to another that is not below it; a strict step leads
to one that is above it. Steps contradict each other when they lead in a circle over a strict one. As long as
they do not, each thing can be given a height that agrees with all of them. One more step that the heights
agree with costs nothing. For another one the things above it are raised, each at most as often as there are
heights; and that it cannot hold is found out from both its ends, which meet long before all is searched.
"""

from dataclasses import dataclass, field
from heapq import heappop, heappush

Steps = list[dict[int, bool]]
"""For each thing those that a step leads to, and whether it is strict."""


class Heights:
    """Steps up that do not contradict each other, grown one at a time."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._up: Steps = []
        self._down: Steps = []

    def add(self) -> None:
        """Take in one more thing."""
        self._heights.append(0)
        self._up.append({})
        self._down.append({})

    def height(self, thing: int) -> int:
        """Return the height of a thing, from 0; it holds until the next step is taken in or asked about."""
        return self._heights[thing]

    def keep(self, lower: int, higher: int, *, is_strict: bool) -> None:
        """Take in a step up; raises `ValueError` when it contradicts those that are there."""
        if self.leads(higher, lower, is_strict=is_strict):
            raise ValueError("steps up lead in a circle")
        adds = is_strict or self._up[lower].get(higher, False)
        self._up[lower][higher] = self._down[higher][lower] = adds

    def leads(self, start: int, goal: int, *, is_strict: bool) -> bool:
        """Whether a way leads up from one thing to another, a strict one unless `is_strict` says any.

        When none does, the start is raised to where a step up from the goal to it can be taken in.
        """
        rise = self._heights[goal] + is_strict - self._heights[start]
        if start == goal or rise <= 0:
            return start == goal and is_strict
        above, below = _Front(start), _Front(goal)
        while above.waiting:
            is_down = bool(below.waiting) and len(below.spare) < len(above.spare)
            if self._meets(*((below, above) if is_down else (above, below)), rise, is_down=is_down):
                return True
        for raised, spare in above.spare.items():
            self._heights[raised] += rise - spare
        return False

    def _meets(self, front: "_Front", other: "_Front", rise: int, *, is_down: bool) -> bool:
        """Take the next thing of a front; whether a rise of the start would reach the goal over it."""
        heights, spare, met = self._heights, front.spare, other.spare
        so_far, here = heappop(front.waiting)
        if so_far > spare[here]:
            return False
        for there, adds in (self._down if is_down else self._up)[here].items():
            gap = heights[here] - heights[there] if is_down else heights[there] - heights[here]
            left = so_far + gap - adds
            if left < spare.get(there, rise):
                if left + met.get(there, rise) < rise:
                    return True
                spare[there] = left
                heappush(front.waiting, (left, there))
        return False


@dataclass(slots=True)
class _Front:
    """What is reached from one end of a step."""

    start: int
    spare: dict[int, int] = field(init=False)
    """How far the start can rise, or the goal sink, before each thing that was met has to move."""

    waiting: list[tuple[int, int]] = field(init=False)
    """What was met and not looked at yet, the first to move first."""

    def __post_init__(self) -> None:
        self.spare = {self.start: 0}
        self.waiting = [(0, self.start)]
