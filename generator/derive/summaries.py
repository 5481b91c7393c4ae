"""The summaries of all guides, part by part and under the keys by which pages look them up."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.derive.due import Due
from generator.derive.events import Event
from generator.derive.level_lines import LevelLine
from generator.derive.quality import GuideQuality
from generator.derive.summary import CompanyMention, GuideKeys, GuideListing, GuideSummary

Ids = tuple[str, ...]
"""Ids of guides, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryParts:
    """The summaries of all guides, part by part: each mapping holds one part by the id of the guide.

    As all that is said of guides, they are in order of ids.
    """

    keys: Mapping[str, GuideKeys]
    listings: Mapping[str, GuideListing]
    mentions: Mapping[str, tuple[CompanyMention, ...]]
    level_lines: Mapping[str, tuple[LevelLine, ...]]
    quality: Mapping[str, GuideQuality]
    due: Mapping[str, tuple[Due, ...]]
    events: Mapping[str, tuple[Event, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summaries(SummaryParts):
    """All guides as pages about several of them see them.

    Beside the parts, it says which guides there are for a key: only ids, so that they change when guides come
    and go, and not with every figure.
    """

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


def parts_of(summaries: Iterable[GuideSummary]) -> SummaryParts:
    """Return the summaries of some guides part by part."""
    by_id = {one.keys.id: one for one in sorted(summaries, key=lambda one: one.keys.id)}
    return SummaryParts(
        keys={id: one.keys for id, one in by_id.items()},
        listings={id: one.listing for id, one in by_id.items()},
        mentions={id: one.mentions for id, one in by_id.items()},
        level_lines={id: one.level_lines for id, one in by_id.items()},
        quality={id: one.quality for id, one in by_id.items()},
        due={id: one.due for id, one in by_id.items()},
        events={id: one.events for id, one in by_id.items()},
    )


def make_summaries(parts: SummaryParts) -> Summaries:
    """Return the summaries of all guides under every key; only these are looked at, and no other part."""
    ordered = tuple(parts.keys.values())
    return Summaries(
        keys=parts.keys,
        listings=parts.listings,
        mentions=parts.mentions,
        level_lines=parts.level_lines,
        quality=parts.quality,
        due=parts.due,
        events=parts.events,
        former_addresses={one.id: one.former_addresses for one in ordered if one.former_addresses},
        by_company=_grouped(ordered, lambda one: (one.company,)),
        by_role=_grouped(ordered, lambda one: (one.role,)),
        by_region=_grouped(ordered, lambda one: one.places),
        mentioning=_grouped(ordered, lambda one: one.mentioned),
        mapping_levels=_grouped(ordered, lambda one: one.mapped),
    )


def _grouped(guides: Iterable[GuideKeys], keys: Callable[[GuideKeys], Iterable[str]]) -> dict[str, Ids]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for one in guides:
        for key in keys(one):
            groups[key].append(one.id)
    return {key: tuple(groups[key]) for key in sorted(groups)}
