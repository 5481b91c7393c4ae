"""Where the arithmetic of a whole catalog does not hold."""

from generator.check.doubted import DOUBTING, doubted_rows
from generator.check.registry import RULES
from generator.check.run import check_guide
from generator.model.catalog import Catalog
from generator.text import FieldPath
from generator.units.today import Today

_DOUBTING_RULES = tuple(rule for rule in RULES if rule.id in DOUBTING)


def find_doubtful(catalog: Catalog, today: Today) -> frozenset[tuple[str, FieldPath]]:
    """Return file and place of every stated figure that other figures of its guide contradict."""
    return frozenset(
        row
        for guide in catalog.guides.values()
        for row in doubted_rows(check_guide(catalog, guide, today, _DOUBTING_RULES).findings)
    )
