"""All pages together."""

import html
import re
from collections import Counter
from functools import cache
from posixpath import join, normpath
from urllib.parse import urlsplit

import pytest

from generator.model.company import Company
from generator.pages.redirect_page import RedirectView
from tests.derive.builders import a_catalog
from tests.pages.invented import ROOT, catalog, pages, pages_of, rendered

HEADING = re.compile(r"^###? (.+)$", re.MULTILINE)


@cache
def texts() -> dict[str, str]:
    return {uri: rendered(page) for uri, page in pages().items()}


@cache
def data_files() -> frozenset[str]:
    """Every file that pages bring along."""
    found: set[str] = set()
    for page in pages().values():
        found |= {file.uri for file in page.data_files} | {feed.uri for feed in page.feeds}
        found |= {file.uri for file in page.text_files}
    return frozenset(found)


@cache
def anchors(uri: str) -> set[str]:
    """Ids of a page: those in its HTML and those that the engine makes of its headings."""
    text = texts()[uri] if uri in texts() else (ROOT / "docs" / uri).read_text(encoding="utf-8")
    made = {re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") for heading in HEADING.findall(text)}
    return made | set(re.findall(r'\bid="([^"]+)"', text))


def test_pages_are_sorted_and_no_two_say_the_same_of_themselves():
    found = list(pages().values())
    assert list(pages()) == sorted(pages())
    for told in (Counter(page.title for page in found), Counter(page.description for page in found)):
        assert [text for text, count in told.items() if count > 1] == []


def test_namesakes_are_told_apart_by_their_address():
    twins = (Company(id="mercury", name="Mercury"), Company(id="mercury-bank", name="Mercury"))
    found = pages_of(a_catalog(*twins))
    titles = {found[f"companies/{company.id}.md"].title for company in twins}
    assert titles == {
        "Mercury: how it pays, equity, bonus and levels (companies/mercury)",
        "Mercury: how it pays, equity, bonus and levels (companies/mercury-bank)",
    }


def test_a_page_is_never_replaced_by_a_former_address():
    first = Company(id="acme", name="Acme")
    second = Company(id="borealis", name="Borealis", former_ids=("acme", "boreal"))
    found = pages_of(a_catalog(first, second))
    assert not isinstance(found["companies/acme.md"].view, RedirectView)
    assert isinstance(found["companies/boreal.md"].view, RedirectView)


def test_without_an_edit_base_no_page_has_an_edit_link():
    found = pages_of(catalog(), edit_base=None)
    assert not any("example.org/edit" in rendered(page) for page in found.values())


@pytest.mark.parametrize("uri", sorted(pages()))
def test_every_link_within_the_site_has_a_target(uri: str):
    broken = []
    for href in map(html.unescape, re.findall(r'href="([^"]*)"', texts()[uri])):
        parts = urlsplit(href)
        if parts.scheme:
            continue
        if normpath(join(folder_of(uri), parts.path)) in data_files():
            continue
        target = target_of(uri, parts.path)
        if target is None or (parts.fragment and parts.fragment not in anchors(target)):
            broken.append(href)
    assert broken == []


def folder_of(uri: str) -> str:
    """The folder that a page is served from."""
    return uri.removesuffix(".md").removesuffix("index")


def target_of(uri: str, path: str) -> str | None:
    """The page or the hand-written file that a relative address leads to."""
    target = normpath(join(folder_of(uri), path)) if path else uri
    names = (uri,) if not path else (f"{target}.md", normpath(f"{target}/index.md"))
    return next((name for name in names if name in texts() or (ROOT / "docs" / name).is_file()), None)


def test_no_id_occurs_twice_on_a_page():
    for uri, text in texts().items():
        counts = Counter(re.findall(r'\bid="([^"]+)"', text))
        assert [id for id, count in counts.items() if count > 1] == [], uri


def test_no_two_files_of_the_site_have_one_address():
    uris = [*pages()]
    for page in pages().values():
        uris += [*(file.uri for file in page.data_files), *(feed.uri for feed in page.feeds)]
    assert len(set(uris)) == len(uris)


def test_the_same_data_give_the_same_pages():
    assert {uri: rendered(page) for uri, page in pages_of(catalog()).items()} == texts()
