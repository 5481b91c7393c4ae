"""Dated statements, with what they replaced."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.catalog import Catalog
from generator.model.claim import Claim, SupersededStatement
from generator.model.evidence import Evidence
from generator.model.references import find_references
from generator.pages.context import SiteContext
from generator.pages.evidence_view import ClaimView
from generator.pages.figure_view import FigureView, figure_view
from generator.pages.shown import Inline
from generator.pages.source_list import Support
from generator.pages.words import word
from generator.units.calendar import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class SupersededView:
    """What used to be said."""

    statement: Inline
    until: PartialDate | None
    claim: ClaimView


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One dated statement."""

    anchor: str
    title: str
    statement: Inline
    status: str
    as_of: PartialDate | None
    review_by: date | None
    dates: tuple[tuple[PartialDate, str], ...]
    figures: tuple[FigureView, ...]
    supersedes: tuple[SupersededView, ...]
    note: Inline | None
    claim: ClaimView


def statement_view(claim: Claim, context: SiteContext, *, is_counted: bool = False) -> StatementView:
    """Return a statement as one page shows it; its figures are counted on the page that it belongs to."""
    return StatementView(
        anchor=f"claim-{claim.id}",
        title=claim.title,
        statement=context.inline(claim.statement),
        status=word(claim.status),
        as_of=claim.as_of,
        review_by=claim.review_by,
        dates=tuple((entry.on, entry.what) for entry in claim.dates),
        figures=tuple(
            figure_view(one.figure, one.label, context.sources, claim.evidence, is_counted=is_counted)
            for one in claim.figures
        ),
        supersedes=tuple(_superseded(old, claim.evidence, context) for old in claim.supersedes),
        note=context.texts.optional(claim.note),
        claim=context.claim(claim.evidence),
    )


def mentioned_claims(texts: Iterable[str], catalog: Catalog) -> tuple[Claim, ...]:
    """Return the shared statements that texts refer to, and those that these refer to, each once."""
    found: dict[str, Claim] = {}
    waiting = deque(texts)
    while waiting:
        for name in find_references(waiting.popleft()):
            head, _, rest = name.partition(".")
            claim = catalog.claims.get(rest.partition(".")[0]) if head == "claim" else None
            if claim is not None and claim.id not in found:
                found[claim.id] = claim
                waiting += (claim.statement, claim.note or "")
    return tuple(found.values())


def claim_supports(claims: Iterable[Claim]) -> Iterator[Support]:
    """Yield what each statement, its figures and each of its predecessors rest on."""
    for claim in claims:
        yield claim.title, claim.evidence
        for stated in claim.figures:
            yield claim.title, stated.figure.evidence
        for old in claim.supersedes:
            yield f"what was said before: {claim.title}", old.evidence


def _superseded(old: SupersededStatement, fallback: Evidence, context: SiteContext) -> SupersededView:
    evidence = old.evidence if old.evidence.sources else fallback
    return SupersededView(
        statement=context.inline(old.statement), until=old.until, claim=context.claim(evidence)
    )
