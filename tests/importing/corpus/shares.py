"""How much of the guides an import brought over, kind by kind, and what it missed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Miss:
    """Something of a guide that is not in the output as it should be."""

    kind: str
    place: str
    """`company/role.md:line`."""

    expected: str
    found: str


@dataclass(slots=True)
class Shares:
    """Counts of one guide or of many, and the misses in order."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def count(self, kind: str, right: int, total: int) -> None:
        """Add things of a kind without saying which were missed."""
        self.right[kind] += right
        self.total[kind] += total

    def judge(self, kind: str, place: str, expected: str, problem: str | None) -> None:
        """Add one thing; a problem says what stands in the output instead."""
        self.count(kind, problem is None, 1)
        if problem is not None:
            self.misses.append(Miss(kind, place, expected, problem))

    def share(self, kind: str) -> float:
        """Return the part of a kind that is right, 1 when there is none of it."""
        return self.right[kind] / self.total[kind] if self.total[kind] else 1.0

    def table(self) -> str:
        """Return the shares as a table for a terminal."""
        rows = [
            f"{kind:22} {self.right[kind]:8} / {self.total[kind]:8}  {self.share(kind):8.3%}"
            for kind in self.total
        ]
        return "\n".join(rows)


def together(several: Iterable[Shares]) -> Shares:
    """Return the counts of many guides as one."""
    whole = Shares()
    for one in several:
        whole.right.update(one.right)
        whole.total.update(one.total)
        whole.misses.extend(one.misses)
    return whole
