"""What all figures of one guide have in common."""

from dataclasses import dataclass

from generator.derive.conflicts import Conflict
from generator.derive.equity import Liquidity
from generator.model.catalog import Catalog
from generator.model.equity import EquityPlan
from generator.model.guide import Guide
from generator.units.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideContext:
    """One guide among the others, on one day."""

    catalog: Catalog
    guide: Guide
    plan: EquityPlan | None
    """The plan that the guide's grants follow on that day, `None` when none is known."""

    liquidity: Liquidity
    """Whether equity of the guide's company can be sold once vested."""

    conflicts: tuple[Conflict, ...]
    today: Today
    """The day on which ages are counted and plans are looked up."""
