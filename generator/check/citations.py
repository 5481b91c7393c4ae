"""Everything that rests on sources: every place of the data that can name some."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.figures import PlacedFigure, PlacedFigures
from generator.model.catalog import Catalog
from generator.model.claim import Claim, ClaimStatus
from generator.model.company import Company
from generator.model.documents import (
    CLAIMS,
    EXCHANGE_RATES,
    OCCUPATION_WAGES,
    PRICE_LEVELS,
    company_file,
    guide_file,
    prose_file,
    role_file,
    role_prose_file,
)
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.model.pay import FigureState, PayRow
from generator.model.prose import Prose
from generator.model.role import Role
from generator.text import FieldPath

STATED = frozenset({FigureState.VALUE, FigureState.WORDS})
"""States of a figure that say something which somebody must have said before."""

NO_EVIDENCE = Evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One place that can name sources."""

    document: str
    at: FieldPath
    what: str
    """What a message calls the thing that rests on the sources."""

    evidence: Evidence
    needs_source: bool = False
    """Whether a reader would ask where this comes from."""

    states_pay: bool = False
    """Whether it holds figures of pay, which grow old."""


def guide_citations(guide: Guide, figures: PlacedFigures) -> Iterator[Citation]:
    """Yield every place of a guide with these figures that can name sources."""
    document = guide_file(guide)
    yield Citation(document=document, at=("evidence",), what="the whole guide", evidence=guide.evidence)
    for row, placed in zip(guide.pay, figures.rows, strict=True):
        yield from _row_citations(document, row, placed)
    yield from _comparison_citations(document, guide)
    yield from _figure_citations(document, figures.examples)
    for at, evidence in _other_evidence(guide):
        yield Citation(document=document, at=at, what="this", evidence=evidence)
    for claim in guide.own_claims:
        yield from _claim_citations(document, ("claims", claim.id), claim)
    yield from _prose_citations(prose_file(guide), guide.prose)


def company_citations(company: Company) -> Iterator[Citation]:
    """Yield every place of a company file that can name sources."""
    document = company_file(company.id)
    yield Citation(document=document, at=("evidence",), what="the whole file", evidence=company.evidence)
    yield Citation(document=document, at=("stage",), what="the stage", evidence=company.stage_evidence)
    needed: list[tuple[FieldPath, str, Evidence]] = [
        (("equity_plans", index), "this equity plan", plan.evidence)
        for index, plan in enumerate(company.equity_plans)
    ]
    if company.bonus_plan is not None:
        needed.append((("bonus_plan",), "the bonus plan", company.bonus_plan.evidence))
    if company.ladder is not None and company.ladder.levels:
        needed.append((("ladder",), "the ladder", company.ladder.evidence))
    needed += [(("facts", index), "this fact", fact.evidence) for index, fact in enumerate(company.facts)]
    for at, what, evidence in needed:
        yield Citation(document=document, at=at, what=what, evidence=evidence, needs_source=True)


def role_citations(role: Role) -> Iterator[Citation]:
    """Yield every place of a role's files that can name sources."""
    document = role_file(role.id)
    for index, requirement in enumerate(role.requirements):
        at = ("requirements", index)
        yield Citation(document=document, at=at, what="this requirement", evidence=requirement.evidence)
    for index, step in enumerate(role.growth):
        yield Citation(document=document, at=("growth", index), what="this step", evidence=step.evidence)
    yield from _prose_citations(role_prose_file(role.id), role.fragments or Prose())


def shared_citations(catalog: Catalog) -> Iterator[Citation]:
    """Yield what the shared claims and the tables of official figures rest on."""
    for claim in catalog.claims.values():
        yield from _claim_citations(CLAIMS, (claim.id,), claim)
    for document, what, table in (
        (EXCHANGE_RATES, "the rates", catalog.rates),
        (PRICE_LEVELS, "the prices", catalog.price_levels),
        (OCCUPATION_WAGES, "the wages", catalog.wages),
    ):
        if table is not None:
            evidence = Evidence(sources=(table.source,))
            yield Citation(document=document, at=("source",), what=what, evidence=evidence)


def _row_citations(document: str, row: PayRow, placed: tuple[PlacedFigure, ...]) -> Iterator[Citation]:
    """Yield the row for the figures that name nothing themselves, and each figure that does."""
    at = ("pay", row.id)
    inheriting = [p.name for p in placed if p.figure.state in STATED and not p.figure.evidence.sources]
    yield Citation(
        document=document,
        at=at,
        what="this row (" + ", ".join(dict.fromkeys(inheriting)) + ")",
        evidence=row.evidence,
        needs_source=bool(inheriting),
        states_pay=bool(inheriting),
    )
    yield from _figure_citations(document, placed)
    for index, differential in enumerate(row.differentials):
        path = (*at, "differentials", index)
        yield Citation(document=document, at=path, what="this differential", evidence=differential.evidence)


def _figure_citations(document: str, placed: Iterable[PlacedFigure]) -> Iterator[Citation]:
    for found in placed:
        evidence = found.figure.evidence
        if evidence != NO_EVIDENCE:
            what = f"`{found.name}`"
            yield Citation(document=document, at=found.at, what=what, evidence=evidence, states_pay=True)
        for index, former in enumerate(found.figure.was):
            path = (*found.at, "was", index)
            yield Citation(document=document, at=path, what="this former figure", evidence=former.evidence)


def _comparison_citations(document: str, guide: Guide) -> Iterator[Citation]:
    groups: list[tuple[FieldPath, str, Evidence, bool]] = [
        *((("premiums", p.id), "this premium", p.evidence, p.share is not None) for p in guide.premiums),
        *((("peers", peer.id), "this peer's pay", peer.evidence, True) for peer in guide.peers),
    ]
    for at, what, evidence, is_figure in groups:
        yield Citation(
            document=document,
            at=at,
            what=what,
            evidence=evidence,
            needs_source=is_figure,
            states_pay=is_figure,
        )
    accounts: list[tuple[FieldPath, str, Evidence]] = [
        *(
            (("level_mapping", i), "this comparison", edge.evidence)
            for i, edge in enumerate(guide.equivalences)
        ),
        *(
            (("interviews", i), "this account", account.evidence)
            for i, account in enumerate(guide.interviews)
        ),
    ]
    if guide.equity_override is not None:
        accounts.append((("equity_override",), "this equity plan", guide.equity_override.plan.evidence))
    for at, what, evidence in accounts:
        yield Citation(document=document, at=at, what=what, evidence=evidence, needs_source=True)


def _other_evidence(guide: Guide) -> Iterator[tuple[FieldPath, Evidence]]:
    groups = (("strategies", guide.strategies), ("scripts", guide.scripts), ("levers", guide.levers))
    for group, things in groups:
        yield from (((group, thing.id), thing.evidence) for thing in things)
    listed: tuple[tuple[FieldPath, Iterator[Evidence]], ...] = (
        (("pay_notes",), (note.evidence for note in guide.pay_notes)),
        (("work", "areas"), (note.evidence for note in guide.work.areas)),
        (("work", "problems"), (note.evidence for note in guide.work.problems)),
        (("attractions",), (note.evidence for note in guide.attractions)),
        (("level_tables",), (table.evidence for table in guide.level_tables)),
        (("tables",), (table.evidence for table in guide.tables)),
        (("requirements",), (requirement.evidence for requirement in guide.requirements)),
        (("growth",), (step.evidence for step in guide.growth)),
    )
    for path, evidences in listed:
        yield from (((*path, index), evidence) for index, evidence in enumerate(evidences))


def _claim_citations(document: str, at: FieldPath, claim: Claim) -> Iterator[Citation]:
    is_supported = claim.status is not ClaimStatus.UNVERIFIED
    yield Citation(
        document=document, at=at, what="this claim", evidence=claim.evidence, needs_source=is_supported
    )
    for index, superseded in enumerate(claim.supersedes):
        path = (*at, "supersedes", index)
        yield Citation(document=document, at=path, what="this statement", evidence=superseded.evidence)
    for index, stated in enumerate(claim.figures):
        path = (*at, "figures", index)
        yield Citation(document=document, at=path, what="this figure", evidence=stated.figure.evidence)


def _prose_citations(document: str, prose: Prose) -> Iterator[Citation]:
    for section in prose.sections:
        evidence = Evidence(sources=section.sources)
        yield Citation(document=document, at=(section.id,), what="this section", evidence=evidence)
