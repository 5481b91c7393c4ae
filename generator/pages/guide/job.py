"""The job itself: work, requirements, interviews, growth and why people join."""

from dataclasses import dataclass

from generator.model.company import CompanyFact
from generator.model.guide import Note
from generator.model.role import InterviewAccount
from generator.pages.career_view import GrowthView, RequirementView, growth_views, requirement_views
from generator.pages.evidence_view import ClaimView
from generator.pages.guide.context import PageContext
from generator.pages.shown import Inline
from generator.pages.words import word
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A short statement."""

    text: Inline
    kind: str
    kind_word: str
    tags: tuple[str, ...]
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesView:
    """Short statements under one heading."""

    notes: tuple[NoteView, ...]
    shared: ClaimView | None
    """What all of them rest on; `None` when they differ, and each says it for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """One step of an interview process."""

    name: str
    kind: str
    topics: tuple[str, ...]
    who: str | None
    minutes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewView:
    """One source's account of the process."""

    shortest_weeks: int | None
    longest_weeks: int | None
    stages: tuple[StageView, ...]
    criteria: tuple[str, ...]
    languages: tuple[tuple[str, str, str | None], ...]
    """Name, need and remark of each language."""

    applies_to: str | None
    note: Inline | None
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitView:
    """What is said of interviews at the company, whatever the role."""

    statement: Inline
    as_of: PartialDate | None
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class JobView:
    """Everything about the work."""

    areas: NotesView
    problems: NotesView
    products: tuple[str, ...]
    attractions: NotesView
    requirements: tuple[RequirementView, ...]
    interviews: tuple[InterviewView, ...]
    habits: tuple[HabitView, ...]
    """Shown where no account is about this very job."""

    growth: tuple[GrowthView, ...]


def job_view(context: PageContext) -> JobView | None:
    """Return the part of the page about the work, `None` when nothing is known of it."""
    guide = context.guide
    role = context.catalog.roles.get(guide.role)
    view = JobView(
        areas=_notes(guide.work.areas, context),
        problems=_notes(guide.work.problems, context),
        products=guide.work.products,
        attractions=_notes(guide.attractions, context),
        requirements=requirement_views(guide.requirements or (role.requirements if role else ()), context),
        interviews=tuple(_interview(one, context) for one in guide.interviews),
        habits=tuple(
            HabitView(
                statement=context.inline(fact.statement),
                as_of=fact.as_of,
                claim=context.claim(fact.evidence),
            )
            for fact in interview_habits(context)
        ),
        growth=growth_views(guide.growth or (role.growth if role else ()), context),
    )
    notes = view.areas.notes or view.problems.notes or view.attractions.notes or view.products
    told = view.interviews or view.habits
    return view if notes or view.requirements or told or view.growth else None


def interview_habits(context: PageContext) -> tuple[CompanyFact, ...]:
    """Return what the company's file says of interviews, for a guide without an account of its own."""
    company = context.catalog.companies.get(context.guide.company)
    if company is None or context.guide.interviews:
        return ()
    return tuple(fact for fact in company.facts if fact.topic == "interview")


def _notes(notes: tuple[Note, ...], context: PageContext) -> NotesView:
    views = note_views(notes, context)
    claims = [view.claim for view in views]
    is_same = len(claims) > 1 and all(claim == claims[0] for claim in claims)
    return NotesView(notes=views, shared=claims[0] if is_same else None)


def note_views(notes: tuple[Note, ...], context: PageContext) -> tuple[NoteView, ...]:
    """Return short statements with their texts split into runs."""
    return tuple(
        NoteView(
            text=context.inline(note.text),
            kind=note.kind.value,
            kind_word=word(note.kind),
            tags=note.tags,
            claim=context.claim(note.evidence),
        )
        for note in notes
    )


def _interview(account: InterviewAccount, context: PageContext) -> InterviewView:
    shortest, longest = account.weeks or (None, None)
    role = context.catalog.roles.get(account.applies_to) if account.applies_to else None
    stages = (
        StageView(
            name=stage.name, kind=word(stage.kind), topics=stage.topics, who=stage.who, minutes=stage.minutes
        )
        for stage in account.stages
    )
    return InterviewView(
        shortest_weeks=shortest,
        longest_weeks=longest,
        stages=tuple(stages),
        criteria=account.criteria,
        languages=tuple(
            (language.name, word(language.need), language.note) for language in account.languages
        ),
        applies_to=role.name if role else account.applies_to,
        note=context.texts.optional(account.note),
        claim=context.claim(account.evidence),
    )
