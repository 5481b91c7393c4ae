"""Titles that mkdocs.yml gives to pages in its navigation."""

from collections.abc import Iterator


def nav_titles(nav: object) -> dict[str, str | None]:
    """Return the title of every page that the `nav` setting names, by its uri; nothing for one without.

    `nav` is nested lists and mappings of titles, or nothing.
    """
    return dict(_entries(nav, None))


def _entries(nav: object, title: str | None) -> Iterator[tuple[str, str | None]]:
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, list):
        for item in nav:
            yield from _entries(item, None)
    elif isinstance(nav, dict):
        for name, item in nav.items():
            yield from _entries(item, str(name))
