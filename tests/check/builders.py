"""Builders with defaults that no rule objects to, so that a test shows only what matters to it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from generator.check.registry import RuleModule, read_rule
from generator.check.run import run_checks
from generator.diagnostics import Diagnostic
from generator.model.catalog import Catalog
from generator.model.claim import Claim, ClaimDate, ClaimStatus, SupersededStatement
from generator.model.company import Company, Ladder, LadderLevel, Track
from generator.model.evidence import Evidence, Source, SourceKind
from generator.model.guide import Guide
from generator.model.level import Confidence, LevelEquivalence, PeerPay, Position, Relation
from generator.model.pay import ComponentKind, FigureState, PayFigure, PayPackage, PayRow, TotalBasis
from generator.model.prose import Prose, ProseSection
from generator.model.region import Region, RegionKind
from generator.model.role import Role
from generator.model.speech import (
    Alternative,
    AlternativeKind,
    Floor,
    Lever,
    LeverKind,
    LeverTarget,
    Offer,
    Passage,
    Script,
    Strategy,
    TextKind,
)
from generator.text import FieldPath, Span, dotted
from generator.units.calendar import read_date_span, read_partial_date
from generator.units.currency import CURRENCIES, Currency
from generator.units.period import Period
from generator.units.today import Today
from tests.derive.builders import ECB, figure

EUR, GBP, USD = CURRENCIES["EUR"], CURRENCIES["GBP"], CURRENCIES["USD"]
TODAY = date(2026, 11, 22)
SOURCED = Evidence(sources=("levels",))

PERIODS = {
    ComponentKind.SIGN_ON_BONUS: Period.ONCE,
    ComponentKind.EQUITY_GRANT: Period.TERM,
    ComponentKind.REFRESH_GRANT: Period.TERM,
}
"""What a bare amount covers, as the loader reads it."""


def a_component(
    key: str, written: Any, currency: Currency = EUR
) -> tuple[tuple[ComponentKind, PayFigure], ...]:
    """One component from its notation, from a finished figure, or several of a kind from a list."""
    kind = ComponentKind(key)
    if isinstance(written, list):
        return tuple(part for one in written for part in a_component(key, one, currency))
    if isinstance(written, PayFigure):
        return ((kind, written),)
    if written.startswith("words:"):
        return ((kind, PayFigure(state=FigureState.WORDS, words=written.removeprefix("words:"))),)
    return ((kind, figure(written, currency, PERIODS.get(kind, Period.YEAR))),)


def a_package(currency: Currency = EUR, **components: Any) -> PayPackage:
    """A package of components by their keys: `base_salary="80K–108K"`."""
    found = tuple(part for key, written in components.items() for part in a_component(key, written, currency))
    return PayPackage(currency=currency, components=found)


ROW_FIELDS = frozenset(PayRow.__dataclass_fields__)


def a_row(id: str = "paris", currency: Currency = EUR, **keys: Any) -> PayRow:
    """A sourced pay row; keys that are no fields of a row are components."""
    own: dict[str, Any] = {key: keys.pop(key) for key in ROW_FIELDS & keys.keys()}
    if isinstance(own.get("stated_total"), str):
        own["stated_total"] = figure(own["stated_total"], currency)
    fields: dict[str, Any] = {"region": id, "evidence": SOURCED} | own
    return PayRow(id=id, pay=a_package(currency, **(keys or {"base_salary": "80K–108K"})), **fields)


def a_source(id: str = "levels", **fields: Any) -> Source:
    """A source read last month."""
    for key in ("published_on", "accessed_on"):
        if key in fields:
            fields[key] = read_partial_date(fields[key])
    if "period" in fields:
        fields["period"] = read_date_span(fields["period"])
    defaults: dict[str, Any] = {
        "title": "Pay reports",
        "publisher": "Levels",
        "kind": SourceKind.SELF_REPORTED_AGGREGATE,
    }
    return Source(id=id, **defaults | fields)


def a_guide(*rows: PayRow, **fields: Any) -> Guide:
    """A guide for data engineers at Acme whose rows name the source `levels`."""
    defaults: dict[str, Any] = {
        "company": "acme",
        "role": "data-engineer",
        "title": "Data Engineer",
        "reviewed_on": read_partial_date("2026-11-22"),
        "sources": (a_source(),),
    }
    return Guide(pay=rows, **defaults | fields)


def a_company(id: str = "acme", **fields: Any) -> Company:
    """A company named after its id."""
    return Company(**{"id": id, "name": id.replace("-", " ").title()} | fields)


def a_ladder(*codes: str, management: tuple[str, ...] = ()) -> Ladder:
    """A sourced ladder, lowest level first."""
    individual = tuple(LadderLevel(code=code) for code in codes)
    managers = tuple(LadderLevel(code=code, track=Track.MANAGEMENT) for code in management)
    return Ladder(levels=individual + managers, evidence=SOURCED)


def a_role(id: str = "data-engineer", **fields: Any) -> Role:
    """A role named after its id."""
    return Role(**{"id": id, "name": id.replace("-", " ").title(), "job_family": "Engineering"} | fields)


def a_region(id: str, **fields: Any) -> Region:
    """A city named after its id."""
    defaults: dict[str, Any] = {"name": id.replace("-", " ").title(), "kind": RegionKind.CITY}
    return Region(id=id, **defaults | fields)


def a_claim(id: str = "act", **fields: Any) -> Claim:
    """A sourced claim that nobody has to look at yet."""
    defaults: dict[str, Any] = {
        "title": "When the act applies",
        "statement": "The act applies from 2 December 2027.",
        "status": ClaimStatus.PLANNED,
        "evidence": SOURCED,
        "dates": (ClaimDate(on=read_partial_date("2027-12-02"), what="the act applies"),),
    }
    return Claim(id=id, **defaults | fields)


def superseded(statement: str) -> tuple[SupersededStatement, ...]:
    """What a claim used to say."""
    return (SupersededStatement(statement=statement),)


def a_passage(text: str, kind: TextKind = TextKind.SPEECH, only_if_true: str | None = None) -> Passage:
    """Words to say."""
    return Passage(kind=kind, text=text, only_if_true=only_if_true)


def a_script(*texts: str | Passage, id: str = "opening", **fields: Any) -> Script:
    """A script of passages; bare texts are speech."""
    passages = tuple(a_passage(text) if isinstance(text, str) else text for text in texts)
    return Script(**{"id": id, "title": id.title(), "passages": passages} | fields)


def a_lever(*texts: str, id: str = "budget", targets: Iterable[LeverTarget] = (), **fields: Any) -> Lever:
    """A lever with words for it."""
    passages = tuple(map(a_passage, texts))
    defaults: dict[str, Any] = {"title": id.title(), "kind": LeverKind.BUDGET}
    return Lever(id=id, passages=passages, targets=tuple(targets), **defaults | fields)


def a_target(
    amount: str, component: ComponentKind | None = None, period: Period = Period.YEAR
) -> LeverTarget:
    """What a lever is meant to reach."""
    return LeverTarget(label="Target", figure=figure(amount, EUR, period), component=component)


def an_offer(currency: Currency = EUR, stated: str | None = None, **components: Any) -> Offer:
    """An example offer in Paris; `stated` is its typed recurring total."""
    package = a_package(currency, **components)
    if stated is None:
        return Offer(pay=package, region="paris")
    total = figure(stated, currency)
    return Offer(pay=package, region="paris", stated_total=total, stated_basis=TotalBasis.RECURRING)


def an_alternative(id: str = "globex", offer: Offer | None = None, **fields: Any) -> Alternative:
    """An alternative that is held back until the reader has it."""
    kind = AlternativeKind.OFFER if offer else AlternativeKind.INTEREST
    defaults: dict[str, Any] = {"kind": kind, "companies": ("globex",), "only_if_true": True}
    return Alternative(id=id, offer=offer, **defaults | fields)


def a_floor(amount: str, basis: TotalBasis = TotalBasis.RECURRING) -> Floor:
    """The lowest total at which the reader accepts."""
    return Floor(amount=figure(amount).amounts[0], basis=basis)


def with_strategy(*rows: PayRow, **fields: Any) -> Guide:
    """A guide with one plan of these fields."""
    return a_guide(*rows, strategies=(Strategy(**fields),))


def a_position(company: str | None = "globex", level: str | None = None, **fields: Any) -> Position:
    """A data engineer elsewhere."""
    return Position(**{"company": company, "role_label": "Data Engineer", "level": level} | fields)


def an_equivalence(
    there: Position, relation: Relation = Relation.EQUAL, here: Position | None = None
) -> LevelEquivalence:
    """One sourced line of a level mapping; `here` is the guide's own position."""
    own = here or a_position("acme")
    confidence = Confidence.MEDIUM
    return LevelEquivalence(here=own, there=there, relation=relation, confidence=confidence, evidence=SOURCED)


def a_peer(id: str = "globex-paris", total: str = "90K", **fields: Any) -> PeerPay:
    """What a data engineer elsewhere earns."""
    defaults: dict[str, Any] = {"position": a_position(), "evidence": SOURCED}
    return PeerPay(id=id, total=figure(total), **defaults | fields)


def a_section(text: str, id: str = "mission", kind: TextKind = TextKind.FACT) -> ProseSection:
    """One section of prose."""
    return ProseSection(id=id, title=id.title(), kind=kind, markdown=text)


def prose(*texts: str) -> Prose:
    """Prose of sections called `mission`, `mission-2` and so on."""
    ids = ["mission", *(f"mission-{number}" for number in range(2, len(texts) + 1))]
    return Prose(sections=tuple(a_section(text, id) for text, id in zip(texts, ids, strict=False)))


def a_catalog(*guides: Guide, **fields: Any) -> Catalog:
    """A catalog that knows Acme, Globex, data engineers, Paris, London, and the shared source `levels`.

    Lists of companies, roles, regions, claims, terms and sources are indexed here and replace the defaults.
    """
    defaults: dict[str, Any] = {
        "companies": (a_company("acme"), a_company("globex")),
        "roles": (a_role(),),
        "regions": (a_region("london"), a_region("paris"), a_region("worldwide")),
        "sources": (a_source(),),
    }
    indexed: dict[str, Any] = {
        key: {thing.id: thing for thing in value} if isinstance(value, tuple) else value
        for key, value in (defaults | fields).items()
    }
    indexed.setdefault("rates", ECB)
    return Catalog(guides={guide.id: guide for guide in guides}, **indexed)


def run_rule(module: RuleModule, catalog: Catalog, today: date = TODAY) -> list[Diagnostic]:
    """What one rule finds, in the order of a report."""
    return run_checks(catalog, Today(today), nowhere, rules=(read_rule(module),))


def nowhere(document: str, at: FieldPath) -> tuple[Span, str]:
    """A place for findings of tests that have no files."""
    return Span(), ""


def messages(module: RuleModule, subject: Catalog | Guide, today: date = TODAY) -> list[str]:
    """The messages of one rule for a catalog, or for one guide in the default catalog."""
    catalog = subject if isinstance(subject, Catalog) else a_catalog(subject)
    return [found.message for found in run_rule(module, catalog, today)]


def the_finding(module: RuleModule, subject: Catalog | Guide, today: date = TODAY) -> Diagnostic:
    """The only finding of one rule."""
    catalog = subject if isinstance(subject, Catalog) else a_catalog(subject)
    (found,) = run_rule(module, catalog, today)
    return found


def place(found: Diagnostic) -> str:
    """File and field of a finding, as a waiver names them."""
    return f"{found.file} {dotted(found.at)}".strip()
