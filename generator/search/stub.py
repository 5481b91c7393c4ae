"""A record as the small page that Pagefind reads in place of the real one.

Pagefind finds a page by its words and weighs them by their element: the title most, headings next. Names that
are no text of the page are kept apart as `alias` and `related`, so that a result can tell what it matched.
Figures are no words: a result shows them and is sorted by them, and an edited figure costs no new index.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from generator.search.record import SearchRecord, SearchRow

SEPARATOR = "; "
"""Between several names; `search_results.js` parts them there again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stub:
    """The small page, and what must be known beside it; plain, because each build has thousands."""

    address: str
    """Where the real page is served, relative to the root of the site."""

    html: str
    """Everything that it is found by and narrowed down to."""

    facets: tuple[tuple[str, str, str], ...]
    """What results can be narrowed down to: filter, value and what readers call it."""

    totals: tuple[tuple[str, str], ...] = ()
    """What its rows pay, by their anchors."""

    orders: tuple[tuple[str, int | str], ...] = ()
    """What results are sorted by: key and value."""


def stub(record: SearchRecord) -> Stub:
    """Return what the index is made from for one record."""
    return Stub(
        address=record.address,
        html=f'<html lang="en"><body>{"".join(_parts(record))}</body></html>',
        facets=tuple((one.key, one.value, one.text) for one in record.facets),
        totals=tuple((row.anchor, row.total) for row in record.rows if row.total),
        orders=tuple(_orders(record)),
    )


def _orders(record: SearchRecord) -> Iterator[tuple[str, int | str]]:
    if record.dated is not None:
        yield "date", record.dated
    if record.total is not None:
        yield "total", record.total


def _parts(record: SearchRecord) -> Iterator[str]:
    yield _heading(record)
    yield _names("alias", record.aliases)
    yield _names("related", record.related)
    yield _element("p", record.text)
    for row in record.rows:
        yield _row(row)
    for facet in record.facets:
        yield f'<i data-pagefind-filter="{facet.key}:{escape(facet.value)}"></i>'


def _heading(record: SearchRecord) -> str:
    """A minor page has its title under another name, which counts for less."""
    if record.is_minor:
        return f'<p data-pagefind-weight="0.2" data-pagefind-meta="name">{escape(record.title)}</p>'
    return _element("h1", record.title)


def _names(key: str, names: tuple[str, ...]) -> str:
    if not names:
        return ""
    return f'<p data-pagefind-ignore data-pagefind-meta="{key}">{escape(SEPARATOR.join(names))}</p>'


def _row(row: SearchRow) -> str:
    heading = f'<h2 id="{escape(row.anchor)}">{escape(row.heading)}</h2>'
    return heading + _element("p", row.text)


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""
