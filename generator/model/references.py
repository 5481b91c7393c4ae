"""What a `[[reference]]` in a text names: a figure, an offer, a claim, a page, a term or a source."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.inline import reference_names
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.equity import VestingSchedule
from generator.model.evidence import Source
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.level import Premium
from generator.model.named_pay import (
    PLAN_HEADS,
    STATED,
    package_names,
    package_part,
    peer_names,
    peer_part,
    plan_names,
    plan_part,
)
from generator.model.pay import Amount, PayFigure
from generator.model.region import Region
from generator.model.role import Role
from generator.model.speech import Alternative
from generator.model.totals import ComputedTotal
from generator.units.calendar import FIRST_YEAR, PartialDate

Named = TypeVar("Named", Company, Role, Region, Term)

Target = (
    PayFigure
    | Amount
    | ComputedTotal
    | Premium
    | Claim
    | PartialDate
    | Company
    | Role
    | Region
    | Term
    | Source
    | Alternative
    | str
)
"""What a reference can name; a `str` is shown as it is."""


@dataclass(frozen=True, slots=True)
class Scope:
    """From where a reference is read: a guide within the catalog."""

    catalog: Catalog
    guide: Guide
    vesting: VestingSchedule | None = None
    """Schedule that grants of this guide follow, for its totals; even vesting when `None`."""


def shared_scope(catalog: Catalog, *, company: str = "", role: str = "", title: str = "") -> Scope:
    """Return the scope of a text that no single guide holds: it can refer to what everybody has only.

    Without a company `[[company]]` names nothing.
    """
    return Scope(catalog, Guide(company=company, role=role, title=title, reviewed_on=PartialDate(FIRST_YEAR)))


def find_references(text: str) -> tuple[str, ...]:
    """Return the names of all references in a text, in order."""
    return reference_names(text)


def resolve(name: str, scope: Scope) -> Target | None:
    """Return what a reference names, `None` when it names nothing."""
    head, *rest = name.split(".")
    lookup = _LOOKUPS.get(head)
    return lookup(rest, scope) if lookup else None


def is_known(name: str, catalog: Catalog, guide: Guide) -> bool:
    """Whether a reference in this guide's texts names anything."""
    return resolve(name, Scope(catalog, guide)) is not None


def known_names(catalog: Catalog, guide: Guide) -> frozenset[str]:
    """Return the names that references in this guide's texts may use, for suggestions.

    Nothing is computed for it: a total whose open ends leave no figure is among the names, too.
    """
    names = {"company", "role"}
    names |= {f"pay.{row.id}.{part}" for row in guide.pay for part in package_names(row.pay)}
    names |= {f"pay.{row.id}.{STATED}" for row in guide.pay if row.stated_total}
    names |= {name for peer in guide.peers for name in peer_names(peer)}
    names |= {f"premium.{premium.id}" for premium in guide.premiums}
    names |= {f"lever.{lever.id}.{n}" for lever in guide.levers for n in range(1, len(lever.targets) + 1)}
    names |= _claim_names(guide.own_claims)
    names |= _claim_names(catalog.claims[known] for known in guide.shared_claims if known in catalog.claims)
    for owner in (guide, catalog.companies.get(guide.company), catalog.roles.get(guide.role)):
        names |= {f"source.{source.id}" for source in (owner.sources if owner else ())}
    for head, ids in _shared_ids(catalog):
        names |= {f"{head}.{known}" for known in ids}
    return frozenset(names | _strategy_names(guide))


def _shared_ids(catalog: Catalog) -> Iterator[tuple[str, Iterable[str]]]:
    yield "company", catalog.companies
    yield "role", catalog.roles
    yield "region", catalog.regions
    yield "term", catalog.terms
    yield "source", catalog.sources


def _claim_names(claims: Iterable[Claim]) -> set[str]:
    names: set[str] = set()
    for claim in claims:
        names.add(f"claim.{claim.id}")
        names |= {f"claim.{claim.id}.figure-{n}" for n in range(1, len(claim.figures) + 1)}
        names |= {f"claim.{claim.id}.date-{n}" for n in range(1, len(claim.dates) + 1)}
    return names


def _strategy_names(guide: Guide) -> set[str]:
    """Return the names of the main plan as they are, and those of every plan after its id."""
    main = set(plan_names(guide.main_strategy)) if guide.main_strategy else set()
    return main | {f"strategy.{plan.id}.{name}" for plan in guide.strategies for name in plan_names(plan)}


def _pay(rest: list[str], scope: Scope) -> Target | None:
    row = scope.guide.row(rest[0]) if rest else None
    if row is None:
        return None
    return row.stated_total if rest[1:] == [STATED] else package_part(row.pay, rest[1:], scope.vesting)


def _peer(rest: list[str], scope: Scope) -> Target | None:
    peer = next((peer for peer in scope.guide.peers if rest and peer.id == rest[0]), None)
    return peer_part(peer, rest[1:]) if peer else None


def _premium(rest: list[str], scope: Scope) -> Target | None:
    return next((premium for premium in scope.guide.premiums if [premium.id] == rest), None)


def _main_plan(head: str) -> Callable[[list[str], Scope], Target | None]:
    """Return the lookup of a name that means the main plan when it says no other."""

    def look_up(rest: list[str], scope: Scope) -> Target | None:
        plan = scope.guide.main_strategy
        return plan_part(plan, [head, *rest], scope.vesting) if plan else None

    return look_up


def _strategy(rest: list[str], scope: Scope) -> Target | None:
    plan = scope.guide.strategy(rest[0]) if rest else None
    return plan_part(plan, rest[1:], scope.vesting) if plan else None


def _lever(rest: list[str], scope: Scope) -> Target | None:
    lever = next((lever for lever in scope.guide.levers if rest and lever.id == rest[0]), None)
    number = _number(rest[1]) if lever and len(rest) == 2 else None
    return lever.targets[number - 1].figure if lever and number and number <= len(lever.targets) else None


def _claim(rest: list[str], scope: Scope) -> Target | None:
    own = next((claim for claim in scope.guide.own_claims if rest and claim.id == rest[0]), None)
    claim = own or (scope.catalog.claims.get(rest[0]) if rest else None)
    if claim is None or len(rest) == 1:
        return claim
    if len(rest) > 2:
        return None
    kind, _, count = rest[1].partition("-")
    number = _number(count)
    if number is None:
        return None
    if kind == "figure" and number <= len(claim.figures):
        return claim.figures[number - 1].figure
    return claim.dates[number - 1].on if kind == "date" and number <= len(claim.dates) else None


def _company(rest: list[str], scope: Scope) -> Target | None:
    own = scope.catalog.companies.get(scope.guide.company)
    return _only(rest, scope.catalog.companies) if rest else own and own.name


def _role(rest: list[str], scope: Scope) -> Target | None:
    return _only(rest, scope.catalog.roles) if rest else scope.guide.title or None


def _region(rest: list[str], scope: Scope) -> Target | None:
    return _only(rest, scope.catalog.regions)


def _term(rest: list[str], scope: Scope) -> Target | None:
    return _only(rest, scope.catalog.terms)


def _source(rest: list[str], scope: Scope) -> Target | None:
    return scope.catalog.source(scope.guide, rest[0]) if len(rest) == 1 else None


def _only(rest: list[str], known: Mapping[str, Named]) -> Named | None:
    """Return what one id stands for; a longer name is none."""
    return known.get(rest[0]) if len(rest) == 1 else None


def _number(text: str) -> int | None:
    """Return a position counted from 1."""
    return int(text) if re.fullmatch("[1-9][0-9]{0,2}", text) else None


_LOOKUPS: dict[str, Callable[[list[str], Scope], Target | None]] = {
    "pay": _pay,
    "peer": _peer,
    "premium": _premium,
    **{head: _main_plan(head) for head in PLAN_HEADS},
    "strategy": _strategy,
    "lever": _lever,
    "claim": _claim,
    "company": _company,
    "role": _role,
    "region": _region,
    "term": _term,
    "source": _source,
}
