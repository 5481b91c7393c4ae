"""A page as a value, and the addresses of pages."""

from dataclasses import dataclass
from datetime import date

from generator.pages.data_file import DataFile
from generator.pages.feed import Feed
from generator.pages.structured.thing import Thing
from generator.pages.text_file import TextFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the site before it becomes text."""

    uri: str
    """Path of its Markdown file below the site's root, e.g. `guides/acme/engineer.md`."""

    template: str
    """Template that shows its view, below `templates/`."""

    view: object
    """The typed view that the template names in its header."""

    title: str
    """Plain text for the browser's title bar and for search results; unique in the site."""

    description: str
    """Plain text for search results; unique in the site."""

    updated: date | None
    """Newest date in the data that the page shows; `None` when it shows none."""

    sources: tuple[str, ...] = ()
    """Files that it came from, relative to the project folder; the first is what an edit link opens."""

    data_files: tuple[DataFile, ...] = ()
    """What it shows, once more for programs."""

    feeds: tuple[Feed, ...] = ()
    """What tells of changes of what it shows."""

    text_files: tuple[TextFile, ...] = ()
    """The same once more as plain text."""

    alternates: tuple[tuple[str, str], ...] = ()
    """Media types of files that say the same, and their addresses as the page sees them."""

    things: tuple[Thing, ...] = ()
    """The same in the words of schema.org, beside the breadcrumbs."""

    moved_to: str = ""
    """Uri of the page that has taken the place of this one, which stands at a former address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of the page that holds it."""

    text: str
    href: str
    """Address relative to the page that shows it."""


@dataclass(frozen=True, slots=True)
class Address:
    """Addresses as one page sees them: relative, so that the site works in any folder of a host."""

    uri: str

    def to(self, uri: str, anchor: str | None = None) -> str:
        """Return the address of another page of the site, `guides/acme/engineer.md`, from this one."""
        path = "" if uri == self.uri else f"{_way(_folder(self.uri), _folder(uri)) or '.'}/"
        return f"{path}#{anchor}" if anchor else path or "./"

    def to_file(self, uri: str) -> str:
        """Return the address of a file of the site that is no page, `quality.json`, from this one."""
        return _way(_folder(self.uri), uri)


def _way(start: str, target: str) -> str:
    """Return the relative path from one folder to another or to a file; empty when they are the same."""
    here, there = start.split("/") if start else [], target.split("/") if target else []
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return "/".join([*[".."] * (len(here) - same), *there[same:]])


def served_at(uri: str) -> str:
    """Return the address of a page below the site's root: `guides/acme/engineer/`."""
    folder = _folder(uri)
    return f"{folder}/" if folder else ""


def _folder(uri: str) -> str:
    """Return the folder that a page is served from."""
    path = uri.removesuffix(".md")
    return path.removesuffix("index").rstrip("/")


def guide_uri(guide_id: str) -> str:
    """Return where the guide `company/role` lives."""
    return f"guides/{guide_id}.md"


def guide_of(uri: str) -> str:
    """Return the id of the guide whose page has a uri, empty for a page of another kind."""
    id = uri.removeprefix("guides/").removesuffix(".md")
    return id if uri == guide_uri(id) and id.count("/") == 1 else ""


def twin_uri(guide_id: str) -> str:
    """Return where a guide lies as Markdown: beside its page, under the name that llmstxt.org proposes."""
    return f"guides/{guide_id}/index.html.md"


def company_uri(company_id: str) -> str:
    """Return where a company's page lives."""
    return f"companies/{company_id}.md"


def company_anchor(company_id: str) -> str:
    """Return the element id of a company's part of a page about all companies; the empty id is for none."""
    return f"company-{company_id or 'none'}"


def role_uri(role_id: str) -> str:
    """Return where a role's page lives."""
    return f"roles/{role_id}.md"


def region_uri(region_id: str) -> str:
    """Return where a region's page lives."""
    return f"regions/{region_id}.md"


def start_uri(situation_id: str) -> str:
    """Return where the page about a reader's situation lives."""
    return f"start/{situation_id}.md"


def levels_uri(role_id: str) -> str:
    """Return where the level map of a role lives."""
    return f"levels/{role_id}.md"


def rule_uri(rule_id: str) -> str:
    """Return where a rule's page lives."""
    return f"rules/{rule_id}.md"


GUIDES_URI = "guides/index.md"
COMPANIES_URI = "companies/index.md"
ROLES_URI = "roles/index.md"
REGIONS_URI = "regions/index.md"
RULES_URI = "rules/index.md"
COMPARE_URI = "compare.md"
LEVELS_URI = "levels/index.md"
VESTING_URI = "vesting.md"
START_URI = "start/index.md"
GLOSSARY_URI = "glossary.md"
METHODOLOGY_URI = "methodology.md"
HOW_TO_READ_URI = "how-to-read.md"
CONTRIBUTING_URI = "contributing/index.md"
API_URI = "api.md"
DATA_URI = "data.md"
STATEMENTS_URI = "statements.md"
QUALITY_URI = "quality.md"
FRESHNESS_URI = "freshness.md"
CHANGES_URI = "changes.md"
TOOLS_URI = "tools/index.md"
TOOLS_OFFERS_URI = "tools/offers.md"
TOOLS_EQUITY_URI = "tools/equity.md"
TOOLS_REPAYMENT_URI = "tools/repayment.md"
TOOLS_PLAN_URI = "tools/plan.md"
ROWS_DATA_URI = "rows.json"
DISPLAY_DATA_URI = "display.json"
CURVES_DATA_URI = "curves.json"
