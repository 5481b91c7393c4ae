"""Takes HTML apart as a browser would, to see what it holds."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Parts:
    """Every tag and attribute of a piece of HTML, and its text."""

    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    """Tag, attribute and value."""

    text: str = ""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = Parts()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.tags.append(tag)
        self.parts.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.parts.text += data


def parts_of(html: str) -> Parts:
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.parts


ACTIVE_TAGS = frozenset(
    {"audio", "base", "button", "embed", "form", "iframe", "img", "input", "link", "math", "meta", "object"}
    | {"script", "style", "svg", "video"}
)
"""Tags that run something, fetch something or change the page."""


def dangers(html: str, allowed: frozenset[str] = frozenset()) -> list[str]:
    """What in a piece of HTML could run or fetch something; empty for harmless HTML."""
    parts = parts_of(html)
    tags = [f"<{tag}>" for tag in parts.tags if tag in ACTIVE_TAGS - allowed]
    handlers = [f"{tag} {name}" for tag, name, _ in parts.attributes if name.startswith("on")]
    styles = [
        f"{tag} {name}" for tag, name, _ in parts.attributes if name in ("style", "srcdoc", "formaction")
    ]
    links = [
        f"{tag} {name}={value}"
        for tag, name, value in parts.attributes
        if name in ("href", "src", "xlink:href") and scheme(value) not in ("", "http", "https", "mailto")
    ]
    return tags + handlers + styles + links


def scheme(address: str) -> str:
    """The scheme that a browser sees: it drops tabs and line ends anywhere, blanks and controls in front."""
    seen = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", address)
    found = re.match(r"([a-z][a-z0-9+.-]*):", seen, re.IGNORECASE)
    return found[1].casefold() if found else ""
