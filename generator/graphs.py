"""Two questions about arrows between things: which belong together, and which run in a circle."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Groups(Generic[Node]):
    """Things that were said to belong together, one by one."""

    def __init__(self) -> None:
        self._parents: dict[Node, Node] = {}

    def find(self, node: Node) -> Node:
        """Return the node that stands for the whole group; the node itself while it is alone."""
        path = []
        while (parent := self._parents.get(node, node)) != node:
            path.append(node)
            node = parent
        for passed in path:
            self._parents[passed] = node
        return node

    def join(self, left: Node, right: Node) -> Node:
        """Make one group of two and return the node that stands for it."""
        kept = self.find(left)
        self._parents[self.find(right)] = kept
        return kept


def circles(arrows: Sequence[tuple[Node, Node]]) -> list[list[int]]:
    """Return the positions of the arrows that run in circles, one list for each knot of circles.

    Takes time in proportion to the number of arrows, however long the circles are.
    """
    left = set(range(len(arrows)))
    _drop_loose(arrows, left, near=0)
    _drop_loose(arrows, left, near=1)
    groups: Groups[Node] = Groups()
    for index in left:
        groups.join(*arrows[index])
    knots: dict[Node, list[int]] = defaultdict(list)
    for index in sorted(left):
        knots[groups.find(arrows[index][0])].append(index)
    return list(knots.values())


def circular_names(arrows: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Return the names from which arrows start that run in circles, one list for each knot of circles."""
    return [[arrows[index][0] for index in knot] for knot in circles(arrows)]


def _drop_loose(arrows: Sequence[tuple[Node, Node]], left: set[int], near: int) -> None:
    """Remove, again and again, the arrows whose near end no other arrow reaches with its far end."""
    far = 1 - near
    reached = Counter(arrows[index][far] for index in left)
    by_near: dict[Node, list[int]] = defaultdict(list)
    for index in sorted(left):
        by_near[arrows[index][near]].append(index)
    loose = [node for node in by_near if not reached[node]]
    while loose:
        for index in by_near.pop(loose.pop(), ()):
            left.discard(index)
            node = arrows[index][far]
            reached[node] -= 1
            if not reached[node]:
                loose.append(node)
