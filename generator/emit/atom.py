"""Feeds as Atom (RFC 4287): plain text alone, so that nothing in it can be markup.

Links are whole addresses where somebody says where the site is published. Where nobody does they are
relative, as RFC 3986 (5.1.3) has it, to the address that the feed was read from.
"""

import re
from datetime import date
from typing import cast
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.emit.data_file import ATTRIBUTION, LICENCE, RenderedFile
from generator.emit.shown import shown
from generator.pages.feed import Feed, FeedEntry, Words
from generator.pages.shown import Shown

ATOM = "http://www.w3.org/2005/Atom"

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that an XML document cannot hold, not even as references (XML 1.0, 2.2)."""


def render_feed(feed: Feed) -> RenderedFile:
    """Write a feed."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(feed.updated))
    _text(SubElement(root, "author"), "name", ATTRIBUTION)
    _text(root, "rights", f"{LICENCE['name']}, {LICENCE['url']}")
    _link(root, "self", feed, feed.own)
    _link(root, "alternate", feed, feed.page)
    SubElement(root, "link", {"rel": "license", "href": LICENCE["url"]})
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), feed, entry)
    indent(root, " ")
    text = '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"
    return RenderedFile(uri=feed.uri, text=text)


def _entry(parent: Element, feed: Feed, entry: FeedEntry) -> None:
    _text(parent, "id", entry.id)
    _text(parent, "title", _line(entry.title))
    _text(parent, "updated", _moment(entry.updated))
    _link(parent, "alternate", feed, entry.href)
    SubElement(parent, "category", {"term": entry.kind})
    _text(parent, "summary", _line(entry.summary))


def _line(words: Words) -> str:
    return "".join(shown(cast("Shown", word)) for word in words)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _NO_XML.sub("\ufffd", text)


def _link(parent: Element, rel: str, feed: Feed, href: str) -> None:
    kind = {"type": "application/atom+xml"} if rel == "self" else {"type": "text/html"}
    folder = feed.uri.rpartition("/")[0]
    here = f"{feed.site_url}{folder}/" if folder else feed.site_url
    whole = urljoin(here, href) if feed.site_url else href
    SubElement(parent, "link", {"rel": rel, **kind, "href": whole})


def _moment(day: date) -> str:
    """Return the beginning of a day as RFC 3339 has it; the data know no hours."""
    return f"{day.isoformat()}T00:00:00Z"
