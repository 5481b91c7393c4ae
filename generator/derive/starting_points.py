"""Which guides serve a reader best in one situation, the best of them first."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from generator.derive.equity import Liquidity
from generator.derive.summary import GuideListing, RowSummary
from generator.model.evidence import SourceKind
from generator.model.level import Confidence

PER_COMPANY = 2
"""Guides of one company in one list, so that no company fills it."""

_CONFIDENCES = {confidence: place for place, confidence in enumerate(Confidence)}
"""From the surest on."""

_KINDS = {kind: place for place, kind in enumerate(SourceKind)}
"""From the strongest on."""

Rank = Callable[[GuideListing], tuple[int, ...] | None]
"""What guides are ordered by, the lowest first; `None` for a guide that does not belong into the list."""


def best_evidenced(guides: Iterable[GuideListing], most: int) -> list[GuideListing]:
    """Return the guides whose leading row can be relied on most: by confidence, kind of source and age."""
    return _best(guides, _evidence_rank, most)


def with_posted_pay(guides: Iterable[GuideListing], most: int) -> list[GuideListing]:
    """Return guides that lead with pay the employer stated itself, the newest first."""

    def rank(one: GuideListing) -> tuple[int, ...] | None:
        row = one.headline_row
        if row is None or not row.is_posted:
            return None
        return (-_own_day(row), *_evidence_rank(one))

    return _best(guides, rank, most)


def with_compared_levels(guides: Iterable[GuideListing], most: int) -> list[GuideListing]:
    """Return guides that compare levels with other companies, those with most named levels first."""

    def rank(one: GuideListing) -> tuple[int, ...] | None:
        return (-one.compared_levels, *_evidence_rank(one)) if one.compared_levels else None

    return _best(guides, rank, most)


def with_paper_equity(guides: Iterable[GuideListing], most: int) -> list[GuideListing]:
    """Return guides of private companies, those that put an amount to the equity first."""

    def rank(one: GuideListing) -> tuple[int, ...] | None:
        if one.liquidity is not Liquidity.PAPER:
            return None
        return (int(not one.has_equity_amount), *_evidence_rank(one))

    return _best(guides, rank, most)


def across_countries(guides: Iterable[GuideListing], most: int) -> list[GuideListing]:
    """Return guides with pay in several countries, those with most of them first."""

    def rank(one: GuideListing) -> tuple[int, ...] | None:
        return (-one.countries, *_evidence_rank(one)) if one.countries > 1 else None

    return _best(guides, rank, most)


def _best(guides: Iterable[GuideListing], rank: Rank, most: int) -> list[GuideListing]:
    ranked = sorted(
        ((found, one.id, one) for one in guides if (found := rank(one)) is not None),
        key=lambda entry: entry[:2],
    )
    return list(islice(_few_per_company(one for _, _, one in ranked), most))


def _few_per_company(guides: Iterable[GuideListing]) -> Iterator[GuideListing]:
    taken: dict[str, int] = {}
    for one in guides:
        taken[one.company] = taken.get(one.company, 0) + 1
        if taken[one.company] <= PER_COMPANY:
            yield one


def _evidence_rank(one: GuideListing) -> tuple[int, ...]:
    row = one.headline_row
    if row is None:
        return (len(_CONFIDENCES), len(_KINDS), 0)
    strongest = len(_KINDS) if row.strongest is None else _KINDS[row.strongest]
    return (_CONFIDENCES[row.confidence], strongest, -_own_day(row))


def _own_day(row: RowSummary) -> int:
    """Return the first day that the figures' own date can mean, as a number; 0 for undated ones.

    The first, so that a year alone is not newer than a day in it. A day on which somebody only read the
    source makes no figure newer.
    """
    return row.dated.first_day.toordinal() if row.dated else 0
