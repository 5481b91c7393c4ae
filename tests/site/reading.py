"""Takes the pages of a built site apart."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.sites import SITE_URL


@dataclass(slots=True)
class BuiltPage:
    """What a page of the built site holds."""

    address: str
    """Where it is served: `https://guides.example/quality/`."""

    html: str
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    """Addresses of everything that it leads to or loads, as written."""

    headings: int = 0
    """Headings of the first rank."""

    title: str = ""
    description: str = ""


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.is_in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        self.page.ids |= {own[name] for name in ("id", "name") if name in own}
        self.page.links += [own[name] for name in ("href", "src") if name in own]
        self.page.headings += tag == "h1"
        # A drawing may have a title of its own, after that of the page.
        self.is_in_title = tag == "title" and not self.page.title
        if tag == "meta" and own.get("name") == "description":
            self.page.description = own.get("content", "")

    def handle_data(self, data: str) -> None:
        if self.is_in_title:
            self.page.title += data

    def handle_endtag(self, tag: str) -> None:
        self.is_in_title = False


def read_site(folder: Path) -> dict[str, BuiltPage]:
    """Every page of a site by its address; that for addresses which do not exist is none."""
    pages = (_read(path, folder) for path in sorted(folder.rglob("index.html")))
    return {page.address: page for page in pages}


def _read(path: Path, folder: Path) -> BuiltPage:
    own = path.relative_to(folder).as_posix().removesuffix("index.html")
    page = BuiltPage(address=urljoin(SITE_URL, own), html=path.read_text(encoding="utf-8"))
    reader = _Reader(page)
    reader.feed(page.html)
    reader.close()
    return page


def target_of(page: BuiltPage, link: str) -> tuple[str, str] | None:
    """The address and the anchor that a link of a page leads to; `None` for one out of the site."""
    whole = urlsplit(urljoin(page.address, link))
    if not whole.geturl().startswith(SITE_URL):
        return None
    return whole._replace(query="", fragment="").geturl(), unquote(whole.fragment)
