"""Every published figure: one statement of what is paid, counted where its page shows it with its mark.

A figure is what somebody says of pay: an amount, a share, a number of units, that there is none, or words
in place of a number. It is counted once, on the page of the file that holds it:

    guide       parts of pay and typed totals of the pay rows, pay of comparable positions, aims of levers,
                premiums of a stated size, differences between places, vesting that departs from the
                company's, figures of the guide's own dated statements
    company     bonus target, vesting of each equity plan
    statements  figures of the dated statements that guides share

The offers and floors of plans are examples and counted apart. Unknown and undisclosed are no figures but
questions. What pages compute (totals, yearly amounts, conversions) is not counted again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from generator.derive.differentials import DifferentialFigures
from generator.derive.evidence import Bases, Basis
from generator.derive.freshness import Freshness, derive_freshness
from generator.derive.rows import RowFigures
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.differentials import Verdict
from generator.model.documents import CLAIMS, company_file, guide_file
from generator.model.equity import EquityPlan
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.model.pay import FigureState, PayFigure, PayPackage, PayRow
from generator.model.plans import has_ended
from generator.model.references import shared_scope
from generator.model.speech import Offer
from generator.text import FieldPath
from generator.units.today import Today

STATED = frozenset({FigureState.VALUE, FigureState.WORDS, FigureState.NONE})
"""States in which somebody has said something; the others are questions."""


class FigureKind(Enum):
    """What a published figure is, in the count."""

    STATED = "stated"
    """Somebody says that this is so."""

    EXAMPLE = "example"
    """An offer or a floor of a plan, for readers to replace with their own."""

    MISSING = "missing"
    """Nobody says it: unknown or undisclosed. It is shown as a question and counted as no figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFigure:
    """One figure as it is counted."""

    kind: FigureKind
    document: str
    """File that holds it, relative to the project folder."""

    at: FieldPath
    """Where it stands in its file, as findings name it."""

    region: str | None
    """Region id that it is for; `None` when it is not for a place."""

    basis: Basis
    """What it rests on; without sources it is unsourced."""

    freshness: Freshness | None
    """Age of its newest evidence; `None` when nothing is dated."""

    can_be_held: bool = False
    """Whether other figures of the data tell if it is right: its parts, the pay elsewhere, a rate."""

    is_past: bool = False
    """Whether it is about a time that has ended, so that its evidence cannot grow old."""


@dataclass(frozen=True, slots=True)
class _Counter:
    """Makes the figures of one file."""

    bases: Bases
    document: str
    today: Today
    _aged: dict[tuple[Evidence, ...], tuple[Basis, Freshness | None]] = field(default_factory=dict)

    def figure(
        self,
        at: FieldPath,
        *evidence: Evidence,
        kind: FigureKind = FigureKind.STATED,
        region: str | None = None,
        can_be_held: bool = False,
    ) -> PublishedFigure:
        basis, freshness = self._rests_on(evidence)
        return PublishedFigure(
            kind=kind,
            document=self.document,
            at=at,
            region=region,
            basis=basis,
            freshness=freshness,
            can_be_held=can_be_held,
        )

    def _rests_on(self, evidence: tuple[Evidence, ...]) -> tuple[Basis, Freshness | None]:
        known = self._aged.get(evidence)
        if known is None:
            basis = self.bases.of(evidence)
            known = self._aged[evidence] = basis, derive_freshness(basis, None, self.today)
        return known

    def pay(
        self, at: FieldPath, figure: PayFigure, fallback: Evidence, region: str | None, held: bool = False
    ) -> PublishedFigure:
        """Return a figure of pay; it rests on its own evidence, else on that of what it stands in."""
        return self.figure(
            at,
            figure.evidence if figure.evidence.sources else fallback,
            kind=FigureKind.STATED if figure.state in STATED else FigureKind.MISSING,
            region=region,
            can_be_held=held or self._has_rates(figure),
        )

    def _has_rates(self, figure: PayFigure) -> bool:
        """Whether a figure is stated in several currencies with a rate for each."""
        currencies = {amount.range.currency for amount in figure.amounts}
        rates = self.bases.catalog.rates
        return len(currencies) > 1 and rates is not None and all(map(rates.rate, currencies))

    def package(
        self, at: FieldPath, package: PayPackage, fallback: Evidence, region: str | None
    ) -> Iterator[PublishedFigure]:
        for path, _, figure in package.keyed:
            yield self.pay((*at, *path), figure, fallback, region)

    def claim(self, at: FieldPath, claim: Claim) -> Iterator[PublishedFigure]:
        for index, stated in enumerate(claim.figures):
            yield self.pay((*at, "figures", index), stated.figure, claim.evidence, None)


def guide_published(
    bases: Bases,
    rows: Mapping[str, RowFigures],
    differentials: tuple[DifferentialFigures, ...],
    today: Today,
) -> tuple[PublishedFigure, ...]:
    """Return every figure of a guide, in the order of its page; ages are counted to a day."""
    guide = bases.guide
    counter = _Counter(bases, guide_file(guide), today)
    judged = iter(differentials)
    found: list[PublishedFigure] = []
    for row in guide.pay:
        found += _row(counter, row, rows[row.id])
        found += (_differential(counter, row, index, next(judged)) for index in range(len(row.differentials)))
    found += _beside_rows(counter, guide)
    found += _examples(counter, guide)
    for claim in guide.own_claims:
        found += counter.claim(("claims", claim.id), claim)
    return tuple(found)


def company_published(catalog: Catalog, company: Company, today: Today) -> tuple[PublishedFigure, ...]:
    """Return every figure of a company's file; ages are counted to a day."""
    bases = Bases(catalog, shared_scope(catalog, company=company.id).guide)
    counter = _Counter(bases, company_file(company.id), today)
    plans = tuple(
        replace(counter.figure(("equity_plans", index), plan.evidence), is_past=has_ended(plan, today))
        for index, plan in enumerate(company.equity_plans)
        if states_vesting(plan)
    )
    if company.bonus_plan is None:
        return plans
    target, evidence = company.bonus_plan.target, company.bonus_plan.evidence
    return (*plans, counter.pay(("bonus_plan", "target"), target, evidence, None))


def shared_published(catalog: Catalog, today: Today) -> tuple[PublishedFigure, ...]:
    """Return every figure of the dated statements that guides share; ages are counted to a day."""
    counter = _Counter(Bases(catalog, shared_scope(catalog).guide), CLAIMS, today)
    return tuple(figure for claim in catalog.claims.values() for figure in counter.claim((claim.id,), claim))


def states_vesting(plan: EquityPlan) -> bool:
    """Whether a plan says anything in numbers: its term, its curve or its cliff."""
    vesting = plan.vesting
    return any(known is not None for known in (vesting.months, vesting.yearly, vesting.cliff_months))


def _row(counter: _Counter, row: PayRow, figures: RowFigures) -> Iterator[PublishedFigure]:
    at = ("pay", row.id)
    yield from counter.package(at, row.pay, row.evidence, row.region)
    if row.stated_total is not None:
        is_held = figures.stated_check is not None
        yield counter.pay((*at, "stated_total"), row.stated_total, row.evidence, row.region, is_held)


def _differential(counter: _Counter, row: PayRow, index: int, judged: DifferentialFigures) -> PublishedFigure:
    own = judged.differential.evidence
    return counter.figure(
        ("pay", row.id, "differentials", index),
        own if own.sources else row.evidence,
        region=row.region,
        can_be_held=judged.verdict is not Verdict.CANNOT_TELL,
    )


def _beside_rows(counter: _Counter, guide: Guide) -> Iterator[PublishedFigure]:
    if guide.equity_override is not None and states_vesting(guide.equity_override.plan):
        yield counter.figure(("equity_override",), guide.equity_override.plan.evidence)
    for peer in guide.peers:
        at, region = ("peers", peer.id), peer.position.region
        if peer.total is not None:
            yield counter.pay((*at, "total"), peer.total, peer.evidence, region)
        yield from counter.package(at, peer.pay, peer.evidence, region)
    for premium in guide.premiums:
        if premium.share is not None:
            yield counter.figure(("premiums", premium.id), premium.evidence)
    for lever in guide.levers:
        for index, target in enumerate(lever.targets):
            yield counter.pay(("levers", lever.id, "targets", index), target.figure, lever.evidence, None)


def _examples(counter: _Counter, guide: Guide) -> Iterator[PublishedFigure]:
    """Yield each offer and floor of the plans as one example; it also rests on what its parts name."""
    for plan in guide.strategies:
        at = ("strategies", plan.id)
        offers = [(name, offer) for name, offer in plan.offers]
        offers += [(one.id, one.offer) for one in plan.alternatives if one.offer is not None]
        for name, offer in offers:
            yield counter.figure((*at, name), *offer_evidence(offer, plan.evidence), kind=FigureKind.EXAMPLE)
        if plan.floor is not None:
            yield counter.figure((*at, "floor"), plan.evidence, kind=FigureKind.EXAMPLE)


def offer_evidence(offer: Offer, plan: Evidence) -> tuple[Evidence, ...]:
    """Return what an example offer rests on: what its plan does, then what its parts name themselves."""
    own = (figure.evidence for _, figure in offer.pay.components)
    return (plan, *(evidence for evidence in own if evidence.sources))
