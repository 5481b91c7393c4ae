"""Strangers' Markdown to safe HTML: converted, then sanitised by an allow-list; nothing touches it after."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from generator.emit.formatting import money_range, stretch
from generator.emit.shown import shown
from generator.emit.taming import tamed
from generator.model.pay import Amount
from generator.pages.shown import BlankRun, LinkRun, Run, Shown, TextRun, ValueRun

TAGS = {
    "a", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h3", "h4", "h5", "hr", "li", "ol",
    "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
"""Everything that prose may contain; no images, since a picture from elsewhere tells who is reading."""

ATTRIBUTES = {"*": set[str](), "a": {"href"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
LINK_REL = "noopener nofollow ugc"

_ADDRESS = re.compile(
    r"(?i:https?)://[a-zA-Z0-9.-]+(?::\d+)?(?:[/?#][^\x00-\x20\\]*)?"
    r"|(?i:mailto):[^\x00-\x20\\]+"
    r"|(?!/)[^\x00-\x20\\:]+"  # within the site
)
"""Addresses that lead where they seem to: no host without a scheme, none behind a user name, no letters that
look like others. A link to anything else is shown as its words."""

# Private-use characters stand for references while Markdown is converted; data files may not hold them
# in any meaning, so they are dropped from prose first and cannot be forged.
_OPEN, _CLOSE = "\ue000", "\ue001"
_BRACKET, _PIPE = 0, 1
_SLOT = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_TAG = re.compile(r"<[^>]*>")


def _plain_address(tag: str, attribute: str, value: str) -> str | None:
    """Return the attribute's value, `None` for an address that hides where it leads."""
    return None if attribute == "href" and _ADDRESS.fullmatch(value) is None else value


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    attribute_filter=_plain_address,
    url_schemes=SCHEMES,
    link_rel=LINK_REL,
    strip_comments=True,
)


def slot(number: int) -> str:
    """Return the mark that stands in prose for the insert with this number."""
    return f"{_OPEN}{number}{_CLOSE}"


def without_slots(text: str) -> str:
    """Return text in which nothing can be mistaken for a slot."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def prose_html(markdown: str, inserts: Mapping[int, str]) -> Markup:
    """Convert Markdown to sanitised HTML and put the inserts into its slots.

    Inserts are HTML that the templates made; slots inside tags (a link's address, say) stay empty.
    """
    clean = _converted(markdown)
    pieces = _TAG.split(clean)
    tags = [_SLOT.sub("", tag) for tag in _TAG.findall(clean)]
    filled = [_SLOT.sub(lambda found: inserts.get(int(found[1]), ""), piece) for piece in pieces]
    out = "".join(part for pair in zip(filled, [*tags, ""], strict=True) for part in pair)
    return Markup(
        out.replace("<table>", '<div class="cg-scroll" tabindex="0"><table>').replace(
            "</table>", "</table></div>"
        )
    )


@lru_cache(maxsize=256)
def _converted(markdown: str) -> str:
    """Return sanitised HTML; what is generic for a role is the same in many guides, apart from its slots."""
    return _CLEANER.clean(_converter().reset().convert(markdown))


@cache
def _converter() -> Markdown:
    """Return the converter, which shows raw HTML as the text that it is; to be reset before each use."""
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    # Its headings are of ranks that prose may not have, and many of them take quadratic time.
    converter.parser.blockprocessors.deregister("setextheader")
    return converter


def safe_svg(drawing: str) -> Markup:
    """Mark a drawing of our own chart functions as finished; they escape every label themselves."""
    return Markup(drawing)


def prose(pieces: Sequence[str | Run]) -> Markup:
    """Join Markdown and inserts into sanitised HTML."""
    inserts: dict[int, str] = {_BRACKET: "[", _PIPE: "|"}
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += without_slots(piece)
        else:
            number = len(inserts)
            inserts[number] = str(run_html(piece))
            text += slot(number)
    return prose_html(tamed(text, slot(_BRACKET), slot(_PIPE)), inserts)


def run_html(run: Run) -> Markup:
    """Write one run of a text as HTML, escaped."""
    match run:
        case TextRun(text):
            return escape(text)
        case BlankRun(label):
            return Markup(f"<mark>[{escape(label)}]</mark>")
        case ValueRun(value, mine):
            return number_html(value, mine)
        case LinkRun(text, href):
            return Markup(f'<a href="{escape(href)}">{escape(text)}</a>')


def inline_html(runs: Iterable[Run]) -> Markup:
    """Write a whole text from its runs."""
    return Markup("".join(map(run_html, runs)))


def number_html(value: Shown, mine: str | None = None) -> Markup:
    """Write a value so that its digits stay on one line; the words after an amount may wrap.

    `mine` says which of the reader's own numbers a script may put in its place.
    """
    mark = f' data-my="{escape(mine)}"' if mine else ""
    if isinstance(value, Amount):
        return Markup(f"<b{mark}>{escape(money_range(value.range))}</b> {escape(stretch(value))}")
    return Markup(f"<b{mark}>{escape(shown(value))}</b>")


def escaped(text: str) -> str:
    """Escape text for HTML, where a host prints it as it is."""
    return str(escape(text))
