"""Which figures are published, and what each rests on."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from generator.derive.evidence import Bases
from generator.derive.figures import derive_figures
from generator.derive.freshness import FreshnessStatus
from generator.derive.published import (
    FigureKind,
    PublishedFigure,
    company_published,
    guide_published,
    shared_published,
)
from generator.load.catalog import load_catalog
from generator.model.claim import Claim, ClaimFigure, ClaimStatus
from generator.model.company import BonusPlan
from generator.model.guide import Guide
from generator.model.level import PeerPay, Position, Premium
from generator.model.pay import PayFigure
from generator.model.speech import Lever, LeverKind, LeverTarget
from tests.derive.builders import (
    AS_OF,
    a_catalog,
    a_company,
    a_guide,
    a_plan,
    a_row,
    a_source,
    evidence,
    figure,
    first_catalog,
    package,
    share,
)

POSTING = a_source("posting", published_on="2026-09")
FORUM = a_source("forum", published_on="2023-01")


def published(guide: Guide) -> tuple[PublishedFigure, ...]:
    catalog = a_catalog(a_company(), guides={guide.id: guide})
    return derive_figures(catalog, guide, AS_OF).published


def places(found: tuple[PublishedFigure, ...], kind: FigureKind = FigureKind.STATED) -> list[str]:
    return [".".join(map(str, one.at)) for one in found if one.kind is kind]


def test_parts_and_typed_totals_of_rows_are_figures_and_what_nobody_states_is_none():
    row = a_row(base_salary="80K", bonus="none", sign_on_bonus="unknown", stated_total="90K")
    found = published(a_guide(row))
    assert places(found) == ["pay.paris.base_salary", "pay.paris.bonus", "pay.paris.stated_total"]
    assert places(found, FigureKind.MISSING) == ["pay.paris.sign_on_bonus"]
    assert {one.region for one in found} == {"paris"}


def test_what_stands_beside_the_rows_is_counted_too():
    position = Position(company="google", role_label="Engineer", region="london")
    lever = Lever(
        id="field",
        title="A field of its own",
        kind=LeverKind.SPECIALISATION,
        passages=(),
        targets=(LeverTarget(label="Base salary", figure=figure("100K")),),
    )
    guide = a_guide(
        peers=(PeerPay(id="there", position=position, total=figure("90K"), pay=package(base_salary="70K")),),
        premiums=(
            Premium(id="named", name="Named", applies_to="all"),
            Premium(id="sized", name="Sized", applies_to="all", share=share("15%")),
        ),
        levers=(lever,),
        own_claims=(a_claim("market"),),
    )
    assert places(published(guide)) == [
        "peers.there.total",
        "peers.there.base_salary",
        "premiums.sized",
        "levers.field.targets.0",
        "claims.market.figures.0",
    ]


def a_claim(id: str) -> Claim:
    return Claim(
        id=id,
        title="A market",
        statement="It is large.",
        status=ClaimStatus.CURRENT,
        figures=(ClaimFigure(label="Size", figure=figure("1M")),),
    )


def test_offers_and_floors_of_plans_are_examples():
    catalog = first_catalog()
    (guide,) = catalog.guides.values()
    found = derive_figures(catalog, guide, AS_OF).published
    assert places(found, FigureKind.EXAMPLE) == [
        "strategies.main.ask",
        "strategies.main.google",
        "strategies.main.floor",
    ]


def test_a_figure_rests_on_its_own_source_else_on_that_of_its_row():
    row = a_row(base_salary="80K", bonus="10%", evidence=evidence("posting"))
    parts = tuple(
        (kind, replace(one, evidence=evidence("forum")) if kind.value == "bonus" else one)
        for kind, one in row.pay.components
    )
    guide = a_guide(replace(row, pay=replace(row.pay, components=parts)), sources=(POSTING, FORUM))
    base, bonus = published(guide)
    assert [source.id for source in base.basis.sources] == ["posting"]
    assert [source.id for source in bonus.basis.sources] == ["forum"]
    assert [one.freshness and one.freshness.status for one in (base, bonus)] == [
        FreshnessStatus.FRESH,
        FreshnessStatus.STALE,
    ]


def test_typed_totals_and_differences_can_be_held_to_other_figures():
    catalog = first_catalog()
    (guide,) = catalog.guides.values()
    found = derive_figures(catalog, guide, AS_OF).published
    held = [".".join(map(str, one.at)) for one in found if one.can_be_held]
    assert held == [
        "pay.paris.stated_total",
        "pay.london.stated_total",
        "pay.london.differentials.0",
        "pay.remote-eu.stated_total",
        "pay.remote-eu.differentials.0",
    ]


def test_amounts_in_two_currencies_can_be_held_to_the_dated_rate():
    (base,) = published(a_guide(a_row(base_salary="EUR 80K / USD 90K")))
    assert base.can_be_held


def test_a_company_publishes_its_bonus_target_and_the_vesting_of_its_plans():
    ended = a_plan((25, 25, 25, 25), 48, valid_until="2019-06", evidence=evidence("forum"))
    company = a_company(
        equity_plans=(a_plan(months=48), a_plan(note="Form only"), ended),
        bonus_plan=BonusPlan(target=figure("15%"), evidence=evidence("posting")),
        sources=(POSTING, FORUM),
    )
    found = company_published(a_catalog(company), company, AS_OF)
    assert places(found) == ["equity_plans.0", "equity_plans.2", "bonus_plan.target"]
    assert [one.is_past for one in found] == [False, True, False]
    assert {one.document for one in found} == {"guides/companies/mistral-ai.yml"}


def test_shared_statements_are_counted_once_whoever_uses_them():
    guide = a_guide(shared_claims=("market",))
    catalog = a_catalog(a_company(), guides={guide.id: guide}, claims={"market": a_claim("market")})
    assert derive_figures(catalog, guide, AS_OF).published == ()
    assert places(shared_published(catalog, AS_OF)) == ["market.figures.0"]


@pytest.mark.parametrize("folder", ["format", "golden"])
def test_no_figure_of_pay_is_forgotten(folder: str, project_root: Path):
    """Whatever figure a guide holds anywhere in the model is counted; premiums and the like come on top."""
    catalog = load_catalog(project_root / "tests" / "fixtures" / folder).catalog
    for guide in catalog.guides.values():
        found = derive_figures(catalog, guide, catalog.today)
        counted = guide_published(Bases(catalog, guide), found.rows, found.differentials, catalog.today)
        other = sum(one.at[0] in ("premiums", "equity_override") for one in counted)
        other += sum("differentials" in one.at for one in counted)
        examples = sum(one.kind is FigureKind.EXAMPLE for one in counted)
        assert len(counted) - other - examples == len(list(figures_in(replace(guide, strategies=()))))


def figures_in(value: object) -> Iterator[PayFigure]:
    """Every figure of pay below a value of the model."""
    if isinstance(value, PayFigure):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from figures_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for member in value:
            yield from figures_in(member)
