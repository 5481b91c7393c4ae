"""Contradictions of the level map as findings, one at every line that takes part."""

from collections.abc import Iterator

from generator.check.rule import Placed
from generator.check.wording import code, listing
from generator.diagnostics import Finding
from generator.model.level import Relation
from generator.model.level_map import LevelStatement, MapNode
from generator.model.level_order import Contradiction, Step

MOST_NAMED = 6
"""Further lines that take part are counted, not named."""


def findings_of(found: Contradiction, help_text: str) -> Iterator[Placed]:
    """Yield a finding at every line that takes part in a contradiction; each names all the others."""
    steps = {id(step.comparison): step for step in reversed(found.steps) if step.comparison is not None}
    said = [(step, line) for step in steps.values() for line in _lines(step)]
    for step, line in said:
        others = [other for _, other in said if other is not line]
        yield Placed(
            line.document,
            Finding(
                at=("level_mapping", line.index),
                message=_message(step, line, "other comparisons" if others else "the order of the ladder"),
                note=_note(others),
                help=help_text,
            ),
        )


def _lines(step: Step) -> tuple[LevelStatement, ...]:
    return step.comparison.statements if step.comparison else ()


def _message(step: Step, line: LevelStatement, judge: str) -> str:
    here, there, relation = _name(line.here), _name(line.there), line.equivalence.relation
    put = "put" if judge.endswith("s") else "puts"
    if relation is Relation.EQUAL:
        height = "lower" if step.higher == line.there else "higher"
        return f"{there} cannot be equal to {here}: {judge} {put} it {height}"
    if relation is Relation.APPROXIMATE:
        height = _rough_height(step, line)
        return f"{there} cannot be roughly equal to {here}: {judge} {put} it more than a level {height}"
    say = "say" if put == "put" else "says"
    return f"{there} cannot stand {relation.value} {here}: {judge} {say} otherwise"


def _rough_height(step: Step, line: LevelStatement) -> str:
    """Return where the position there stands, when the step leads from or to a rung beside one of the two."""
    is_lower = step.higher in (line.here, line.there)
    moved = step.higher if is_lower else step.lower
    return "lower" if is_lower == (moved == line.there) else "higher"


def _note(others: list[LevelStatement]) -> str | None:
    if not others:
        return None
    named = [f"{line.document} level_mapping[{line.index}]" for line in others[:MOST_NAMED]]
    left = len(others) - len(named)
    return "compare with " + listing([*named, *([f"{left} more"] if left else [])])


def _name(node: MapNode) -> str:
    return code(" ".join(filter(None, (node.company, "–".join(node.codes), node.title))))
