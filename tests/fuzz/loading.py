"""What is fuzzed of reading data files: a guide's YAML and its prose, up to the HTML made of it."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

from generator.canonical.format import format_source
from generator.diagnostics import Diagnostic
from generator.emit.markup import ATTRIBUTES, SCHEMES, TAGS, prose
from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.load.characters import first_forbidden
from generator.load.documents import read_document
from generator.load.layout import Kind
from generator.load.prose import read_prose
from generator.load.reading import Document, Reading, TooManyProblems, Vocabulary
from generator.load.shapes import file_shape
from generator.text import SourceText

_VOCABULARY = Vocabulary(regions={"paris": "paris"}, companies={"acme": "acme"}, roles={"baker": "baker"})
_OWN = {"div": {"class", "tabindex"}, "a": {"rel"}}
"""What is put round a table, and on every link."""


def guide(text: str) -> None:
    """A guide is read or refused with a place, and what is read stays the same in its one form."""
    document = Document(SourceText("guides/acme/baker.yml", text))
    shape = file_shape(Kind.GUIDE)
    assert shape is not None
    read_document(Reading(document, vocabulary=_VOCABULARY, ids=("acme", "baker")), shape)
    _assert_told(document)
    if not document.diagnostics:
        once = format_source(document.source, Kind.GUIDE)
        twice = format_source(SourceText("", once.text), Kind.GUIDE)
        assert (once.diagnostics, twice.text) == ((), once.text), once.diagnostics


def page(text: str) -> None:
    """Prose is read or refused with a place, and its HTML holds nothing but what prose may have."""
    document = Document(SourceText("guides/acme/baker.md", text))
    try:
        sections = read_prose(document).sections
    except TooManyProblems:
        sections = ()
    _assert_told(document)
    for section in sections:
        _Allowed(str(prose((section.markdown,))))


def _assert_told(document: Document) -> None:
    lines = document.source.text.split("\n")
    assert len(document.diagnostics) <= MAX_DIAGNOSTICS_PER_FILE
    for problem in document.diagnostics:
        assert 1 <= problem.span.line <= len(lines), problem
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1, problem
        _assert_printable(problem)


def _assert_printable(problem: Diagnostic) -> None:
    for told in (problem.message, problem.help or ""):
        assert first_forbidden(told) is None, told
        assert "\n" not in told, told


class _Allowed(HTMLParser):
    """Fails at a tag, attribute or address that prose may not have."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS or tag == "div", tag
        names = ATTRIBUTES.get(tag, set()) | _OWN.get(tag, set())
        for name, value in attrs:
            assert name in names, (tag, name)
            assert name != "href" or _is_plain(value or ""), value

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def _is_plain(address: str) -> bool:
    """Whether a browser takes an address for one within the site, or of a harmless scheme."""
    # Browsers drop these before they look at an address.
    seen = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    parts = urlsplit(seen)
    return (parts.scheme in SCHEMES and "@" not in parts.netloc) or (
        not parts.scheme and not seen.startswith("//")
    )
