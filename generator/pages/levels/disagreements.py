"""Comparisons that cannot all be true, side by side: each with who says it, and the ladder between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.derive.level_edges import EdgeStatement, Said
from generator.derive.level_map import LevelMapFigures
from generator.model.level import Relation
from generator.model.level_map import Comparison
from generator.model.level_order import Contradiction, Step
from generator.pages.levels.edges import dated_word, guide_link, source_links
from generator.pages.levels.names import MapNames
from generator.pages.page import Link
from generator.pages.words import word
from generator.units.calendar import PartialDate

MOST, MOST_OF_LONG = 20, 8
"""Contradictions, and positions beside different levels, that a page tells; fewer of a map that is long."""

MOST_VOICES = 8
"""Guides that are named for one and the same thing; the others are counted."""


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

    more_voices: int
    """How many say the same and are not named."""


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
    more_voices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """A position that sources set beside different levels of one company."""

    position: str
    company: str
    beside: tuple[BesideView, ...]


def difference_views(figures: LevelMapFigures, names: MapNames) -> tuple[DifferenceView, ...]:
    """Return where sources set a position beside different levels, which need not contradict each other."""
    return tuple(
        DifferenceView(
            position=names.full(found.node),
            company=names.company(found.company),
            beside=tuple(
                BesideView(
                    words=f"{names.label(edge.other(found.node))}: "
                    + " or ".join(map(word, edge.seen_from(found.node))),
                    voices=_voices(edge.statements, names),
                    more_voices=_more(edge.statements),
                )
                for edge in found.edges
            ),
        )
        for found in figures.differences[: _most(figures)]
    )


def disagreement_views(figures: LevelMapFigures, names: MapNames) -> tuple[DisagreementView, ...]:
    """Return the contradictions of a level map, the surest first."""
    return tuple(
        DisagreementView(steps=tuple(_steps(found, names, figures.said)), is_rough=found.is_rough)
        for found in figures.contradictions[: _most(figures)]
    )


def _most(figures: LevelMapFigures) -> int:
    return MOST_OF_LONG if figures.cut.is_long else MOST


def _steps(found: Contradiction, names: MapNames, said: Said) -> Iterator[DisagreementStepView]:
    for comparison, steps in groupby(found.steps, key=lambda step: step.comparison):
        if comparison is not None:
            statements = [said[line.guide, line.index] for line in comparison.statements]
            yield DisagreementStepView(
                words=_comparison_words(comparison, names),
                voices=_voices(statements, names),
                more_voices=_more(statements),
            )
            continue
        for words in _ladder_words(list(steps), names):
            yield DisagreementStepView(words=words, voices=(), more_voices=0)


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


def _voices(statements: Sequence[EdgeStatement], names: MapNames) -> tuple[VoiceView, ...]:
    return tuple(_voice(one, names) for one in statements[:MOST_VOICES])


def _more(statements: Sequence[EdgeStatement]) -> int:
    return max(len(statements) - MOST_VOICES, 0)


def _voice(one: EdgeStatement, names: MapNames) -> VoiceView:
    return VoiceView(
        guide=guide_link(one, names),
        sources=source_links(one, names),
        dated=one.line.dated,
        dated_word=dated_word(one),
        hedge=one.line.statement.equivalence.hedge,
    )
