"""The site map."""

import gzip
from collections.abc import Mapping
from dataclasses import replace
from xml.etree import ElementTree

from generator.mkdocs.sitemap import MOST_ADDRESSES, Listed, sitemap_files
from tests.mkdocs.conftest import Build, Pages
from tests.sites import SITE_URL

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def listed(document: bytes) -> list[tuple[str | None, str | None]]:
    root = ElementTree.fromstring(document)
    return [(one.findtext(f"{SPACE}loc"), one.findtext(f"{SPACE}lastmod")) for one in root]


def made(count: int, most: int = MOST_ADDRESSES) -> Mapping[str, bytes]:
    pages = [Listed(f"{SITE_URL}{n:06}/", f"2026-01-{n % 28 + 1:02}") for n in reversed(range(count))]
    return sitemap_files(pages, SITE_URL, most)


def test_pages_stand_in_order_of_their_addresses_and_without_a_date_where_none_is_known():
    pages = [Listed(f"{SITE_URL}b/?a&b", "2026-02-03"), Listed(f"{SITE_URL}a/", "")]
    assert listed(sitemap_files(pages, SITE_URL)["sitemap.xml"]) == [
        (f"{SITE_URL}a/", None),
        (f"{SITE_URL}b/?a&b", "2026-02-03"),
    ]


def test_more_addresses_than_one_file_may_hold_stand_in_several_that_an_index_names():
    files = made(MOST_ADDRESSES + 1)
    assert [name for name in files if name.endswith(".xml")] == [
        "sitemap.xml",
        "sitemap-1.xml",
        "sitemap-2.xml",
    ]
    assert ElementTree.fromstring(files["sitemap.xml"]).tag == f"{SPACE}sitemapindex"
    assert listed(files["sitemap.xml"]) == [
        (f"{SITE_URL}sitemap-1.xml", "2026-01-28"),
        (f"{SITE_URL}sitemap-2.xml", "2026-01-21"),
    ]
    assert len(listed(files["sitemap-1.xml"])) == MOST_ADDRESSES
    assert listed(files["sitemap-2.xml"]) == [(f"{SITE_URL}050000/", "2026-01-21")]
    assert len(files["sitemap-1.xml"]) < 50 * 2**20


def test_the_compressed_twin_says_the_same_and_bears_no_date_and_no_name():
    files = made(3, most=2)
    for name in ("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"):
        twin = files[f"{name}.gz"]
        assert gzip.decompress(twin) == files[name]
        assert twin[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


def test_without_pages_there_is_none():
    assert sitemap_files([], SITE_URL) == {}


def test_a_page_that_has_moved_names_the_new_one_and_stands_in_no_map(generated: Pages, built: Build):
    old = "companies/former.md"
    first, *rest = generated.pages
    moved = replace(first, uri=old, title="Moved", moved_to="companies/google.md", data_files=())
    site = built("site", pages=replace(generated, pages=[moved, *rest]))
    text = (site / "companies/former/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in text
    assert '<meta http-equiv="refresh" content="0; url=../google/">' in text
    assert f'<link rel="canonical" href="{SITE_URL}companies/google/">' in text
    addresses = [address for address, _ in listed((site / "sitemap.xml").read_bytes())]
    assert f"{SITE_URL}companies/google/" in addresses
    assert not {f"{SITE_URL}companies/former/", f"{SITE_URL}search/", f"{SITE_URL}404.html"} & {*addresses}
