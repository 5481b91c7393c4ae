"""`llms.txt`: what the site is and where its texts lie, in the form of llmstxt.org."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.coverage import Coverage
from generator.derive.summary import GuideListing
from generator.model.catalog import Catalog
from generator.pages.api import addresses
from generator.pages.page import (
    API_URI,
    CHANGES_URI,
    COMPANIES_URI,
    DATA_URI,
    GLOSSARY_URI,
    HOW_TO_READ_URI,
    LEVELS_URI,
    METHODOLOGY_URI,
    QUALITY_URI,
    REGIONS_URI,
    ROLES_URI,
    served_at,
    twin_uri,
)
from generator.pages.site_inputs import SiteInputs
from generator.pages.text_file import TextFile
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange

LLMS = "llms.txt"
FULL_FOLDER = "llms-full"
"""Folder of the files with all guides of a company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A file or page, and what is there."""

    name: str
    href: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """One guide."""

    title: str
    href: str
    place: str | None
    """Where the leading row is; `None` for a guide without pay."""

    total: MoneyRange | None
    """What it pays, gross per year."""

    total_word: str
    """What that is, and whether anybody claims it or we compute it."""

    confidence: str
    reviewed_on: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyGuides:
    """The guides of one company."""

    name: str
    full: Place
    guides: tuple[GuideLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmsView:
    """Everything that the template may read."""

    disclaimer: str
    pages: tuple[Place, ...]
    data: tuple[Place, ...]
    companies: tuple[CompanyGuides, ...]


_PAGES = (
    ("How to read a figure", HOW_TO_READ_URI, "marks, ranges, and the four ways to have no figure"),
    ("Methodology", METHODOLOGY_URI, "every formula behind a computed figure"),
    ("Glossary", GLOSSARY_URI, "words of pay, levels and equity"),
    ("How well this is evidenced", QUALITY_URI, "which share of the figures names a source, guide by guide"),
    ("What changed", CHANGES_URI, "events of the data, the newest first"),
    ("Companies", COMPANIES_URI, "what holds at a company whatever the role"),
    ("Roles", ROLES_URI, "one kind of job at all companies side by side"),
    ("Regions", REGIONS_URI, "where pay is stated for, with official wages and rights"),
    ("Levels", LEVELS_URI, "ladders of companies side by side, as sources compare them"),
    ("Use the data", DATA_URI, "licence, how to cite, and every form the data have"),
    ("Every address and field", API_URI, "the JSON files, with their schemas"),
)

_DATA = (
    ("Index of the JSON files", addresses.INDEX, "every collection and its address"),
    (
        "All guides as JSON",
        addresses.collection("guides"),
        "every guide and what it leads with",
    ),
    ("Pay claims as a table", "data/v1/pay_claims.csv", "one row for each claim about one part of pay"),
    ("All tables in one file", "data/v1/pay.db", "SQLite"),
)

_TOTAL_WORDS: Mapping[Coverage | None, str] = {
    Coverage.WHOLE: "recurring total, computed",
    Coverage.WITHOUT_EQUITY: "recurring total without equity, computed",
    Coverage.BASE_ALONE: "base salary alone, claimed",
    None: "stated total, claimed",
}
"""What the total of a row is, by what a computed one covers; a base salary alone is as its source has it."""


def llms_file(inputs: SiteInputs) -> TextFile:
    """Return the file, with every guide by company."""
    view = LlmsView(
        disclaimer=inputs.catalog.site.disclaimer,
        pages=tuple(Place(name=name, href=_page(uri, inputs), about=about) for name, uri, about in _PAGES),
        data=tuple(Place(name=name, href=_whole(uri, inputs), about=about) for name, uri, about in _DATA),
        companies=tuple(_companies(inputs)),
    )
    return TextFile(uri=LLMS, template="twin/llms.txt.jinja", view=view)


def _companies(inputs: SiteInputs) -> Iterator[CompanyGuides]:
    for id in inputs.summaries.by_company:
        company = inputs.catalog.companies.get(id)
        name = company.name if company else id
        full = Place(
            name=f"All guides of {name}",
            href=_whole(f"{FULL_FOLDER}/{id}.txt", inputs),
            about="one text after the other",
        )
        lines = tuple(_line(guide, inputs) for guide in inputs.summaries.of_company(id))
        yield CompanyGuides(name=name, full=full, guides=lines)


def _line(guide: GuideListing, inputs: SiteInputs) -> GuideLine:
    row = guide.headline_row
    return GuideLine(
        title=guide.title,
        href=_whole(twin_uri(guide.id), inputs),
        place=None if row is None else _region_name(row.region, inputs.catalog),
        total=None if row is None else row.total,
        total_word="" if row is None else _TOTAL_WORDS[row.coverage],
        confidence=guide.confidence.value,
        reviewed_on=guide.reviewed_on,
    )


def _region_name(id: str, catalog: Catalog) -> str:
    region = catalog.regions.get(id)
    return region.name if region else id


def _page(uri: str, inputs: SiteInputs) -> str:
    return _whole(served_at(uri), inputs)


def _whole(uri: str, inputs: SiteInputs) -> str:
    """Return a whole address where somebody says where the site is published, else one from its root."""
    return f"{inputs.site_url}{uri}"
