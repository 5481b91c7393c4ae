"""The sources of a guide, each with what it supports."""

from collections import Counter
from collections.abc import Iterator

from generator.derive.levels import ACROSS
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.pages.evidence_view import SourceView
from generator.pages.guide.claims import claims_of
from generator.pages.guide.context import PageContext
from generator.pages.guide.job import interview_habits
from generator.pages.setting.price_levels import prices_support
from generator.pages.setting.wages import wages_support
from generator.pages.source_list import Support, list_sources
from generator.pages.statement_view import claim_supports
from generator.units.calendar import PartialDate


def source_views(context: PageContext) -> tuple[SourceView, ...]:
    """Return the sources of the page in the order in which they are first named."""
    return list_sources(_supports(context), context.sources, context.guide.sources)


def usual_day(sources: tuple[SourceView, ...]) -> PartialDate | None:
    """Return the day on which most sources were read, `None` when no two were read on one day."""
    days = Counter(source.accessed_on for source in sources if source.accessed_on is not None)
    most = days.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None


def _supports(context: PageContext) -> Iterator[Support]:
    guide = context.guide
    yield from _pay_supports(context)
    yield from claim_supports(claims_of(context))
    for peer in guide.peers:
        at = context.company_name(peer.position.company) if peer.position.company else ACROSS
        yield f"pay at {at}", peer.evidence
    for premium in guide.premiums:
        yield premium.name, premium.evidence
    for pair in guide.equivalences:
        yield "level mapping", pair.evidence
    yield from _job_supports(guide)
    for habit in interview_habits(context):
        yield "interviews", habit.evidence
    for plan in guide.strategies:
        yield "the plan", plan.evidence
    for script in guide.scripts:
        yield f"script “{script.title}”", script.evidence
    for lever in guide.levers:
        yield f"lever “{lever.title}”", lever.evidence
    for section in guide.prose.sections:
        yield section.title, Evidence(sources=section.sources)
    yield from _setting_supports(context)


def _setting_supports(context: PageContext) -> Iterator[Support]:
    setting, catalog = context.figures.setting, context.catalog
    if setting.wages and catalog.wages is not None:
        yield wages_support(catalog.wages)
    if setting.leveled_pay and catalog.price_levels is not None:
        yield prices_support(catalog.price_levels)


def _pay_supports(context: PageContext) -> Iterator[Support]:
    for row in context.guide.pay:
        place = context.region_name(row.region)
        yield f"pay, {place}", row.evidence
        for _, figure in row.pay.components:
            yield f"pay, {place}", figure.evidence
            for former in figure.was:
                yield f"pay, {place}", former.evidence
        for differential in row.differentials:
            yield f"pay in {place} against {context.region_name(differential.versus)}", differential.evidence
    for note in context.guide.pay_notes:
        yield "remarks on pay", note.evidence


def _job_supports(guide: Guide) -> Iterator[Support]:
    for note in (*guide.work.areas, *guide.work.problems):
        yield "the work", note.evidence
    for note in guide.attractions:
        yield "why people join", note.evidence
    for requirement in guide.requirements:
        yield "requirements", requirement.evidence
    for account in guide.interviews:
        yield "interviews", account.evidence
    for step in guide.growth:
        yield "career growth", step.evidence
