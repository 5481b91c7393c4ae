"""Which guides serve a reader best in one situation, the best of them first."""

from collections.abc import Callable, Iterable, Sequence

from generator.derive.equity import Liquidity
from generator.derive.figures import GuideFigures
from generator.derive.rows import RowFigures
from generator.model.catalog import Catalog
from generator.model.evidence import SourceKind
from generator.model.level import Confidence

PER_COMPANY = 2
"""Guides of one company in one list, so that no company fills it."""

_CONFIDENCES = list(Confidence)
"""From the surest on."""

Rank = Callable[[GuideFigures], tuple[int, ...] | None]
"""What guides are ordered by, the lowest first; `None` for a guide that does not belong into the list."""


def best_evidenced(figures: Iterable[GuideFigures], most: int) -> list[GuideFigures]:
    """Return the guides whose leading row can be relied on most: by confidence, kind of source and age."""
    return _best(figures, _evidence_rank, most)


def with_posted_pay(figures: Iterable[GuideFigures], most: int) -> list[GuideFigures]:
    """Return guides that lead with pay the employer stated itself, the newest first."""

    def rank(one: GuideFigures) -> tuple[int, ...] | None:
        row = one.headline_row
        if row is None or SourceKind.OFFICIAL_POSTING not in {source.kind for source in row.basis.sources}:
            return None
        return (-_own_day(row), *_evidence_rank(one))

    return _best(figures, rank, most)


def with_compared_levels(figures: Iterable[GuideFigures], most: int) -> list[GuideFigures]:
    """Return guides that compare levels with other companies, those with most named levels first."""

    def rank(one: GuideFigures) -> tuple[int, ...] | None:
        named = [pair for pair in one.guide.equivalences if pair.here.level and pair.there.level]
        return (-len(named), *_evidence_rank(one)) if named else None

    return _best(figures, rank, most)


def with_paper_equity(figures: Iterable[GuideFigures], most: int) -> list[GuideFigures]:
    """Return guides of private companies, those that put an amount to the equity first."""

    def rank(one: GuideFigures) -> tuple[int, ...] | None:
        if one.liquidity is not Liquidity.PAPER:
            return None
        has_amount = any(row.annual_equity is not None for row in one.rows.values())
        return (int(not has_amount), *_evidence_rank(one))

    return _best(figures, rank, most)


def across_countries(figures: Iterable[GuideFigures], catalog: Catalog, most: int) -> list[GuideFigures]:
    """Return guides with pay in several countries, those with most of them first."""

    def rank(one: GuideFigures) -> tuple[int, ...] | None:
        places = (catalog.regions.get(row.region) for row in one.guide.pay)
        countries = {place.country for place in places if place is not None and place.country}
        return (-len(countries), *_evidence_rank(one)) if len(countries) > 1 else None

    return _best(figures, rank, most)


def _best(figures: Iterable[GuideFigures], rank: Rank, most: int) -> list[GuideFigures]:
    ranked = sorted(
        ((found, one.guide.id, one) for one in figures if (found := rank(one)) is not None),
        key=lambda entry: entry[:2],
    )
    return _few_per_company([one for _, _, one in ranked])[:most]


def _few_per_company(figures: Sequence[GuideFigures]) -> list[GuideFigures]:
    taken: dict[str, int] = {}
    kept: list[GuideFigures] = []
    for one in figures:
        taken[one.guide.company] = taken.get(one.guide.company, 0) + 1
        if taken[one.guide.company] <= PER_COMPANY:
            kept.append(one)
    return kept


def _evidence_rank(one: GuideFigures) -> tuple[int, ...]:
    row = one.headline_row
    if row is None:
        return (len(_CONFIDENCES), len(SourceKind), 0)
    kinds = list(SourceKind)
    strongest = min((kinds.index(source.kind) for source in row.basis.sources), default=len(kinds))
    return (_CONFIDENCES.index(row.confidence.confidence), strongest, -_own_day(row))


def _own_day(row: RowFigures) -> int:
    """Return the first day that the figures' own date can mean, as a number; 0 for undated ones.

    The first, so that a year alone is not newer than a day in it. A day on which somebody only read the
    source makes no figure newer.
    """
    own = row.freshness.own_date if row.freshness else None
    return own.first_day.toordinal() if own else 0
