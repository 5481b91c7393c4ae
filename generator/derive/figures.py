"""Everything that follows from one guide on one day, in one value for the pages and exports."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.confidence import ConfidenceStatement
from generator.derive.conflicts import Conflict, derive_conflicts
from generator.derive.context import GuideContext
from generator.derive.differentials import DifferentialFigures, derive_differentials
from generator.derive.equity import Liquidity, company_liquidity
from generator.derive.evidence import Bases, Basis
from generator.derive.freshness import Freshness, derive_freshness
from generator.derive.levels import LevelGraph, derive_levels
from generator.derive.published import PublishedFigure, guide_published
from generator.derive.questions import Question, derive_questions
from generator.derive.row_totals import sum_rows
from generator.derive.rows import RowFigures, derive_row
from generator.derive.setting import Setting, derive_setting
from generator.derive.strategy import StrategyFigures, derive_strategy, row_of
from generator.model.catalog import Catalog
from generator.model.equity import EquityPlan
from generator.model.guide import Guide
from generator.model.level import Confidence
from generator.model.plans import guide_plan
from generator.units.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFigures:
    """One guide with every figure that nobody typed."""

    guide: Guide
    today: Today
    """The day on which ages were counted and plans looked up."""

    plan: EquityPlan | None
    """The equity plan that the guide's grants follow, `None` when none is known."""

    liquidity: Liquidity
    """Whether equity of the company can be sold once vested."""

    rows: Mapping[str, RowFigures]
    """By row id, in written order."""

    headline: str | None
    """Row id that the first screen shows; `None` for a guide without rows."""

    conflicts: tuple[Conflict, ...]
    differentials: tuple[DifferentialFigures, ...]
    questions: tuple[Question, ...]
    levels: LevelGraph
    strategies: tuple[StrategyFigures, ...]
    """In written order, the main plan first."""

    setting: Setting
    """What official figures and the law say of its places."""

    freshness: Freshness | None
    """Of the headline row; of the guide's review without rows."""

    confidence: ConfidenceStatement
    """Of the headline row."""

    published: tuple[PublishedFigure, ...]
    """Every figure that the guide's page shows as one."""

    @property
    def strategy(self) -> StrategyFigures | None:
        """The figures of the main plan, `None` without one."""
        return next(iter(self.strategies), None)

    @property
    def headline_row(self) -> RowFigures | None:
        """The figures of the row that the first screen shows."""
        return None if self.headline is None else self.rows[self.headline]

    def conflicts_of(self, claim: str) -> tuple[Conflict, ...]:
        """Return the conflicts that a row or a peer is part of."""
        return tuple(found for found in self.conflicts if claim in (found.left, found.right))


def derive_figures(catalog: Catalog, guide: Guide, today: Today) -> GuideFigures:
    """Return everything that follows from a guide on a day."""
    plan, liquidity = guide_plan(catalog, guide, today), company_liquidity(catalog, guide.company)
    bases = Bases(catalog, guide)
    summed = sum_rows(guide, plan, bases)
    conflicts = derive_conflicts(catalog, guide, summed, bases)
    context = GuideContext(
        catalog=catalog, guide=guide, plan=plan, liquidity=liquidity, conflicts=conflicts, today=today
    )
    rows = {row.row.id: derive_row(context, row) for row in summed}
    headline = headline_id(guide, rows)
    first = rows[headline] if headline is not None else None
    freshness = first.freshness if first else derive_freshness(_NOTHING, guide.reviewed_on, today)
    differentials = derive_differentials(guide, catalog.rates, plan)
    return GuideFigures(
        guide=guide,
        today=today,
        plan=plan,
        liquidity=liquidity,
        rows=rows,
        headline=headline,
        conflicts=conflicts,
        differentials=differentials,
        questions=derive_questions(guide, plan, liquidity, [row.totals for row in summed]),
        levels=derive_levels(catalog, guide),
        strategies=tuple(
            derive_strategy(context, plan, row_of(plan, rows.values(), first)) for plan in guide.strategies
        ),
        setting=derive_setting(catalog, guide, rows, liquidity),
        freshness=freshness,
        confidence=first.confidence if first else _NO_PAY,
        published=guide_published(bases, rows, differentials, today),
    )


_NOTHING = Basis(evidence=(), sources=())
_NO_PAY = ConfidenceStatement(confidence=Confidence.LOW, reasons=("no figure of pay is known",))


def headline_id(guide: Guide, rows: Mapping[str, RowFigures]) -> str | None:
    """Return the row that stands for the guide: the one it names, else the first with a computed total.

    Without either it is the first row at all, and `None` for a guide without rows.
    """
    if guide.headline is not None and guide.headline.row in rows:
        return guide.headline.row
    computed = (id for id, figures in rows.items() if figures.totals.recurring is not None)
    return next(computed, next(iter(rows), None))
