"""The counts of the quality page for programs: `quality.json`."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.quality import Quality, Share
from generator.pages.page import served_at
from generator.pages.quality.members import Member, Members


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareData:
    """One share; `count` of `of` figures, and both as whole percents, rounded down."""

    count: int
    of: int
    percent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsData:
    """The counts of one member."""

    figures: int
    missing: int
    only_read: int
    examples: ShareData
    """Offers and floors of plans, and how many of them name a source."""

    shares: Mapping[str, ShareData]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberData:
    """One guide, company, role or region."""

    id: str
    name: str
    page: str
    """Address of its page below the site's root."""

    counts: CountsData


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityData:
    """All counts; in every list the weakest evidence comes first."""

    overall: CountsData
    statements: CountsData
    companies: tuple[MemberData, ...]
    roles: tuple[MemberData, ...]
    regions: tuple[MemberData, ...]
    guides: tuple[MemberData, ...]


def quality_data(members: Members) -> QualityData:
    """Return the counts as the file holds them."""
    return QualityData(
        overall=_counts(members.overall),
        statements=_counts(members.statements),
        companies=_all(members.companies),
        roles=_all(members.roles),
        regions=_all(members.regions),
        guides=_all(members.guides),
    )


def _all(members: tuple[Member, ...]) -> tuple[MemberData, ...]:
    return tuple(
        MemberData(id=one.id, name=one.name, page=served_at(one.uri), counts=_counts(one.quality))
        for one in members
    )


def _counts(quality: Quality) -> CountsData:
    examples = Share(count=quality.sourced_examples, of=quality.examples)
    return CountsData(
        figures=quality.figures,
        missing=quality.missing,
        only_read=quality.only_read,
        examples=_share(examples),
        shares={name: _share(share) for name, share in quality.shares.items()},
    )


def _share(share: Share) -> ShareData:
    return ShareData(count=share.count, of=share.of, percent=share.percent)
