"""Links between rendered pages, checked without a site."""

import html
import re
from collections.abc import Mapping
from posixpath import join, normpath
from urllib.parse import urlsplit

HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def anchors(text: str) -> set[str]:
    """Ids of a page: those in its HTML and those that the engine makes of its headings."""
    made = {re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") for heading in HEADING.findall(text)}
    return made | set(re.findall(r'\bid="([^"]+)"', text))


def links(text: str) -> list[str]:
    """Addresses within the site that a page leads to."""
    found = map(html.unescape, re.findall(r'href="([^"]*)"', text))
    return [href for href in found if not urlsplit(href).scheme]


def target(uri: str, href: str, texts: Mapping[str, str]) -> str | None:
    """The uri of the page that an address of another leads to, `None` for one that is not among them."""
    path = urlsplit(href).path
    if not path:
        return uri
    folder = uri.removesuffix(".md").removesuffix("index")
    found = normpath(join(folder, path))
    return next((name for name in (f"{found}.md", normpath(f"{found}/index.md")) if name in texts), None)


def broken(uri: str, texts: Mapping[str, str]) -> list[str]:
    """Addresses of a page that lead to a place which is not there, on one of the pages given."""
    found = []
    for href in links(texts[uri]):
        page, anchor = target(uri, href, texts), urlsplit(href).fragment
        if page is not None and anchor and anchor not in anchors(texts[page]):
            found.append(href)
    return found
