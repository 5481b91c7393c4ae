"""What holds for all pages of the built site together."""

import gzip
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.build import Checked
from generator.emit.atom import ATOM
from generator.emit.render import RenderedPage
from generator.pages.feed import FEED_FILE
from generator.pages.page import served_at
from tests.site.reading import BuiltPage, target_of
from tests.sites import SITE_URL

NAMED_FEED = re.compile(r'<link rel="alternate " type="application/atom\+xml" title="[^"]+" href="([^"]+)">')


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
    # Only a site that knows its address has whole addresses in its feeds and its list for machines.
    same = {uri: text for uri, text in files.items() if not uri.endswith((FEED_FILE, "llms.txt"))}
    assert {uri: (site / uri).read_text(encoding="utf-8") for uri in same} == same
    assert all((site / uri).is_file() for uri in files)


def test_the_links_of_every_feed_lead_to_places_that_are_there(pages: dict[str, BuiltPage], site: Path):
    feeds = sorted(site.rglob(FEED_FILE))
    assert len(feeds) > 25
    for feed in feeds:
        for link in ElementTree.fromstring(feed.read_bytes()).iter(f"{{{ATOM}}}link"):
            address, _, anchor = link.attrib["href"].partition("#")
            match link.attrib["rel"]:
                case "self":
                    assert (site / address.removeprefix(SITE_URL)).is_file()
                case "alternate":
                    assert not anchor or anchor in pages[address].ids, link.attrib["href"]


def test_every_page_names_the_feed_of_the_site_and_the_one_that_lies_beside_it(site: Path):
    for page in site.rglob("index.html"):
        named = NAMED_FEED.findall(page.read_text(encoding="utf-8"))
        beside = ["feed.xml"] if page.parent != site and (page.parent / FEED_FILE).is_file() else []
        assert named[:-1] == beside, page
        assert (page.parent / named[-1]).resolve() == site / FEED_FILE


def test_the_site_map_dates_pages_by_the_data_that_they_show(
    pages: dict[str, BuiltPage], rendered: dict[str, RenderedPage], checked: Checked, site: Path
):
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == text
    listed = [[part.text for part in entry] for entry in ElementTree.fromstring(text)]
    # Pages written by hand have no date in the data.
    expected = dict.fromkeys(pages) | {
        SITE_URL + served_at(uri): page.updated and page.updated.isoformat() for uri, page in rendered.items()
    }
    hidden = {SITE_URL + served_at(uri) for uri, page in rendered.items() if page.moved_to}
    hidden.add(f"{SITE_URL}search/")
    assert listed == [
        [address, day] if day else [address]
        for address, day in sorted(expected.items())
        if address not in hidden
    ]
    assert max(filter(None, expected.values())) <= checked.loaded.catalog.as_of.isoformat()
