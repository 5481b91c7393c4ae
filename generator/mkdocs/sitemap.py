"""The site map: every page that search engines may show, with the date of the data that it shows.

See https://www.sitemaps.org/protocol.html. It needs whole addresses, so there is none where nobody says
where the site is published. A page without a date in the data has none here: a false one is worth less.
"""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs.structure.files import Files

SITEMAP = "sitemap.xml"

MOST_ADDRESSES = 50_000
"""Addresses that one file may list; the files of a longer list are named in an index."""

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """One page, or one file of a long list."""

    address: str
    day: str
    """As ISO 8601 has it; empty when it is not known."""


def listed_pages(files: Files) -> Iterator[Listed]:
    """Yield the pages of a site that search engines may show."""
    for file in files.documentation_pages():
        page = file.page
        if page is None or not page.canonical_url or not file.inclusion.is_included():
            continue
        if not vars(page).get("moved_to") and "noindex" not in str(page.meta.get("robots", "")):
            yield Listed(page.canonical_url, page.update_date or "")


def sitemap_files(pages: Iterable[Listed], site_url: str, most: int = MOST_ADDRESSES) -> dict[str, bytes]:
    """Return the files of a site map by name, each with its compressed twin; none without a page.

    `site_url` ends in a slash. The twin bears no date and no name, so that it is the same everywhere.
    """
    every = sorted(pages)
    parts = [every[start : start + most] for start in range(0, len(every), most)]
    plain: dict[str, bytes] = {}
    if len(parts) == 1:
        plain[SITEMAP] = _document("urlset", "url", parts[0])
    elif parts:
        named = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, start=1)}
        newest = [Listed(site_url + name, max(page.day for page in part)) for name, part in named.items()]
        plain[SITEMAP] = _document("sitemapindex", "sitemap", newest)
        plain |= {name: _document("urlset", "url", part) for name, part in named.items()}
    return plain | {f"{name}.gz": _compressed(data) for name, data in plain.items()}


def _document(root: str, item: str, members: Sequence[Listed]) -> bytes:
    document = Element(root, {"xmlns": _SPACE})
    for member in members:
        found = SubElement(document, item)
        SubElement(found, "loc").text = member.address
        if member.day:
            SubElement(found, "lastmod").text = member.day
    indent(document, " ")
    text: str = tostring(document, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _compressed(data: bytes) -> bytes:
    # Not `gzip.compress`: versions of Python differ in the head that it writes.
    target = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=target, mtime=0) as file:
        file.write(data)
    return target.getvalue()
