"""Feeds as Atom."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from generator.emit.atom import ATOM, render_feed
from generator.pages.feed import Feed, FeedEntry
from generator.units.calendar import read_partial_date
from tests.hostile.payloads import PAYLOADS

ENTRY = FeedEntry(
    id="urn:uuid:1",
    title=("Equity plan: Acme",),
    summary=(read_partial_date("2026-03"), ": Acme"),
    href="./#equity",
    kind="plan-began",
    updated=date(2026, 3, 1),
)
FEED = Feed(
    uri="companies/acme/feed.xml",
    id="urn:uuid:0",
    title="Acme: what changed",
    page="./",
    own="feed.xml",
    site_url="",
    updated=date(2026, 3, 1),
    entries=(ENTRY,),
)


def parsed(feed: Feed) -> ElementTree.Element:
    text = render_feed(feed).text
    assert "<!" not in text
    assert "<?" not in text.removeprefix("<?xml")
    return ElementTree.fromstring(text)


def texts(feed: Feed, path: str) -> list[str | None]:
    return [found.text for found in parsed(feed).findall(path.replace("a:", f"{{{ATOM}}}"))]


def links(feed: Feed) -> list[str]:
    return [found.attrib["href"] for found in parsed(feed).iter(f"{{{ATOM}}}link")]


def test_values_are_written_as_on_pages_and_days_as_moments():
    assert texts(FEED, "a:entry/a:summary") == ["Mar 2026: Acme"]
    assert texts(FEED, "a:entry/a:updated") == ["2026-03-01T00:00:00Z"]


def test_links_are_relative_to_the_feed_where_nobody_says_where_the_site_is():
    assert links(FEED) == ["feed.xml", "./", "https://creativecommons.org/licenses/by/4.0/", "./#equity"]


def test_links_are_whole_where_somebody_does():
    here = "https://guides.example/pay/companies/acme/"
    found = links(replace(FEED, site_url="https://guides.example/pay/"))
    assert [found[0], found[1], found[3]] == [f"{here}feed.xml", here, f"{here}#equity"]
    root = replace(FEED, uri="feed.xml", page="changes/", site_url="https://guides.example/pay/")
    assert links(root)[:2] == ["https://guides.example/pay/feed.xml", "https://guides.example/pay/changes/"]


@pytest.mark.parametrize(
    "payload", [*PAYLOADS.values(), "]]>", "<!DOCTYPE x>", "&lt;b&gt;", "<?php ?>", "a\nb"]
)
def test_hostile_text_comes_out_as_the_same_text(payload: str):
    feed = replace(FEED, title=payload, entries=(replace(ENTRY, title=(payload,), summary=(payload,)),))
    for path in ("a:title", "a:entry/a:title", "a:entry/a:summary"):
        assert texts(feed, path) == [payload]


def test_what_no_xml_can_hold_becomes_a_mark():
    assert texts(replace(FEED, title="a\x00b\x0b\ud800\uffff😀"), "a:title") == [
        "a\ufffdb\ufffd\ufffd\ufffd😀"
    ]
