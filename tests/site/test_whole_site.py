"""What holds for all pages of the built site together."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.build import Checked
from generator.emit.render import RenderedPage
from generator.pages.page import served_at
from tests.site.reading import BuiltPage, target_of
from tests.sites import SITE_URL

ENTRY = re.compile(r"<loc>([^<]+)</loc>\s*<lastmod>([^<]+)</lastmod>")


@pytest.mark.parametrize("part", ["title", "description"])
def test_no_two_pages_say_the_same_of_themselves(pages: dict[str, BuiltPage], part: str):
    counts = Counter(getattr(page, part) for page in pages.values())
    assert counts[""] == 0
    assert {text: count for text, count in counts.items() if count > 1} == {}


def test_every_page_has_one_heading_of_the_first_rank(pages: dict[str, BuiltPage]):
    assert {address: page.headings for address, page in pages.items() if page.headings != 1} == {}


def test_every_link_within_the_site_leads_somewhere(pages: dict[str, BuiltPage], site: Path):
    files = {SITE_URL + path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    broken = [
        (page.address, link)
        for page in pages.values()
        for link in page.links
        if (target := target_of(page, link)) is not None and target[0] not in {*pages, *files}
    ]
    assert broken == []


def test_every_anchor_is_there(pages: dict[str, BuiltPage]):
    broken = [
        (page.address, link)
        for page in pages.values()
        for link in page.links
        if (target := target_of(page, link)) is not None
        and target[1]
        and target[0] in pages
        and target[1] not in pages[target[0]].ids
    ]
    assert broken == []


def test_every_file_of_data_is_in_the_site(rendered: dict[str, RenderedPage], site: Path):
    files = {file.uri: file.text for page in rendered.values() for file in page.data_files}
    assert {"api/v1/quality.json", "freshness.json", "changes.json"} <= files.keys()
    assert {uri: (site / uri).read_text(encoding="utf-8") for uri in files} == files


def test_the_site_map_dates_pages_by_the_data_that_they_show(
    pages: dict[str, BuiltPage], rendered: dict[str, RenderedPage], checked: Checked, site: Path
):
    entries = dict(ENTRY.findall((site / "sitemap.xml").read_text(encoding="utf-8")))
    newest = checked.loaded.catalog.as_of
    expected = dict.fromkeys(pages, newest) | {
        SITE_URL + served_at(uri): page.updated for uri, page in rendered.items()
    }
    dated = {address: day for address, day in expected.items() if day is not None}
    assert {address: date.fromisoformat(day) for address, day in entries.items()} == dated
    assert max(dated.values()) <= newest
