"""Publications, and what a figure rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from generator.units.calendar import DateSpan, PartialDate


class SourceKind(Enum):
    """What sort of publication a source is, strongest evidence of pay first."""

    REGULATORY_FILING = "regulatory-filing"
    """A filing that the law requires, such as a US visa wage disclosure: base salary, a floor-type figure."""

    OFFICIAL_DISCLOSURE = "official-disclosure"
    """A statistic, law or policy published by the body that owns it."""

    OFFICIAL_POSTING = "official-posting"
    """The employer's own job posting."""

    COMPANY_PAGE = "company-page"
    """Another page of the employer: a handbook, a pay formula, a career page."""

    SELF_REPORTED_AGGREGATE = "self-reported-aggregate"
    """Figures that employees reported about themselves, collected on a site."""

    SURVEY = "survey"
    """A pay survey with a stated method."""

    STANDARDS_BODY = "standards-body"
    """A body that publishes norms or frameworks; supports what the work is, not what it pays."""

    REGULATOR = "regulator"
    """A public authority's guidance; supports duties, not pay."""

    PRESS = "press"
    """A newspaper, magazine, law-firm note or trade site."""

    SECONDARY_GUIDE = "secondary-guide"
    """Somebody else's career guide that shows no checkable origin: unverified."""

    AUTHOR_ESTIMATE = "author-estimate"
    """An estimate by the author of the guide."""


EMPLOYER_OR_AUTHORITY = frozenset(
    {
        SourceKind.REGULATORY_FILING,
        SourceKind.OFFICIAL_DISCLOSURE,
        SourceKind.OFFICIAL_POSTING,
        SourceKind.COMPANY_PAGE,
        SourceKind.STANDARDS_BODY,
        SourceKind.REGULATOR,
    }
)
"""Kinds in which the employer or a public body speaks for itself: figures are marked posted or official."""

UNVERIFIED_KINDS = frozenset({SourceKind.SECONDARY_GUIDE, SourceKind.AUTHOR_ESTIMATE})
"""Kinds whose figures are labelled unverified wherever they appear."""


class RangeKind(Enum):
    """What the two ends of a pay range mean."""

    POSTED = "posted"
    """Minimum and maximum that the employer published for the opening."""

    BAND = "band"
    """Minimum and maximum of the employer's internal pay range."""

    P25_P75 = "p25-p75"
    """The middle half of what people reported."""

    P10_P90 = "p10-p90"
    """What people reported, without the lowest and highest tenth."""

    OBSERVED = "observed"
    """Lowest and highest single figures that were reported."""

    OFFERS = "offers"
    """Lowest and highest offers that were reported."""

    ESTIMATE = "estimate"
    """An author's estimate, method unknown."""

    UNSTATED = "unstated"
    """The source does not say what its ends mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication that figures and statements rest on."""

    id: str
    title: str
    publisher: str
    kind: SourceKind
    covers: str | None = None
    """What it is about, in words: which jobs, places, figures."""

    period: DateSpan | None = None
    """Time that its figures describe."""

    published_on: PartialDate | None = None
    accessed_on: PartialDate | None = None
    """When somebody of this project read it."""

    url: str | None = None
    """Web address; `None` when unknown, which becomes a visible gap."""

    archive_url: str | None = None
    via: str | None = None
    """How it was read when not directly, e.g. a third party's copy."""

    sample_size: int | None = None
    """Number of people or postings behind its figures; `None` when unknown."""

    note: str | None = None


def strongest_kind(sources: Iterable[Source]) -> SourceKind | None:
    """Return the kind of the strongest of some sources, `None` without any."""
    return min((source.kind for source in sources), key=_STRENGTHS.index, default=None)


_STRENGTHS = tuple(SourceKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a figure rests on; empty `sources` means the figure is unsourced and is marked so."""

    sources: tuple[str, ...] = ()
    """Source ids, strongest first as the author ordered them."""

    range_kind: RangeKind = RangeKind.UNSTATED
    observed_on: PartialDate | None = None
    """When the figure was true, if the source says so."""

    sample_size: int | None = None
    """Number of people or postings behind this figure; `None` when unknown."""
