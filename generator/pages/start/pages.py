"""The pages that meet a reader in a situation and lead on to guides."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.derive.starting_points import (
    across_countries,
    best_evidenced,
    with_compared_levels,
    with_paper_equity,
    with_posted_pay,
)
from generator.derive.summary import GuideListing
from generator.derive.wording import counted
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.hub.table import HubTableView, guide_table
from generator.pages.page import (
    COMPANIES_URI,
    COMPARE_URI,
    GLOSSARY_URI,
    GUIDES_URI,
    HOW_TO_READ_URI,
    LEVELS_URI,
    METHODOLOGY_URI,
    REGIONS_URI,
    ROLES_URI,
    START_URI,
    TOOLS_EQUITY_URI,
    TOOLS_OFFERS_URI,
    TOOLS_PLAN_URI,
    TOOLS_REPAYMENT_URI,
    TOOLS_URI,
    VESTING_URI,
    Page,
    start_uri,
)
from generator.pages.site_inputs import SiteInputs

MOST = 12
"""Guides in one list: as many as a reader looks through."""

HREFS: Mapping[str, str] = {
    "guides": GUIDES_URI,
    "companies": COMPANIES_URI,
    "roles": ROLES_URI,
    "regions": REGIONS_URI,
    "levels": LEVELS_URI,
    "vesting": VESTING_URI,
    "compare": COMPARE_URI,
    "how_to_read": HOW_TO_READ_URI,
    "methodology": METHODOLOGY_URI,
    "glossary": GLOSSARY_URI,
    "tools": TOOLS_URI,
    "offers": TOOLS_OFFERS_URI,
    "equity": TOOLS_EQUITY_URI,
    "repayment": TOOLS_REPAYMENT_URI,
    "plan": TOOLS_PLAN_URI,
}
"""Pages that the texts lead to, by the name that the templates use."""

Choice = Callable[[Iterable[GuideListing], int], list[GuideListing]]
"""Returns at most so many guides, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One situation that a reader may be in; its text stands in the template of the same name."""

    id: str
    title: str
    summary: str
    choose: Choice


SITUATIONS = (
    Situation(
        id="first-offer",
        title="My first offer is coming",
        summary="What to find out before the call, what to say when they ask for your figure, and which "
        "guides lead with pay that the employer has posted itself.",
        choose=with_posted_pay,
    ),
    Situation(
        id="level-dispute",
        title="They want to put me a level lower",
        summary="What one level costs, how to ask for the evidence behind a decision, and which guides "
        "compare levels with other companies.",
        choose=with_compared_levels,
    ),
    Situation(
        id="private-equity",
        title="Part of it is equity of a private company",
        summary="Eight things to know before you give equity any value, and which guides cover private "
        "companies.",
        choose=with_paper_equity,
    ),
    Situation(
        id="another-country",
        title="The job is in another country",
        summary="Why a converted salary misleads, what changes at the border, and which guides have pay for "
        "several countries.",
        choose=across_countries,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationLinkView:
    """One situation, as the start page names it."""

    title: str
    summary: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """Everything that the template of the start page may read."""

    frame: FrameView
    situations: tuple[SituationLinkView, ...]
    guides: HubTableView
    count: str
    """How many guides there are, in words."""

    hrefs: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationView:
    """Everything that the template of a situation may read."""

    frame: FrameView
    summary: str
    guides: HubTableView
    hrefs: Mapping[str, str]
    terms: Mapping[str, str]
    """Addresses of words that the glossary explains, by the id of the term."""


def build_start_pages(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the start page and one page for each situation."""
    return (_start(inputs), *(_situation(one, inputs) for one in SITUATIONS))


def _start(inputs: SiteInputs) -> Page:
    context, guides = shared_context(inputs.catalog, START_URI), inputs.summaries.listings
    situations = tuple(
        SituationLinkView(title=one.title, summary=one.summary, href=context.address.to(start_uri(one.id)))
        for one in SITUATIONS
    )
    return Page(
        uri=START_URI,
        template="pages/start/index.md.jinja",
        view=StartView(
            frame=frame_view(context, "Where to begin"),
            situations=situations,
            guides=guide_table(best_evidenced(guides.values(), MOST), context),
            count=counted(len(guides), "guide", "guides"),
            hrefs=_hrefs(context),
        ),
        title="Where to begin: your situation, and the best-evidenced guides",
        description="A first offer, a level dispute, equity of a private company, a move to another country: "
        "what to do first, and the guides with the best evidence.",
        updated=None,
    )


def _situation(situation: Situation, inputs: SiteInputs) -> Page:
    context = shared_context(inputs.catalog, start_uri(situation.id))
    chosen = situation.choose(inputs.summaries.listings.values(), MOST)
    return Page(
        uri=start_uri(situation.id),
        template=f"pages/start/{situation.id}.md.jinja",
        view=SituationView(
            frame=frame_view(context, situation.title, [("Where to begin", START_URI)]),
            summary=situation.summary,
            guides=guide_table(chosen, context),
            hrefs=_hrefs(context),
            terms={term: context.address.to(GLOSSARY_URI, f"term-{term}") for term in inputs.catalog.terms},
        ),
        title=f"{situation.title}: what to do first",
        description=situation.summary,
        updated=None,
    )


def _hrefs(context: SiteContext) -> Mapping[str, str]:
    return {name: context.address.to(uri) for name, uri in HREFS.items()}
