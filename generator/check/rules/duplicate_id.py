"""Finds plans, scripts, levers, alternatives and claims of one guide that share an id.

Why it matters:
    References and links on the page go to an id; of two things that share one, the second cannot be reached.
Wrong:
    levers:
      - {id: budget, title: Tooling budget, kind: budget, passages: []}
      - {id: budget, title: Travel budget, kind: budget, passages: []}
Right:
    levers:
      - {id: tooling-budget, title: Tooling budget, kind: budget, passages: []}
      - {id: travel-budget, title: Travel budget, kind: budget, passages: []}
"""

from collections import Counter
from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.text import FieldPath

ID = "duplicate-id"
SEVERITY = Severity.ERROR


def check(guide: Guide, _: GuideContext) -> Iterator[Finding]:
    """Yield each id that occurs more than once in its list."""
    lists: list[tuple[FieldPath, list[str]]] = [
        (("strategies",), [plan.id for plan in guide.strategies]),
        (("scripts",), [script.id for script in guide.scripts]),
        (("levers",), [lever.id for lever in guide.levers]),
        (("claims",), [*guide.shared_claims, *(claim.id for claim in guide.own_claims)]),
    ]
    lists += [
        (("strategies", plan.id, "alternatives"), [found.id for found in plan.alternatives])
        for plan in guide.strategies
    ]
    for path, ids in lists:
        for found, times in Counter(ids).items():
            if times > 1:
                message = f"{times} entries of `{path[-1]}` have the id `{found}`"
                yield Finding(at=(*path, found), message=message, help="give each an `id` of its own")


CHECKS = Checks(guide=check)
