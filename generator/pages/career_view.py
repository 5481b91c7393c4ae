"""What a job asks for and where it leads."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.role import GrowthStep, Requirement
from generator.pages.context import SiteContext
from generator.pages.evidence_view import ClaimView
from generator.pages.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementView:
    """A skill that the job asks for."""

    skill: str
    strength: str
    need: str
    tags: tuple[str, ...]
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthView:
    """One next step of a career."""

    start: str
    end: str
    kind: str
    condition: str | None
    claim: ClaimView


def requirement_views(found: Iterable[Requirement], context: SiteContext) -> tuple[RequirementView, ...]:
    """Return skills with their strength and weight."""
    return tuple(_requirement(one, context) for one in found)


def growth_views(found: Iterable[GrowthStep], context: SiteContext) -> tuple[GrowthView, ...]:
    """Return the next steps of a career."""
    return tuple(_growth(one, context) for one in found)


def _requirement(found: Requirement, context: SiteContext) -> RequirementView:
    return RequirementView(
        skill=found.skill,
        strength=word(found.strength),
        need=word(found.need),
        tags=found.tags,
        claim=context.claim(found.evidence),
    )


def _growth(step: GrowthStep, context: SiteContext) -> GrowthView:
    return GrowthView(
        start=step.start,
        end=step.end,
        kind=word(step.kind),
        condition=step.condition,
        claim=context.claim(step.evidence),
    )
