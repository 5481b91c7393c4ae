"""Which regions the site shows: those that something published names, and the regions around them.

The vocabulary knows many more places, so that documents can be imported; a page about nothing helps nobody.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from generator.check.mentions import region_mentions
from generator.check.texts import (
    Text,
    claims_texts,
    company_texts,
    guide_texts,
    rights_texts,
    role_texts,
)
from generator.model.catalog import Catalog
from generator.model.documents import REGIONS
from generator.model.references import find_references

_LINK = re.compile(r"\bregions/([a-z0-9-]{1,100})(?:\.md\b|/)")
_REFERENCE = "region."


def with_published_regions(catalog: Catalog, linked: Collection[str] = ()) -> Catalog:
    """Return the catalog without the regions that nobody refers to, so that no page is made or linked.

    `linked` are the regions that pages written by hand lead to.
    """
    named = {mention.name for mention in region_mentions(catalog) if mention.document != REGIONS}
    named |= {right.region for right in catalog.rights.values()}
    named |= {catalog.price_levels.base} if catalog.price_levels else set()
    shown = _with_containers(named | _referenced(catalog) | set(linked), catalog)
    return replace(catalog, regions={id: one for id, one in catalog.regions.items() if id in shown})


def linked_regions(markdown: str) -> frozenset[str]:
    """Return the ids of the regions that a page written by hand leads to."""
    return frozenset(_LINK.findall(markdown))


def _referenced(catalog: Catalog) -> set[str]:
    """Return the ids in `[[region.paris]]` of all texts."""
    names = (name for text in _texts(catalog) for name in find_references(text.text))
    return {name.removeprefix(_REFERENCE) for name in names if name.startswith(_REFERENCE)}


def _texts(catalog: Catalog) -> Iterator[Text]:
    return chain(
        chain.from_iterable(map(guide_texts, catalog.guides.values())),
        chain.from_iterable(map(company_texts, catalog.companies.values())),
        chain.from_iterable(map(role_texts, catalog.roles.values())),
        claims_texts(catalog),
        rights_texts(catalog),
    )


def _with_containers(named: Collection[str], catalog: Catalog) -> set[str]:
    """Return the ids with those of all areas around them; a circle in the data ends the way up."""
    shown: set[str] = set()
    for name in named:
        around: str | None = name
        while around is not None and around not in shown and around in catalog.regions:
            shown.add(around)
            around = catalog.regions[around].within
    return shown
