"""Finds claims about the same pay that contradict each other: shown side by side, never averaged.

Two claims meet when they are about the same job in overlapping places and levels. They conflict
when they rest on different sources and lie more than 5 % apart at an end, in one currency.
The pay compared is the computed recurring total, else the total that the source states. A total without
the equity is no match for one with it: then base salary is held against base salary, and against a total
without parts only where base salary alone already exceeds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from itertools import combinations

from generator.derive.conversion import Converted, convert
from generator.derive.coverage import Coverage, coverage_of
from generator.derive.evidence import Bases, Basis
from generator.derive.places import regions_overlap
from generator.derive.row_totals import SummedRow
from generator.model.catalog import Catalog
from generator.model.difference import EndDifferences, end_differences
from generator.model.guide import Guide
from generator.model.level import PeerPay, level_codes
from generator.units.money import MoneyRange
from generator.units.percent import Percent

TOLERANCE = Percent(Decimal(5))
"""Claims that lie no further apart than this at either end are taken to say the same."""


class ClaimedTotal(Enum):
    """What the pay in a claim is."""

    RECURRING_TOTAL = "recurring total"
    """Computed from the parts that the source states."""

    STATED_TOTAL = "stated total"
    """As the source prints it; what it counts may be unknown."""

    BASE_SALARY = "base salary"
    """Compared where one of the two claims says nothing of equity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayClaim:
    """One statement of what a job pays, comparable with others."""

    id: str
    """Pay row id or peer id."""

    job: tuple[str, str]
    """Company id, empty for a job across an industry, and the job's name there, case folded."""

    region: str | None
    """Region id, `None` when the source names no place."""

    levels: frozenset[str]
    """Levels that it covers, case folded; empty when it covers all or names none."""

    package: str | None
    """Name of the pay package, when a source offers several."""

    total: MoneyRange
    """Gross, per year."""

    kind: ClaimedTotal
    basis: Basis
    base: MoneyRange | None = None
    """Base salary, gross per year; `None` when the claim states a total only."""

    is_whole: bool = True
    """Whether the total counts equity, or the source says that there is none."""

    source_ids: frozenset[str] = field(init=False)
    """Ids of the sources that it rests on."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "source_ids", frozenset(source.id for source in self.basis.sources))


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two claims about the same pay that contradict each other."""

    left: str
    """Row or peer id of the first claim, in written order."""

    right: str
    left_kind: ClaimedTotal
    right_kind: ClaimedTotal
    left_total: MoneyRange
    """Gross, per year, in the left claim's own currency, which is the common one."""

    right_total: MoneyRange
    """The right claim in the common currency."""

    converted: Converted | None
    """How the right claim came into that currency; `None` when it was in it already."""

    difference: EndDifferences
    """Right over left, minus one, at both ends."""

    overlap: bool
    """Whether the two ranges have an amount in common."""

    def seen_from(self, claim: str) -> EndDifferences:
        """Return how far the other claim lies from this one."""
        if claim == self.left:
            return self.difference
        return end_differences(self.right_total, self.left_total)


def derive_conflicts(
    catalog: Catalog, guide: Guide, rows: Sequence[SummedRow], bases: Bases
) -> tuple[Conflict, ...]:
    """Return the conflicts between rows, and between peers, of a guide, in written order.

    Claims in currencies without a rate between them cannot be compared and are left out.
    """
    pairs = combinations(_claims(guide, rows, bases), 2)
    found = (_conflict(catalog, left, right) for left, right in pairs if _meet(catalog, left, right))
    return tuple(conflict for conflict in found if conflict is not None)


def _claims(guide: Guide, rows: Sequence[SummedRow], bases: Bases) -> Iterator[PayClaim]:
    for row in rows:
        if claim := _row_claim(guide, row):
            yield claim
    for peer in guide.peers:
        if claim := _peer_claim(peer, bases):
            yield claim


def _row_claim(guide: Guide, summed: SummedRow) -> PayClaim | None:
    row, computed = summed.row, summed.totals.recurring
    total = computed.range if computed else row.stated_per_year
    if total is None:
        return None
    return PayClaim(
        id=row.id,
        job=(guide.company, guide.title.casefold()),
        region=row.region,
        levels=_levels(row.level, *row.ladder_levels),
        package=row.package_label,
        total=total,
        kind=ClaimedTotal.RECURRING_TOTAL if computed else ClaimedTotal.STATED_TOTAL,
        basis=summed.basis,
        base=row.pay.yearly_base,
        is_whole=computed is None or coverage_of(computed, row.pay) is Coverage.WHOLE,
    )


def _peer_claim(peer: PeerPay, bases: Bases) -> PayClaim | None:
    total = peer.total.per_year() if peer.total else None
    if peer.total is None or total is None:
        return None
    position = peer.position
    return PayClaim(
        id=peer.id,
        job=(position.company or "", position.role_label.casefold()),
        region=position.region,
        levels=_levels(*(level_codes(position.level) if position.level else ())),
        package=None,
        total=total,
        kind=ClaimedTotal.STATED_TOTAL,
        basis=bases.of((peer.evidence, peer.total.evidence)),
    )


def _levels(*names: str | None) -> frozenset[str]:
    return frozenset(name.casefold() for name in names if name)


def _meet(catalog: Catalog, left: PayClaim, right: PayClaim) -> bool:
    """Whether two claims are about the same pay and come from different sources."""
    return (
        left.job == right.job
        and left.source_ids != right.source_ids
        and left.source_ids.isdisjoint(right.source_ids)
        and (left.package is None or right.package is None or left.package == right.package)
        and (not left.levels or not right.levels or not left.levels.isdisjoint(right.levels))
        and regions_overlap(catalog, left.region, right.region)
    )


def _conflict(catalog: Catalog, left: PayClaim, right: PayClaim) -> Conflict | None:
    one, other = _comparable(left, right), _comparable(right, left)
    common = one.total.currency
    converted = None if other.total.currency == common else convert(other.total, common, catalog.rates)
    if other.total.currency != common and converted is None:
        return None
    total = converted.amount if converted else other.total
    difference = end_differences(one.total, total)
    largest = difference.largest
    if largest is None or largest <= TOLERANCE or not _contradict(one, replace(other, total=total)):
        return None
    return Conflict(
        left=left.id,
        right=right.id,
        left_kind=one.kind,
        right_kind=other.kind,
        left_total=one.total,
        right_total=total,
        converted=converted,
        difference=difference,
        overlap=_overlap(one.total, total),
    )


def _comparable(claim: PayClaim, other: PayClaim) -> PayClaim:
    """Return a claim as it is held against another one: by base salary unless both totals are whole."""
    if claim.base is None or (claim.is_whole and (other.is_whole or other.base is None)):
        return claim
    return replace(claim, total=claim.base, kind=ClaimedTotal.BASE_SALARY)


def _contradict(one: PayClaim, other: PayClaim) -> bool:
    """Whether amounts that differ say different things: a total above a base salary does not."""
    if (one.kind is ClaimedTotal.BASE_SALARY) == (other.kind is ClaimedTotal.BASE_SALARY):
        return True
    base, total = (one, other) if one.kind is ClaimedTotal.BASE_SALARY else (other, one)
    excess = end_differences(total.total, base.total).high
    return not total.total.open_end and excess is not None and excess > TOLERANCE


def _overlap(left: MoneyRange, right: MoneyRange) -> bool:
    return _starts_before_end(left, right) and _starts_before_end(right, left)


def _starts_before_end(one: MoneyRange, other: MoneyRange) -> bool:
    return one.low is None or other.high is None or other.open_end or one.low <= other.high
