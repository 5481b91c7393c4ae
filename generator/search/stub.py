"""A record as the small page that Pagefind reads in place of the real one.

Pagefind finds a page by its words and weighs them by their element: the title most, headings next. Names that
are no text of the page are kept apart as `alias` and `related`, so that a result can tell what it matched.
"""

from collections.abc import Iterator
from html import escape

from generator.search.record import SearchRecord, SearchRow

SEPARATOR = "; "
"""Between several names; `search_results.js` parts them there again."""


def stub_html(record: SearchRecord) -> str:
    """Write the page for one record."""
    return f'<html lang="en"><body>{"".join(_parts(record))}</body></html>'


def _parts(record: SearchRecord) -> Iterator[str]:
    yield _heading(record)
    yield _names("alias", record.aliases)
    yield _names("related", record.related)
    yield _element("p", record.text)
    for row in record.rows:
        yield _row(row)
    for facet in record.facets:
        yield f'<i data-pagefind-filter="{facet.key}:{escape(facet.value)}"></i>'
    if record.total is not None:
        yield f'<i data-pagefind-sort="total:{record.total}"></i>'
    if record.dated is not None:
        yield f'<i data-pagefind-sort="date:{record.dated}"></i>'


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
