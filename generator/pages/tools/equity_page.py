"""The sheet for equity of a private company: its formulas, an example, a form to print, and dated notes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.derive.private_equity import Dilution, Scenario, Sheet, Valued, valued
from generator.model.catalog import Catalog
from generator.model.documents import CLAIMS
from generator.model.equity import Instrument
from generator.pages.context import SiteContext, shared_context
from generator.pages.evidence_view import SourceView
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import (
    GLOSSARY_URI,
    METHODOLOGY_URI,
    TOOLS_EQUITY_URI,
    TOOLS_REPAYMENT_URI,
    TOOLS_URI,
    VESTING_URI,
    Page,
    start_uri,
)
from generator.pages.site_inputs import SiteInputs
from generator.pages.source_list import list_sources
from generator.pages.statement_view import StatementView, claim_supports, statement_view
from generator.pages.tools.exact import shown_money, shown_share
from generator.pages.tools.notes import FormView, form_views, noted_claims
from generator.units.currency import CURRENCIES
from generator.units.money import Money

UNITS, ALL_SHARES = 10_000, 10_000_000

EXAMPLE = Sheet(
    instrument=Instrument.OPTIONS,
    units=Fraction(UNITS),
    strike=Fraction(2),
    preferred=Fraction(10),
    common=Fraction(4),
    fully_diluted=Fraction(ALL_SHARES),
    dilution=Dilution.NEW,
    rounds=(Fraction(20),) * 3,
    preference=Fraction(20_000_000),
    months=48,
    scenarios=(
        Scenario(name="It comes to nothing", exit=Fraction(0), share=Fraction(50)),
        Scenario(name="A small sale", exit=Fraction(50_000_000), share=Fraction(30)),
        Scenario(name="A good sale", exit=Fraction(200_000_000), share=Fraction(15)),
        Scenario(name="A rare one", exit=Fraction(1_000_000_000), share=Fraction(5)),
    ),
)
"""Made-up figures, which the page calls so: they show the way and not what is usual."""

_CURRENCY = CURRENCIES["EUR"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SumView:
    """One line of the worked example."""

    name: str
    sum: str
    """How it is computed, in figures."""

    result: Money | str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """One possible sale in the worked example."""

    name: str
    exit: Money
    share: str
    payoff: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleView:
    """The worked example."""

    sums: tuple[SumView, ...]
    outcomes: tuple[OutcomeView, ...]
    expected: Money
    expected_per_year: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class EquityToolView:
    """Everything that the template of the sheet may read."""

    frame: FrameView
    example: ExampleView
    questions: tuple[str, ...]
    """What an empty sheet asks."""

    forms: tuple[FormView, ...]
    statements: tuple[StatementView, ...]
    sources: tuple[SourceView, ...]
    hrefs: Mapping[str, str]
    terms: Mapping[str, str]
    """Addresses of words that the glossary explains, by the id of the term."""


def build_equity_page(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page of the private-equity sheet."""
    return (_page(inputs.catalog, inputs.edit_base),)


def _page(catalog: Catalog, edit_base: str | None) -> Page:
    context = shared_context(catalog, TOOLS_EQUITY_URI)
    claims = noted_claims(catalog)
    return Page(
        uri=TOOLS_EQUITY_URI,
        template="pages/tools/equity.md.jinja",
        view=EquityToolView(
            frame=frame_view(context, "Private-equity sheet", [("Tools", TOOLS_URI)], [CLAIMS], edit_base),
            example=_example(),
            questions=tuple(valued(Sheet(instrument=Instrument.UNKNOWN)).questions),
            forms=form_views(catalog),
            statements=tuple(statement_view(claim, context) for claim in claims),
            sources=list_sources(claim_supports(claims), context.sources),
            hrefs=_hrefs(context),
            terms={term: context.address.to(GLOSSARY_URI, f"term-{term}") for term in catalog.terms},
        ),
        title="Private-equity sheet: what options and units could be worth",
        description="Options, BSPCE, EMI, RSUs, phantom equity or profit units of a private company: cost, "
        "ownership after dilution, payoff at several sale prices, and what to ask. In your browser alone.",
        updated=None,
        sources=(CLAIMS,),
    )


def _hrefs(context: SiteContext) -> Mapping[str, str]:
    return {
        "formulas": context.address.to(METHODOLOGY_URI, "private-equity"),
        "vesting": context.address.to(VESTING_URI),
        "repayment": context.address.to(TOOLS_REPAYMENT_URI),
        "start": context.address.to(start_uri("private-equity")),
    }


def _example() -> ExampleView:
    found = valued(EXAMPLE)
    return ExampleView(
        sums=tuple(_sums(found)),
        outcomes=tuple(
            OutcomeView(
                name=scenario.name,
                exit=_money(scenario.exit),
                share=f"{scenario.share}%",
                payoff=_money(payoff),
            )
            for scenario, payoff in zip(EXAMPLE.scenarios, found.payoffs, strict=True)
        ),
        expected=_money(found.expected),
        expected_per_year=_money(found.expected_per_year),
    )


def _sums(found: Valued) -> Iterator[SumView]:
    """Yield the lines of the example with the figures that go into each."""
    units, all_shares = f"{UNITS:,}", f"{ALL_SHARES:,}"
    strike, preferred, common = (f"€{price}" for price in (EXAMPLE.strike, EXAMPLE.preferred, EXAMPLE.common))
    owned = shown_share(_known(found.owned), 6)
    rounds = "".join(f" ÷ (1 + {share}%)" for share in EXAMPLE.rounds)
    yield SumView(
        name="Value at the investors' price", sum=f"{units} × {preferred}", result=_money(found.notional)
    )
    yield SumView(
        name="Spread at the investors' price",
        sum=f"{units} × ({preferred} − {strike})",
        result=_money(found.spread_preferred),
    )
    yield SumView(
        name="Spread at the ordinary price",
        sum=f"{units} × ({common} − {strike})",
        result=_money(found.spread_common),
    )
    yield SumView(
        name="Cost of using the options", sum=f"{units} × {strike}", result=_money(found.exercise_cost)
    )
    yield SumView(name="Ownership today", sum=f"{units} ÷ {all_shares}", result=owned)
    yield SumView(
        name="Ownership after dilution",
        sum=f"{owned}{rounds}",
        result=shown_share(_known(found.owned_after), 6),
    )


def _money(value: Fraction | None) -> Money:
    return shown_money(_known(value), _CURRENCY)


def _known(value: Fraction | None) -> Fraction:
    """Return a figure of the example, in which nothing is left blank."""
    if value is None:
        raise ValueError("the example leaves something blank")
    return value
