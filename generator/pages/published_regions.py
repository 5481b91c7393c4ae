"""Which regions the site shows: those that something published names, and the regions around them.

The vocabulary knows many more places, so that documents can be imported; a page about nothing helps nobody.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from generator.check.mentions import company_regions, guide_regions
from generator.check.texts import Text, claims_texts, company_texts, guide_texts, rights_texts, role_texts
from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.model.references import find_references

_LINK = re.compile(r"\bregions/([a-z0-9-]{1,100})(?:\.md\b|/)")
_REFERENCE = "region."


def published_regions(
    catalog: Catalog, by_guides: Iterable[str], linked: Collection[str] = ()
) -> frozenset[str]:
    """Return the ids of the regions that have a page.

    `by_guides` are those that guides refer to, `linked` those that pages written by hand lead to; what the
    rest of the catalog refers to is found here.
    """
    named = {*by_guides, *linked, *_shared_regions(catalog)}
    return frozenset(_with_containers(named, catalog))


def referenced_regions(guide: Guide) -> tuple[str, ...]:
    """Return the ids of all regions that a guide names in its fields and texts, sorted."""
    named = {name for _, name in guide_regions(guide)}
    return tuple(sorted(named | set(_referenced(guide_texts(guide)))))


def linked_regions(markdown: str) -> frozenset[str]:
    """Return the ids of the regions that a page written by hand leads to."""
    return frozenset(_LINK.findall(markdown))


def _shared_regions(catalog: Catalog) -> Iterator[str]:
    for company in catalog.companies.values():
        yield from (name for _, name in company_regions(company))
        yield from _referenced(company_texts(company))
    for role in catalog.roles.values():
        yield from _referenced(role_texts(role))
    yield from _referenced(claims_texts(catalog))
    yield from _referenced(rights_texts(catalog))
    yield from (right.region for right in catalog.rights.values())
    if catalog.price_levels is not None:
        yield catalog.price_levels.base


def _referenced(texts: Iterable[Text]) -> Iterator[str]:
    """Yield the ids in `[[region.paris]]` of some texts."""
    for text in texts:
        if _REFERENCE in text.text:
            names = find_references(text.text)
            yield from (name.removeprefix(_REFERENCE) for name in names if name.startswith(_REFERENCE))


def _with_containers(named: Collection[str], catalog: Catalog) -> set[str]:
    """Return the ids with those of all areas around them; a circle in the data ends the way up."""
    shown: set[str] = set()
    for name in named:
        around: str | None = name
        while around is not None and around not in shown and around in catalog.regions:
            shown.add(around)
            around = catalog.regions[around].within
    return shown
