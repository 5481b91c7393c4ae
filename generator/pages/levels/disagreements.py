"""Comparisons that cannot all be true, side by side: each with who says it, and the ladder between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.derive.level_differences import derive_differences
from generator.derive.level_map import EdgeStatement, LevelMapFigures
from generator.model.level import Relation
from generator.model.level_map import Comparison
from generator.model.level_order import Contradiction, Step
from generator.pages.context import SiteContext
from generator.pages.levels.edges import guide_link, source_links
from generator.pages.levels.names import MapNames
from generator.pages.page import Link
from generator.pages.words import word
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    """One guide that says something, with its sources."""

    guide: Link
    sources: tuple[Link, ...]
    dated: PartialDate | None
    dated_word: str
    hedge: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementStepView:
    """One thing that is said on the way round."""

    words: str
    voices: tuple[VoiceView, ...]
    """Empty for the order of a ladder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView:
    """Things that cannot all be true."""

    steps: tuple[DisagreementStepView, ...]
    is_rough: bool
    """Whether one of them says only roughly equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideView:
    """A level that a position is said to be like."""

    words: str
    voices: tuple[VoiceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """A position that sources set beside different levels of one company."""

    position: str
    company: str
    beside: tuple[BesideView, ...]


def difference_views(
    figures: LevelMapFigures, names: MapNames, context: SiteContext
) -> tuple[DifferenceView, ...]:
    """Return where sources set a position beside different levels, which need not contradict each other."""
    return tuple(
        DifferenceView(
            position=names.full(found.node),
            company=names.company(found.company),
            beside=tuple(
                BesideView(
                    words=f"{names.label(edge.other(found.node))}: "
                    + " or ".join(map(word, edge.seen_from(found.node))),
                    voices=tuple(_voice(one, context) for one in edge.statements),
                )
                for edge in found.edges
            ),
        )
        for found in derive_differences(figures)
    )


def disagreement_views(
    figures: LevelMapFigures, names: MapNames, context: SiteContext
) -> tuple[DisagreementView, ...]:
    """Return every contradiction of a level map."""
    return tuple(
        DisagreementView(steps=tuple(_steps(found, names, figures.said, context)), is_rough=found.is_rough)
        for found in figures.contradictions
    )


def _steps(
    found: Contradiction,
    names: MapNames,
    said: Mapping[tuple[str, int], EdgeStatement],
    context: SiteContext,
) -> Iterator[DisagreementStepView]:
    for comparison, steps in groupby(found.steps, key=lambda step: step.comparison):
        if comparison is not None:
            yield DisagreementStepView(
                words=_comparison_words(comparison, names),
                voices=tuple(_voices(comparison, said, context)),
            )
            continue
        for words in _ladder_words(list(steps), names):
            yield DisagreementStepView(words=words, voices=())


def _comparison_words(one: Comparison, names: MapNames) -> str:
    first, second = names.full(one.first), names.full(one.second)
    if one.relation is Relation.ABOVE:
        return f"{second} is higher than {first}"
    return f"{first} and {second}: {word(one.relation)}"


def _ladder_words(steps: list[Step], names: MapNames) -> Iterator[str]:
    """Yield the order of ladders over several steps; that a stretch has ends needs no word."""
    for company, found in groupby(steps, key=lambda step: step.lower.company):
        listed = list(found)
        if any(step.is_strict for step in listed):
            lower, higher = names.label(listed[0].lower), names.label(listed[-1].higher)
            yield f"{higher} stands above {lower} on the ladder of {names.company(company)}"


def _voices(
    one: Comparison, said: Mapping[tuple[str, int], EdgeStatement], context: SiteContext
) -> Iterator[VoiceView]:
    for line in one.statements:
        yield _voice(said[line.guide.id, line.index], context)


def _voice(one: EdgeStatement, context: SiteContext) -> VoiceView:
    return VoiceView(
        guide=guide_link(one, context),
        sources=source_links(one, context),
        dated=one.freshness.newest if one.freshness else None,
        dated_word=word(one.freshness.kind) if one.freshness else "",
        hedge=one.line.equivalence.hedge,
    )
