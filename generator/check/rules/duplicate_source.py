"""Finds publications that are entered as a source twice.

Why it matters:
    Two entries of one publication count as two sources beside a figure, and a date or an address that
    is corrected in one stays wrong in the other.

    Two entries are one publication when their titles have the same words and their web addresses are the
    same, a final slash and the part after `#` apart; where an address is unknown, when publisher and date
    of publication are the same. Neither alone is enough: one careers page stands for many postings, and
    one page may print the tables of two publishers, each with a title of its own; and a posting may appear
    under one title at two addresses, once for each team. The publisher does not count beside an address,
    since copies name it in different words. A page that was published twice, or describes another period,
    is two publications.
Wrong:
    # guides/companies/acme.yml
    sources:
      acme-posting: {title: Data Engineer, publisher: Acme, kind: official-posting, url: https://acme.example/1}
    # guides/globex/data-engineer.yml
    sources:
      acme-job: {title: Data Engineer, publisher: Acme Careers, kind: official-posting, url: https://acme.example/1}
Right:
    # guides/sources.yml
    acme-posting: {title: Data Engineer, publisher: Acme, kind: official-posting, url: https://acme.example/1}
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag

from generator.check.bibliography import bibliographies, every_shelf
from generator.check.rule import CheckContext, Placed, Scope
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.documents import SOURCES, company_file
from generator.model.evidence import Source
from generator.units.calendar import DateSpan, PartialDate

ID = "duplicate-source"
SEVERITY = Severity.WARNING
SCOPE = Scope.CATALOG


@dataclass(frozen=True, slots=True)
class _Entry:
    """A source and the file that lists it."""

    document: str
    source: Source


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield every entry of a publication that an earlier one has: shared, company, role, then guide files."""
    by_title: dict[str, list[_Entry]] = defaultdict(list)
    for shelf in every_shelf(catalog):
        for source in shelf.sources.values():
            by_title[_words(source.title)].append(_Entry(shelf.document, source))
    alike = [entries for entries in by_title.values() if len(entries) > 1]
    seen = _seen_from(catalog) if alike else {}
    for entries in alike:
        for entry, same in _with_same_before(entries):
            near = [other for other in same if other.document in seen[entry.document]]
            if same:
                yield Placed(entry.document, _finding(entry, (near or same)[0], catalog, seen))


def _seen_from(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Return for each file with sources the files whose sources it may name, its own first."""
    found = (bibliography.shelves for bibliography in bibliographies(catalog))
    return {shelves[0].document: tuple(shelf.document for shelf in shelves) for shelves in found}


def _with_same_before(entries: list[_Entry]) -> Iterator[tuple[_Entry, list[_Entry]]]:
    """Yield entries under one title, each with the earlier ones of its publication.

    Only those are compared that may be the same, since very many postings can have one title.
    """
    listed: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, entry in enumerate(entries):
        source = entry.source
        issue = (_words(source.publisher), source.published_on)
        address = ("address", _address(source.url or ""))
        asked = (address, ("no address", *issue)) if source.url else (("issue", *issue),)
        near = sorted({place for key in asked for place in listed[key]})
        yield entry, [entries[place] for place in near if _is_same(entries[place].source, source)]
        for key in (("issue", *issue), address if source.url else ("no address", *issue)):
            listed[key].append(index)


def _is_same(one: Source, other: Source) -> bool:
    """Whether two sources with the same title are the same publication."""
    if not _is_near(one.published_on, other.published_on) or not _may_be(one.period, other.period):
        return False
    if one.url and other.url:
        return _address(one.url) == _address(other.url)
    same_publisher = _words(one.publisher) == _words(other.publisher)
    return same_publisher and one.published_on == other.published_on


def _is_near(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates may be the same: one is unknown, or within the month or year that the other says."""
    if one is None or other is None:
        return True
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _may_be(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two periods are the same, or may be because one is unknown."""
    return one is None or other is None or one == other


def _address(url: str) -> str:
    return urldefrag(url).url.rstrip("/")


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _finding(entry: _Entry, first: _Entry, catalog: Catalog, seen: Mapping[str, tuple[str, ...]]) -> Finding:
    own, other = entry.source.id, first.source.id
    if first.document in seen[entry.document]:
        help_text = f"remove it and name `{other}`" if own != other else "remove it: the other is found, too"
    else:
        help_text = f"move it to {_home(entry, first, catalog, seen)} and remove both entries"
    at = (own,) if entry.document == SOURCES else ("sources", own)
    where = "" if first.document == entry.document else f" of {first.document}"
    return Finding(
        at=at, message=f"the source `{own}` is the same publication as `{other}`{where}", help=help_text
    )


def _home(entry: _Entry, first: _Entry, catalog: Catalog, seen: Mapping[str, tuple[str, ...]]) -> str:
    """Return where both files would find one entry: with the company of two guides, else among the shared."""
    both = set(seen[entry.document]) & set(seen[first.document])
    return next((file for file in map(company_file, catalog.companies) if file in both), SOURCES)
