"""How far a row of pay can be relied on, and why: a word with its reasons, never a score.

    high    an official posting, disclosure or filing, or a checkable source on 50 people or more;
            dated to the month and less than 12 months old; no other source disagrees
    medium  a checkable source that is about pay, or 15 to 49 people; no more than 24 months old
    low     everything else

A source is checkable when it is not somebody else's guide without an origin and not the author's estimate.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from generator.derive.conflicts import Conflict
from generator.derive.evidence import Basis
from generator.derive.freshness import DateKind, Freshness, FreshnessStatus
from generator.derive.wording import counted, date_words, listed
from generator.model.evidence import UNVERIFIED_KINDS, RangeKind, SourceKind
from generator.model.level import Confidence
from generator.units.percent import Percent, plain

OFFICIAL_KINDS = frozenset(
    {SourceKind.REGULATORY_FILING, SourceKind.OFFICIAL_DISCLOSURE, SourceKind.OFFICIAL_POSTING}
)
"""Kinds in which the employer or an authority states the figure."""

NOT_ABOUT_PAY = frozenset({SourceKind.STANDARDS_BODY, SourceKind.REGULATOR})
"""Kinds that say what the work is, and nothing of what it pays."""

TINY_SAMPLE, SMALL_SAMPLE, LARGE_SAMPLE = 5, 15, 50
"""Samples below the first number say next to nothing; from the last on they carry a figure."""

KIND_WORDS: dict[SourceKind, tuple[str, str]] = {
    SourceKind.REGULATORY_FILING: ("regulatory filing", "regulatory filings"),
    SourceKind.OFFICIAL_DISCLOSURE: ("official disclosure", "official disclosures"),
    SourceKind.OFFICIAL_POSTING: ("official job posting", "official job postings"),
    SourceKind.COMPANY_PAGE: ("page of the employer", "pages of the employer"),
    SourceKind.SELF_REPORTED_AGGREGATE: (
        "collection of self-reported pay",
        "collections of self-reported pay",
    ),
    SourceKind.SURVEY: ("pay survey", "pay surveys"),
    SourceKind.STANDARDS_BODY: ("publication of a standards body", "publications of standards bodies"),
    SourceKind.REGULATOR: ("publication of an authority", "publications of authorities"),
    SourceKind.PRESS: ("press article", "press articles"),
    SourceKind.SECONDARY_GUIDE: ("secondary guide", "secondary guides"),
    SourceKind.AUTHOR_ESTIMATE: ("estimate of the author", "estimates of the author"),
}
"""One source of a kind, and several, in words."""

_DATE_WORDS = {
    DateKind.FIGURES: "figures of",
    DateKind.PUBLISHED: "published",
    DateKind.ACCESSED: "read",
    DateKind.REVIEWED: "reviewed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidenceStatement:
    """How far something can be relied on, with every reason for and against."""

    confidence: Confidence
    reasons: tuple[str, ...]
    """Plain phrases without a full stop, the weightiest first; they hold counts and dates, no pay."""


def derive_confidence(
    basis: Basis, freshness: Freshness | None, disagreements: tuple[Percent, ...]
) -> ConfidenceStatement:
    """Return how far figures with this basis can be relied on.

    `disagreements` holds, for each open conflict, the largest distance of the other claim.
    """
    reasons = [
        *_kind_reasons(basis),
        *_sample_reasons(basis),
        *_conflict_reasons(disagreements),
        *_range_reasons(basis),
        *_address_reasons(basis),
        *_age_reasons(freshness),
    ]
    confidence = _confidence(basis, freshness, is_disputed=bool(disagreements))
    return ConfidenceStatement(confidence=confidence, reasons=tuple(reasons))


def largest_disagreements(conflicts: tuple[Conflict, ...], claim: str) -> tuple[Percent, ...]:
    """Return how far each claim that conflicts with this one lies from it at most, without sign."""
    seen = (c.seen_from(claim).largest for c in conflicts if claim in (c.left, c.right))
    return tuple(largest for largest in seen if largest is not None)


def _confidence(basis: Basis, freshness: Freshness | None, *, is_disputed: bool) -> Confidence:
    status = freshness.status if freshness else FreshnessStatus.STALE
    kinds = {source.kind for source in basis.sources}
    sample = basis.sample_size or 0
    checkable = bool(kinds - UNVERIFIED_KINDS - NOT_ABOUT_PAY)
    strong = bool(kinds & OFFICIAL_KINDS) or (checkable and sample >= LARGE_SAMPLE)
    if strong and _is_dated(freshness) and status is FreshnessStatus.FRESH and not is_disputed:
        return Confidence.HIGH
    if (checkable or sample >= SMALL_SAMPLE) and status is not FreshnessStatus.STALE:
        return Confidence.MEDIUM
    return Confidence.LOW


def _is_dated(freshness: Freshness | None) -> bool:
    """Whether the figures or their source carry a date of their own, to the month at least."""
    own = freshness.own_date if freshness else None
    return own is not None and own.month != 0


def _kind_reasons(basis: Basis) -> Iterator[str]:
    if not basis.sources:
        yield "no source is named"
        return
    kinds = Counter(source.kind for source in basis.sources)
    words = listed([counted(number, *KIND_WORDS[kind]) for kind, number in kinds.items()])
    yield f"{words}, unverified" if kinds.keys() <= UNVERIFIED_KINDS else words


def _sample_reasons(basis: Basis) -> Iterator[str]:
    size = basis.sample_size
    if size is None:
        # A posting is the employer's own word: how many there are says nothing of its worth.
        if not any(source.kind in OFFICIAL_KINDS for source in basis.sources):
            yield "sample size unknown"
    elif size < TINY_SAMPLE:
        yield f"a sample of {size}, too small to rely on"
    elif size < SMALL_SAMPLE:
        yield f"a small sample of {size}"
    else:
        yield f"a {'large ' if size >= LARGE_SAMPLE else ''}sample of {size}"


def _conflict_reasons(disagreements: tuple[Percent, ...]) -> Iterator[str]:
    if not disagreements:
        return
    largest = max(disagreements).value.quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
    which = "a second" if len(disagreements) == 1 else "another"
    yield f"{which} source disagrees by up to {plain(largest)}%"


def _range_reasons(basis: Basis) -> Iterator[str]:
    kinds = {evidence.range_kind for evidence in basis.evidence}
    if kinds <= {RangeKind.UNSTATED}:
        yield "what the ends of the range mean is not stated"
    elif RangeKind.ESTIMATE in kinds:
        yield "the range is an estimate"


def _address_reasons(basis: Basis) -> Iterator[str]:
    without = [source for source in basis.sources if source.url is None and source.archive_url is None]
    if not without:
        return
    if len(basis.sources) == 1:
        yield "no web address for the source"
    elif len(without) == len(basis.sources):
        yield "no web address for any source"
    else:
        yield f"no web address for {counted(len(without), 'source', 'sources')}"


def _age_reasons(freshness: Freshness | None) -> Iterator[str]:
    if freshness is None:
        yield "nothing says when the figures were true"
        return
    yield f"{_DATE_WORDS[freshness.kind]} {date_words(freshness.newest)}"
    if freshness.status is FreshnessStatus.STALE:
        yield "more than two years old"
    elif freshness.status is FreshnessStatus.AGEING:
        yield "at least a year old"
