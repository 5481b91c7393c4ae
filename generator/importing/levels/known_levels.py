"""The level map of all guides while documents are imported, so that none of them contradicts another."""

from collections.abc import Iterable

from generator.importing.draft import Draft, Entry
from generator.importing.remarks import Remarks
from generator.model.catalog import Catalog
from generator.model.level import Position, Relation
from generator.model.level_map import Comparison, MapNode, comparisons_of, ladders_of, placed_statements
from generator.model.level_order import LevelOrder

_RELATIONS = {relation.value: relation for relation in Relation}


class KnownLevels:
    """Which jobs are said to be equal, and which to be lower, by guides that are there or came before.

    What contradicts itself among the guides that are there is their own: the first of it counts.
    """

    def __init__(self, catalogs: Iterable[Catalog]) -> None:
        listed = list(catalogs)
        self._ladders = ladders_of(company for catalog in listed for company in catalog.companies.values())
        self._order = LevelOrder(self._ladders)
        guides = (guide for catalog in listed for guide in catalog.guides.values())
        lines = (line for guide in guides for line in placed_statements(guide, self._ladders))
        for comparison in comparisons_of(lines):
            if comparison.relation is not Relation.APPROXIMATE:
                self._order.add(comparison)

    def soften(self, draft: Draft, remarks: Remarks) -> None:
        """Make comparisons approximate that would contradict others, and note each pair of levels."""
        listed = draft.data.get("level_mapping")
        for entry in listed if isinstance(listed, list) else []:
            if not isinstance(entry, dict):
                continue
            comparison = self._comparison(entry, draft)
            if comparison.relation is not Relation.APPROXIMATE and self._order.add(comparison):
                entry["relation"] = Relation.APPROXIMATE.value
                one, other = _name(comparison.first), _name(comparison.second)
                message = (
                    f"other guides contradict what this says of `{one}` and `{other}`; kept as approximate"
                )
                remarks.find("contradictory-levels", 1, message)

    def _comparison(self, entry: Entry, draft: Draft) -> Comparison:
        origin, title = entry.get("from"), str(draft.data.get("title", draft.role))
        own = {"company": draft.company, **(origin if isinstance(origin, dict) else {})}
        here, there = self._node(own, title), self._node(entry, title)
        relation = _RELATIONS.get(str(entry.get("relation")), Relation.EQUAL)
        if relation is Relation.BELOW:
            here, there, relation = there, here, Relation.ABOVE
        return Comparison(first=here, second=there, relation=relation, statements=())

    def _node(self, entry: Entry, title: str) -> MapNode:
        level = str(entry.get("level", "")) or None
        label = str(entry.get("role_label", title))
        return self._ladders.node(
            Position(company=str(entry.get("company", "")), role_label=label, level=level)
        )


def _name(node: MapNode) -> str:
    return " ".join(filter(None, (node.company, "–".join(node.codes), node.title)))
