"""Every statement of a component of pay, one by one, with what it rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.bulk.support import Support, Supports
from generator.derive.figures import GuideFigures
from generator.derive.published import STATED, PublishedFigure
from generator.model.catalog import Catalog
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.model.pay import Amount, ComponentKind, PayFigure, PayRow
from generator.model.region import Region
from generator.text import FieldPath
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange
from generator.units.percent import PercentRange

_NO_SUPPORT = Support()


@dataclass(frozen=True, slots=True, kw_only=True)
class PayClaim:
    """One statement of one component."""

    guide: Guide
    row: PayRow
    region: Region | None
    component: ComponentKind
    number: int
    """Position among the components of this kind in the row, from 1."""

    statement: int
    """Position among the amounts that state the same, from 1."""

    figure: PayFigure
    amount: Amount | None
    evidence: Evidence
    support: Support
    """What it rests on; nothing for a component that nobody states."""

    published: PublishedFigure

    @property
    def is_stated(self) -> bool:
        """Whether somebody says anything of the component."""
        return self.figure.state in STATED

    @property
    def money(self) -> MoneyRange | None:
        """Its amount of money as stated."""
        return None if self.amount is None else self.amount.range

    @property
    def dated(self) -> PartialDate | None:
        """When the figures held or were published; `None` when nothing says so."""
        freshness = self.published.freshness
        return freshness.own_date if self.is_stated and freshness is not None else None

    @property
    def percent(self) -> PercentRange | None:
        """Its share, told once however many amounts there are."""
        return self.figure.percent


def pay_claims(catalog: Catalog, figures: GuideFigures, supports: Supports) -> Iterator[PayClaim]:
    """Yield every statement of the rows of a guide, in written order."""
    published = {one.at: one for one in figures.published}
    for row in told_apart(figures):
        yield from _row_claims(figures.guide, row, catalog.regions.get(row.region), supports, published)


def told_apart(figures: GuideFigures) -> Iterator[PayRow]:
    """Yield the rows of a guide, of two with the same id the one that is computed with.

    Two such rows are an error that people can accept, and a table knows its lines by their keys.
    """
    return (found.row for found in figures.rows.values())


def _row_claims(
    guide: Guide,
    row: PayRow,
    region: Region | None,
    supports: Supports,
    published: Mapping[FieldPath, PublishedFigure],
) -> Iterator[PayClaim]:
    numbers: dict[ComponentKind, int] = {}
    for path, component, figure in row.pay.keyed:
        numbers[component] = numbers.get(component, 0) + 1
        evidence = figure.evidence if figure.evidence.sources else row.evidence
        for statement, amount in enumerate(figure.amounts or (None,), start=1):
            yield PayClaim(
                guide=guide,
                row=row,
                region=region,
                component=component,
                number=numbers[component],
                statement=statement,
                figure=figure,
                amount=amount,
                evidence=evidence,
                support=supports.of(evidence) if figure.state in STATED else _NO_SUPPORT,
                published=published["pay", row.id, *path],
            )
