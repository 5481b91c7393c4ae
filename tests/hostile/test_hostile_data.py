"""No text of a data file becomes more than text: a whole site of them in a real browser."""

import gzip
import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from generator.build import check_project
from generator.search.words import SIGNATURE
from tests.browser.server import serving
from tests.hostile.outputs import faults, read_json, strings
from tests.hostile.payloads import FOREIGN, PAYLOADS, RESOLVED, normalized
from tests.hostile.project import GROUPS, NUMBERS, Files, hostile_files, plain, write_project
from tests.hostile.survey import Report, search, skeletons, survey
from tests.hostile.twins import Reading
from tests.sites import SITE_URL, build_site, read_tree

pytestmark = [pytest.mark.browser, pytest.mark.long]

NOT_SHOWN = re.compile(
    r"company\.bonus_plan\.target\.label"
    r"|guide\.levers\[0\]\.targets\[0\]\.amount\..*"
)
"""Fields that no page shows; a field may leave this list when one does."""

NOT_IN_TWINS = re.compile(NOT_SHOWN.pattern + "|site\\..*")
"""Fields that no Markdown twin says."""

BACKGROUND = re.compile(r"^## Background\n.*?(?=^## )", re.MULTILINE | re.DOTALL)
"""Prose of contributors in a twin, which may have a structure of its own."""

LATER_RULE = re.compile(r"rules/(?!index)[b-z]")

SORTED_BY_NAME = ("guides/index.html", "glossary/index.html", "statements/index.html", "vesting/index.html")
"""Pages and folders whose order or element ids follow from the letters of names."""


SEARCHED = ("click", "forged", "first")
"""Words of payloads that the search takes for words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A project and the site made of it."""

    project: Path
    site: Path
    files: Files

    @property
    def pages(self) -> dict[str, str]:
        """HTML pages by their path; of the many about rules, which show only the site's own texts, some."""
        paths = {path.relative_to(self.site).as_posix(): path for path in sorted(self.site.rglob("*.html"))}
        return {name: path.read_text("utf-8") for name, path in paths.items() if not LATER_RULE.match(name)}


def built(root: Path, folder: Path, files: Files) -> Built:
    project = write_project(folder / "project", root, files)
    site = build_site(project, folder / "site", environment={"SITE_URL": SITE_URL}, strict=False)
    return Built(project=project, site=site, files=files)


@pytest.fixture(scope="module")
def sites(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    """The site of hostile texts, and the same one of harmless words."""
    with ThreadPoolExecutor() as pool:
        makers = {"hostile": hostile_files(), "harmless": hostile_files(plain)}
        jobs = [
            pool.submit(built, project_root, tmp_path_factory.mktemp(name), files)
            for name, files in makers.items()
        ]
        first, second = (job.result() for job in jobs)
    return first, second


@pytest.fixture(scope="module")
def site(sites: tuple[Built, Built]) -> Built:
    """The site of hostile texts."""
    return sites[0]


@pytest.fixture(scope="module")
def address(site: Built) -> Iterator[str]:
    """Where it is served."""
    with serving(site.site) as address:
        yield address


@pytest.fixture(scope="module")
def reports(site: Built, address: str) -> dict[str, Report]:
    """What the browser saw on each page, by path without slashes at the ends."""
    paths = [f"/{name.removesuffix('index.html')}" for name in site.pages if name != "404.html"]
    return {report.path.strip("/"): report for report in survey(address, paths, FOREIGN)}


def test_the_data_pass_every_check_that_cannot_be_waived(site: Built):
    assert check_project(site.project / "guides", "guides").errors == ()


def test_every_field_meets_every_payload(site: Built):
    assert {name for group in GROUPS for name in group} == PAYLOADS.keys()
    met: dict[str, set[int]] = {}
    for text in site.files.texts:
        met.setdefault(text.field, set()).add(text.number % len(GROUPS))
    single = {field.partition(".")[0] for field, numbers in met.items() if len(numbers) != len(GROUPS)}
    tables = {"exchange-rates", "price-levels", "occupation-wages"}
    assert single == {"site"} | tables, "of these there is one file; they have a test of their own"


def test_nothing_runs(reports: dict[str, Report]):
    assert {
        path: report.seen["canary"] for path, report in reports.items() if report.seen["canary"] is not None
    } == {}


def test_nothing_pops_up_fails_or_is_asked_of_another_host(reports: dict[str, Report]):
    assert {path: report.events for path, report in reports.items() if report.events} == {}


def test_no_text_becomes_an_element_a_handler_a_style_or_an_address(reports: dict[str, Report]):
    assert {path: report.seen["found"] for path, report in reports.items() if report.seen["found"]} == {}


def test_every_script_is_the_site_s_own(reports: dict[str, Report]):
    expected = own_scripts(reports["rules"].seen)
    assert {path for path, report in reports.items() if own_scripts(report.seen) != expected} == set()


def _is_sorted_by_name(name: str) -> bool:
    return name in SORTED_BY_NAME or name.startswith("levels/")


def own_scripts(seen: dict[str, Any]) -> list[str]:
    """Return the scripts of a page, without the way to the site's root and what moves readers on."""
    scripts = [re.sub(r'"(\.\./|\.)*', '"', script) for script in seen["scripts"]]
    return [script for script in scripts if not script.endswith("/assets/js/moved.js")]


def test_the_structure_is_that_of_harmless_words(sites: tuple[Built, Built]):
    hostile, harmless = (site.pages for site in sites)
    assert hostile.keys() == harmless.keys()
    differing = {}
    for name, first, second in zip(
        hostile, skeletons(hostile.values()), skeletons(harmless.values()), strict=True
    ):
        if first != second and not _is_sorted_by_name(name):
            differing[name] = next(
                (pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]), "one is longer"
            )
    assert differing == {}


def test_every_text_is_shown_as_it_is(site: Built, reports: dict[str, Report]):
    shown = {path: normalized(report.seen["text"]).casefold() for path, report in reports.items()}
    missing = [
        (text.page, text.field, text.text)
        for text in site.files.texts
        if text.page in shown and not names_data(text.text) and not NOT_SHOWN.fullmatch(text.field)
        if normalized(text.text).casefold() not in shown[text.page]
    ]
    assert missing == []


def names_data(text: str) -> bool:
    """Whether a text refers to data: pages look up what it names instead of showing it."""
    return any(PAYLOADS[name] in text for name in RESOLVED)


@pytest.mark.parametrize(
    "field",
    [
        pytest.param("guide.title", id="guide"),
        pytest.param("company.name", id="company"),
        pytest.param("role.name", id="role"),
        pytest.param("regions.name", id="region"),
    ],
)
def test_title_and_description_hold_the_name_as_it_is(site: Built, reports: dict[str, Report], field: str):
    names = {text.page: normalized(text.text) for text in site.files.texts if text.field == field}
    assert len(names) == len(NUMBERS)
    for path, name in names.items():
        assert name in normalized(reports[path].seen["title"])
        assert name in normalized(reports[path].seen["description"])


def test_the_search_shows_texts_as_they_are(address: str):
    for report in search(address, SEARCHED, FOREIGN):
        assert "window.__canary=1" in report.seen["text"]
        assert (report.seen["canary"], report.seen["found"], report.events) == (None, [], [])


def test_machine_readable_files_are_sound(site: Built):
    fragments = [gzip.decompress(path.read_bytes()) for path in site.site.glob("pagefind/fragment/*")]
    urls = [json.loads(text.removeprefix(SIGNATURE))["url"] for text in fragments]
    assert all((site.site / url.lstrip("/").partition("#")[0] / "index.html").is_file() for url in urls)
    assert len(urls) > len(NUMBERS)
    assert faults(site.site) == {}


def test_the_api_says_every_text_as_it_is(site: Built):
    said: dict[str, set[str]] = {}
    missing = []
    for text in site.files.texts:
        path = site.site / "api" / "v1" / f"{text.page}.json"
        if path.is_file() and not NOT_SHOWN.fullmatch(text.field):
            if text.page not in said:
                said[text.page] = set(map(normalized, strings(read_json(path.read_text("utf-8")))))
            if normalized(text.text) not in said[text.page]:
                missing.append((text.page, text.field))
    assert missing == []
    assert len(said) == 4 * len(NUMBERS)


def test_the_markdown_of_a_site_is_text_for_whoever_reads_it(site: Built):
    paths = [
        *sorted(site.site.rglob("*.md")),
        *sorted(site.site.rglob("llms*/*.txt"))[:3],
        site.site / "llms.txt",
    ]
    read = {path.relative_to(site.site).as_posix(): Reading(path.read_text("utf-8")) for path in paths}
    assert {name: one.found for name, one in read.items() if one.found} == {}
    twins = {name.removesuffix("/index.html.md"): normalized(one.text) for name, one in read.items()}
    missing = [
        (text.page, text.field)
        for text in site.files.texts
        if text.page in twins and not NOT_IN_TWINS.fullmatch(text.field)
        if normalized(text.text) not in twins[text.page]
    ]
    assert missing == []


def test_twins_have_the_structure_of_harmless_words(sites: tuple[Built, Built]):
    hostile, harmless = (
        {
            path.parent.name: re.findall(
                r"</?[a-z0-9]+",
                markdown(BACKGROUND.sub("", path.read_text("utf-8")), extensions=["extra", "sane_lists"]),
            )
            for path in site.site.glob("guides/*/*/index.html.md")
        }
        for site in sites
    )
    assert hostile == harmless
    assert len(hostile) == len(NUMBERS)


def test_files_have_names_that_the_site_chose(site: Built):
    own = re.compile(r"[a-z0-9_.-]+", re.IGNORECASE)
    names = read_tree(site.site)
    assert [name for name in names if not all(own.fullmatch(part) for part in name.split("/"))] == []
    assert sorted(path.name for path in site.site.parent.iterdir()) == ["project", "site"]
