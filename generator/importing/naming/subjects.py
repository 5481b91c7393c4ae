"""What a document without a title is about: the company and the role that its headings name most often."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.importing.document import Document
from generator.importing.markdown.blocks import BOLD_DEPTH, Heading, Paragraph
from generator.importing.naming.names import Names
from generator.importing.naming.spellings import folded, plain_role

_NAME = r"[A-Z][\w.&'’-]{0,40}(?: [A-Z][\w.&'’-]{0,40}){0,3}"
_COMPANY = re.compile(rf"\b(?:[Jj]oin|[Aa]t|[Ww]ith|@) ({_NAME})(?=$|[?!:,.]|['’]s\b| [a-z–—|-])")
_JOINING = re.compile(r"\b[Ww]hy (?:do )?([\w/+&' -]{3,80}?s) (?:[Jj]oin|[Cc]hoose|[Ww]ork)\b")
_WORD = re.compile(r"[\w&+/.'’-]+")
_MOST_WORDS = 4
_MAX_CHARS = 20_000
"""Text that is looked at; who a document is about is said early."""


def named_companies(document: Document) -> tuple[str, ...]:
    """Return the names that headings put where a company stands: `Why Bakers Join Acme`."""
    return tuple(name for text in _texts(document, Heading) for name in _named(text))


def mentioned_company(document: Document, names: Names) -> str | None:
    """Return the id, or the name where nobody knows it, of the company that headings name most often."""
    named = Counter(names.find_company(name) or name for name in named_companies(document))
    if named:
        return named.most_common(1)[0][0]
    return _most_known(_texts(document, Heading), names.companies)


def mentioned_role(document: Document, names: Names, *, is_told: bool) -> str | None:
    """Return the name of the role whose people headings speak of; with none, of the known one in the text.

    Many texts speak of engineers: those of Markdown headings count only where the document `is_told` to be
    about a company, by whoever imports it or by the name of its file.
    """
    headings = list(_texts(document, Heading))
    joining = [match[1].strip() for text in headings for match in _JOINING.finditer(text)]
    if joining:
        return plain_role(Counter(joining).most_common(1)[0][0])
    found = _most_known(headings, names.roles)
    if found is None and (is_told or is_bare_article(document)):
        found = _most_known(_texts(document, Paragraph), names.roles)
    return None if found is None else names.role_name(found)


def is_bare_article(document: Document) -> bool:
    """Whether a text has no heading of Markdown, as an article that was copied from a page."""
    return not any(isinstance(block, Heading) and block.depth < BOLD_DEPTH for block in document.blocks)


def _named(heading: str) -> Iterator[str]:
    for match in _COMPANY.finditer(heading):
        yield re.sub(r"['’]s$", "", match[1]).strip(" .,")


def _most_known(texts: Iterable[str], known: Mapping[str, str]) -> str | None:
    """Return the id whose spellings occur most often; the one met first when several do."""
    counts: Counter[str] = Counter()
    for text in texts:
        words = [folded(word.removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(text)]
        for start in range(len(words)):
            key = next((key for key in _stretches(words[start : start + _MOST_WORDS]) if key in known), None)
            if key is not None:
                counts[known[key]] += 1
    return counts.most_common(1)[0][0] if counts else None


def _stretches(words: Sequence[str]) -> Iterator[str]:
    """Yield the words joined, the longest stretch first, each also for one person instead of several."""
    for length in range(len(words), 0, -1):
        joined = "".join(words[:length])
        yield joined
        yield joined.removesuffix("s")


def _texts(document: Document, kind: type[Heading] | type[Paragraph]) -> Iterator[str]:
    """Yield the texts of blocks; a line that leads to another document is no heading of this one."""
    left = _MAX_CHARS
    for block in document.blocks:
        is_link = isinstance(block, Heading) and "](" in block.text
        if isinstance(block, kind) and left > 0 and not is_link:
            yield block.text[:left]
            left -= len(block.text)
