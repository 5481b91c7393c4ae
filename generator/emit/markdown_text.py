"""Plain text as Markdown: escaped so that it says the same and changes nothing round it."""

import re

_BREAKS = re.compile("[^\\S \xa0\u202f]+")
"""White space that ends a line somewhere, or indents."""

_SPECIAL = re.compile(r"[\\`*_\[\]|~{}<]|&(?=#?\w)|(?:^|(?<=\s))#")
_LEADING = re.compile(r"(?=[-+=:](?:[\s=-]|$)|>)|\d{1,9}(?=[.)](?:\s|$))")
"""Up to where a line would begin a list, an underline, a rule or a definition."""
_UNSAFE_IN_ADDRESS = re.compile(r"[\x00-\x20\\<>()\[\]|\"'`]")


def plain_text(text: str) -> str:
    """Escape a text that may stand at the beginning of a line: no list, heading, rule or quotation begins."""
    return safe_start(one_line(text).strip(" "))


def safe_start(line: str) -> str:
    """Return an escaped line whose beginning is text, too; Markdown that it holds stays what it is."""
    found = _LEADING.match(line)
    return line if found is None else f"{line[: found.end()]}\\{line[found.end() :]}"


def one_line(text: str) -> str:
    """Escape a text within a line; white space that could end the line becomes a blank."""
    if not text.isprintable():
        text = _BREAKS.sub(" ", text)
    return _SPECIAL.sub(_harmless, text)


def _harmless(found: re.Match[str]) -> str:
    # As references where some readers of Markdown know no backslash: CommonMark has both.
    return {"<": "&lt;", "&": "&amp;"}.get(found[0], f"\\{found[0]}")


def link_target(href: str) -> str:
    """Write an address in a link: what could end the link is encoded; an anchor alone leads to the page."""
    address = _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", href)
    return f"./{address}" if address.startswith("#") else address
