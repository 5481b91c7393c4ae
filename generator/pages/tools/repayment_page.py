"""What leaving early costs of a sign-on bonus, and the clauses to look for before signing."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.derive.repayment import Counted, RepaymentKind, Terms, owed
from generator.derive.rights import HeldRight
from generator.model.catalog import Catalog
from generator.model.documents import CLAIMS, RIGHTS
from generator.model.right import RightTopic
from generator.pages.context import shared_context
from generator.pages.evidence_view import SourceView
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import (
    GLOSSARY_URI,
    METHODOLOGY_URI,
    REGIONS_URI,
    TOOLS_EQUITY_URI,
    TOOLS_OFFERS_URI,
    TOOLS_REPAYMENT_URI,
    TOOLS_URI,
    Page,
)
from generator.pages.setting.rights import RightView, right_view
from generator.pages.site_inputs import SiteInputs
from generator.pages.source_list import list_sources
from generator.pages.statement_view import StatementView, claim_supports, statement_view
from generator.pages.tools.clauses import LEAVING, SIGN_ON, ClauseView, clause_views
from generator.pages.tools.exact import shown_money
from generator.units.currency import CURRENCIES
from generator.units.money import Money

BONUS = Fraction(15_000)
"""Sign-on bonus of the example, before tax."""

ARRIVED = Fraction(9_000)
"""What of it arrived after tax in the example; made up, as no tax is computed anywhere."""

MONTHS = 24
EXAMPLE_MONTHS = (0, 11, 12, 23, 24)
_CURRENCY = CURRENCIES["EUR"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """What is owed after so many full months, by the kind of clause."""

    month: int
    prorated: Money
    cliff: Money
    prorated_net: Money
    """Prorated, when only what arrived is to be repaid."""

    beyond_received: Money
    """By how much the prorated gross debt exceeds the same share of what arrived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepaymentToolView:
    """Everything that the template of the page may read."""

    frame: FrameView
    bonus: Money
    arrived: Money
    months: int
    example: tuple[MonthView, ...]
    sign_on: tuple[ClauseView, ...]
    leaving: tuple[ClauseView, ...]
    rights: tuple[RightView, ...]
    places: tuple[str, ...]
    """Names of the places whose law on repayment was checked."""

    statements: tuple[StatementView, ...]
    sources: tuple[SourceView, ...]
    hrefs: Mapping[str, str]
    terms: Mapping[str, str]
    """Addresses of words that the glossary explains, by the id of the term."""


def build_repayment_page(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page about repaying a sign-on bonus and about clauses."""
    return (_page(inputs.catalog, inputs.edit_base),)


def _page(catalog: Catalog, edit_base: str | None) -> Page:
    context = shared_context(catalog, TOOLS_REPAYMENT_URI)
    held = _held(catalog)
    named = [catalog.claims[id] for id in _GENERAL if id in catalog.claims]
    claims = tuple({claim.id: claim for claim in (*(one.claim for one in held), *named)}.values())
    terms = {term: context.address.to(GLOSSARY_URI, f"term-{term}") for term in catalog.terms}
    return Page(
        uri=TOOLS_REPAYMENT_URI,
        template="pages/tools/repayment.md.jinja",
        view=RepaymentToolView(
            frame=frame_view(
                context, "Sign-on repayment and clauses", [("Tools", TOOLS_URI)], [CLAIMS, RIGHTS], edit_base
            ),
            bonus=_money(BONUS),
            arrived=_money(ARRIVED),
            months=MONTHS,
            example=tuple(map(_month, EXAMPLE_MONTHS)),
            sign_on=clause_views(SIGN_ON, terms),
            leaving=clause_views(LEAVING, terms),
            rights=tuple(right_view(one, "", context) for one in held),
            places=tuple(dict.fromkeys(context.region_name(one.right.region) for one in held)),
            statements=tuple(statement_view(claim, context) for claim in claims),
            sources=list_sources(claim_supports(claims), context.sources),
            hrefs={
                "formulas": context.address.to(METHODOLOGY_URI, "repayment"),
                "regions": context.address.to(REGIONS_URI),
                "equity": context.address.to(TOOLS_EQUITY_URI),
                "offers": context.address.to(TOOLS_OFFERS_URI),
            },
            terms=terms,
        ),
        title="Sign-on repayment: what leaving early costs, and clauses to look for",
        description="What of a sign-on bonus is to be paid back in which month, prorated or all at once, "
        "gross or net; the clauses to look for, and which law was checked. In your browser alone.",
        updated=None,
        sources=(CLAIMS, RIGHTS),
    )


_GENERAL = ("sign-on-norm", "start-up-vesting-norm")
"""Ids of statements about what is usual, which the clauses lean on; left out where the data lacks them."""


def _held(catalog: Catalog) -> tuple[HeldRight, ...]:
    """Return what the law of any place says about repayment, by the name of the place."""
    found = (
        HeldRight(right=right, claim=catalog.claims[right.claim])
        for rights in catalog.rights_by_region.values()
        for right in rights
        if right.topic is RightTopic.REPAYMENT and right.claim in catalog.claims
    )
    return tuple(sorted(found, key=lambda one: (one.right.region, one.right.id)))


def _month(month: int) -> MonthView:
    prorated = Terms(kind=RepaymentKind.PRORATED, months=MONTHS, counted=Counted.GROSS)
    cliff = Terms(kind=RepaymentKind.CLIFF, months=MONTHS, counted=Counted.GROSS)
    net = Terms(kind=RepaymentKind.PRORATED, months=MONTHS, counted=Counted.NET)
    gross = owed(BONUS, ARRIVED, prorated, month)
    return MonthView(
        month=month,
        prorated=_money(gross.due),
        cliff=_money(owed(BONUS, ARRIVED, cliff, month).due),
        prorated_net=_money(owed(BONUS, ARRIVED, net, month).due),
        beyond_received=_money(gross.beyond_received),
    )


def _money(value: Fraction | None) -> Money:
    """Return an amount of the example, in which nothing is left blank."""
    if value is None:
        raise ValueError("the example leaves something blank")
    return shown_money(value, _CURRENCY)
