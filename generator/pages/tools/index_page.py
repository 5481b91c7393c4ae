"""The page of all tools: which question each answers, and what becomes of what a reader types."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.context import shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import (
    COMPARE_URI,
    GUIDES_URI,
    METHODOLOGY_URI,
    TOOLS_EQUITY_URI,
    TOOLS_OFFERS_URI,
    TOOLS_PLAN_URI,
    TOOLS_REPAYMENT_URI,
    TOOLS_URI,
    Link,
    Page,
)
from generator.pages.site_inputs import SiteInputs
from generator.pages.tools.display_data import display_file

_TOOLS = (
    (
        TOOLS_OFFERS_URI,
        "Offer workbook",
        "Which offer is better? Up to four offers with three totals, year by year, cash apart from paper, "
        "and what leaving early costs.",
    ),
    (
        TOOLS_EQUITY_URI,
        "Private-equity sheet",
        "What could these options or units be worth? Cost, ownership after dilution, what each sale price "
        "would leave you, nothing included.",
    ),
    (
        TOOLS_REPAYMENT_URI,
        "Sign-on repayment and clauses",
        "What do I owe if I leave in month 11? Month by month, with the clauses to look for before you sign.",
    ),
    (
        TOOLS_PLAN_URI,
        "Day plan",
        "The deadline is near: what do I do on which day? With the open questions of a guide, "
        "and for your calendar.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolView:
    """One tool and the question that it answers."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolsView:
    """Everything that the template of the page may read."""

    frame: FrameView
    tools: tuple[ToolView, ...]
    hrefs: Mapping[str, str]


def build_tools_index(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the page of all tools."""
    context = shared_context(inputs.catalog, TOOLS_URI)
    hrefs = {"guides": GUIDES_URI, "compare": COMPARE_URI, "methodology": METHODOLOGY_URI}
    return (
        Page(
            uri=TOOLS_URI,
            template="pages/tools/index.md.jinja",
            view=ToolsView(
                frame=frame_view(context, "Tools"),
                tools=tuple(
                    ToolView(link=Link(text=name, href=context.address.to(uri)), text=text)
                    for uri, name, text in _TOOLS
                ),
                hrefs={name: context.address.to(uri) for name, uri in hrefs.items()},
            ),
            title="Tools for an offer in hand",
            description="Compare offers, value private equity, check repayment clauses and plan the days "
            "until you answer. Computed in your browser from cited figures; nothing you type leaves it.",
            updated=None,
            data_files=(display_file(context),),
        ),
    )
