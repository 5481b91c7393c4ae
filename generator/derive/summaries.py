"""The summaries of all guides, part by part and under the keys by which pages look them up."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.derive.due import Due
from generator.derive.events import Event
from generator.derive.level_lines import LevelLine
from generator.derive.quality import GuideQuality
from generator.derive.summary import CompanyMention, GuideListing, GuideSummary

Ids = tuple[str, ...]
"""Ids of guides, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summaries:
    """All guides as pages about several of them see them.

    The first mappings hold one part of each guide's summary by its id. The others say which guides there
    are for a key: only ids, so that they change when guides come and go, and not with every figure.
    """

    listings: Mapping[str, GuideListing]
    """By id of the guide, as all of this group, in order of ids."""

    mentions: Mapping[str, tuple[CompanyMention, ...]]
    level_lines: Mapping[str, tuple[LevelLine, ...]]
    quality: Mapping[str, GuideQuality]
    due: Mapping[str, tuple[Due, ...]]
    events: Mapping[str, tuple[Event, ...]]
    former_addresses: Mapping[str, tuple[str, ...]]
    """Only of guides that had another address."""

    by_company: Mapping[str, Ids]
    by_role: Mapping[str, Ids]
    by_region: Mapping[str, Ids]
    """Guides with pay in a region or in a place within it."""

    mentioning: Mapping[str, Ids]
    """Guides of others that compare themselves with a company."""

    mapping_levels: Mapping[str, Ids]
    """Guides whose level mapping names a company."""

    def of_company(self, company: str) -> tuple[GuideListing, ...]:
        """Return the guides of a company, in order of their ids."""
        return self._listed(self.by_company.get(company, ()))

    def of_role(self, role: str) -> tuple[GuideListing, ...]:
        """Return the guides for a role, in order of their ids."""
        return self._listed(self.by_role.get(role, ()))

    def of_region(self, region: str) -> tuple[GuideListing, ...]:
        """Return the guides with pay in a region or in a place within it, in order of their ids."""
        return self._listed(self.by_region.get(region, ()))

    def _listed(self, ids: Ids) -> tuple[GuideListing, ...]:
        return tuple(self.listings[id] for id in ids)


def make_summaries(summaries: Iterable[GuideSummary]) -> Summaries:
    """Return the summaries of all guides under every key, in one pass."""
    ordered = sorted(summaries, key=lambda one: one.id)
    return Summaries(
        listings={one.id: one.listing for one in ordered},
        mentions={one.id: one.mentions for one in ordered},
        level_lines={one.id: one.level_lines for one in ordered},
        quality={one.id: one.quality for one in ordered},
        due={one.id: one.due for one in ordered},
        events={one.id: one.events for one in ordered},
        former_addresses={one.id: one.former_addresses for one in ordered if one.former_addresses},
        by_company=_grouped(ordered, lambda one: (one.listing.company,)),
        by_role=_grouped(ordered, lambda one: (one.listing.role,)),
        by_region=_grouped(ordered, _places),
        mentioning=_grouped(ordered, lambda one: (mention.company for mention in one.mentions)),
        mapping_levels=_grouped(ordered, _mapped),
    )


def _grouped(
    summaries: Iterable[GuideSummary], keys: Callable[[GuideSummary], Iterable[str]]
) -> dict[str, Ids]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for one in summaries:
        for key in keys(one):
            groups[key].append(one.id)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _places(summary: GuideSummary) -> Iterable[str]:
    """Return every region that a guide has pay for, and those around them, once."""
    return dict.fromkeys(place for row in summary.listing.rows for place in row.places)


def _mapped(summary: GuideSummary) -> Iterable[str]:
    """Return every company that a guide's level mapping names, once."""
    ends = (
        end.company for line in summary.level_lines for end in (line.statement.here, line.statement.there)
    )
    return dict.fromkeys(company for company in ends if company)
