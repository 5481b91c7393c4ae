"""What stands in the head of a page beside its title: files with the same content, and structured data.

Structured data are JSON-LD in a data block, which browsers do not run (HTML, 4.12.1), so that no policy
on scripts forbids it. In it `<`, `>` and `&` and the line ends of JavaScript are written as JSON escapes: no
text can end the block, or begin a comment in it.
"""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from urllib.parse import urljoin

from generator.emit.data_file import Json
from generator.emit.markup import escaped
from generator.pages.page import Page, served_at
from generator.pages.structured.breadcrumbs import page_things
from generator.pages.structured.thing import Href, Thing, Value

_ESCAPES = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})


def page_head(page: Page, site_url: str) -> str:
    """Return the HTML of a page's own part of its head.

    `site_url` is where the site is published, with a slash at its end; without it no address stands in the
    structured data, because readers of it take whole addresses only.
    """
    # The blank is one for the theme: it takes what is `alternate` and nothing else for the site in another
    # language, and would ask for a site map beside each of them.
    links = (
        f'<link rel="alternate " type="{escaped(kind)}" href="{escaped(href)}">'
        for kind, href in page.alternates
    )
    base = f"{site_url}{served_at(page.uri)}" if site_url else ""
    return "".join((*links, _data_block(page_things(page), base)))


def _data_block(things: Iterable[Thing], base: str) -> str:
    found = (_object(thing, base) for thing in things)
    graph: list[Json] = [one for one in found if one is not None]
    if not graph:
        return ""
    whole: Json = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return f'<script type="application/ld+json">{text}</script>'


def _object(thing: Thing, base: str) -> Json:
    """Return a thing; nothing when it has an address that nobody knows, or nothing else is left of it."""
    found: dict[str, Json] = {}
    for name, value in thing.properties:
        written = _json(value, base)
        if written is not None:
            found[name] = written
        elif isinstance(value, Href):
            return None
    return {"@type": thing.type, **found} if found else None


def _json(value: Value, base: str) -> Json:
    """Return a value, nothing for an address that nobody knows and for a list that would have gaps."""
    match value:
        case tuple():
            members = [_object(one, base) for one in value]
            return None if None in members else members
        case Thing():
            return _object(value, base)
        case date():
            return value.isoformat()
        case Decimal():
            if value != value.to_integral_value():
                raise TypeError(f"{value} is not whole, and JSON readers would round it")
            return int(value)
        case Href():
            return urljoin(base, value.href) if base else None
    return value
