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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag

from generator.check.bibliography import Shelf
from generator.check.context import GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.documents import COMPANIES, SOURCES
from generator.model.evidence import Source
from generator.model.guide import Guide
from generator.units.calendar import DateSpan, PartialDate

ID = "duplicate-source"
SEVERITY = Severity.WARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Publication:
    """What tells one publication from another."""

    title: str
    """Its words in small letters, as those of the publisher."""

    publisher: str
    address: str | None
    """Without a final slash and the part after `#`; `None` when it is unknown."""

    published_on: PartialDate | None
    period: DateSpan | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """The sources that one file lists."""

    seen: tuple[str, ...]
    """The files whose sources it may name, itself first."""

    entries: tuple[tuple[str, _Publication], ...]
    """Ids and what they stand for."""

    @property
    def document(self) -> str:
        """The file."""
        return self.seen[0]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One source, the list that it is in, and its number among those of its title."""

    number: int
    id: str
    publication: _Publication
    listed: _List


def gather(_: Guide, context: GuideContext) -> _List | None:
    """Return the sources that a guide lists."""
    return _list(context.bibliography.shelves) if context.bibliography.shelf.sources else None


def across(guides: Mapping[str, _List], context: SharedContext) -> Iterator[Placed]:
    """Yield every entry of a publication that an earlier one has: shared, company, role, then guide files."""
    by_title: dict[str, list[_Entry]] = defaultdict(list)
    for listed in (*(_list(file.shelves) for file in context.bibliographies), *guides.values()):
        for id, publication in listed.entries:
            alike = by_title[publication.title]
            alike.append(_Entry(len(alike), id, publication, listed))
    for alike in by_title.values():
        if len(alike) > 1:
            yield from _repeated(alike)


def _list(shelves: tuple[Shelf, ...]) -> _List:
    return _List(
        seen=tuple(shelf.document for shelf in shelves),
        entries=tuple((source.id, _publication(source)) for source in shelves[0].sources.values()),
    )


def _publication(source: Source) -> _Publication:
    return _Publication(
        title=_words(source.title),
        publisher=_words(source.publisher),
        address=urldefrag(source.url).url.rstrip("/") if source.url else None,
        published_on=source.published_on,
        period=source.period,
    )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _repeated(alike: Iterable[_Entry]) -> Iterator[Placed]:
    """Yield entries under one title whose publication an earlier one has, preferably one that is seen.

    Only those are compared that may be the same, and of entries that are alike in everything only the
    first, since very many postings can have one title.
    """
    earlier: dict[tuple[object, ...], dict[_Publication, _Entry]] = defaultdict(dict)
    for entry in alike:
        seen = _first(entry, entry.listed.seen, earlier)
        same = seen or _first(entry, ("",), earlier)
        if same is not None:
            yield Placed(entry.listed.document, _finding(entry, same))
        for key in _kept_under(entry.publication):
            for place in ("", entry.listed.document):
                earlier[place, *key].setdefault(entry.publication, entry)


def _first(
    entry: _Entry, places: Iterable[str], earlier: Mapping[tuple[object, ...], Mapping[_Publication, _Entry]]
) -> _Entry | None:
    """Return the first of the earlier entries in some files that has this publication."""
    asked = [(place, *key) for place in places for key in _asked_for(entry.publication)]
    near = (other for key in asked if key in earlier for other in earlier[key].values())
    same = (other for other in near if _is_same(other.publication, entry.publication))
    return min(same, key=lambda other: other.number, default=None)


def _kept_under(one: _Publication) -> tuple[tuple[object, ...], ...]:
    issue = (one.publisher, one.published_on)
    return ("issue", *issue), (("address", one.address) if one.address else ("no address", *issue))


def _asked_for(one: _Publication) -> tuple[tuple[object, ...], ...]:
    issue = (one.publisher, one.published_on)
    return (("address", one.address), ("no address", *issue)) if one.address else (("issue", *issue),)


def _is_same(one: _Publication, other: _Publication) -> bool:
    """Whether two sources with the same title are the same publication."""
    if not _is_near(one.published_on, other.published_on) or not _may_be(one.period, other.period):
        return False
    if one.address and other.address:
        return one.address == other.address
    return one.publisher == other.publisher and one.published_on == other.published_on


def _is_near(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates may be the same: one is unknown, or within the month or year that the other says."""
    if one is None or other is None:
        return True
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _may_be(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two periods are the same, or may be because one is unknown."""
    return one is None or other is None or one == other


def _finding(entry: _Entry, first: _Entry) -> Finding:
    document, where = entry.listed.document, first.listed.document
    if where in entry.listed.seen:
        help_text = (
            f"remove it and name `{first.id}`"
            if entry.id != first.id
            else ("remove it: the other is found, too")
        )
    else:
        help_text = f"move it to {_home(entry.listed, first.listed)} and remove both entries"
    at = (entry.id,) if document == SOURCES else ("sources", entry.id)
    of = "" if where == document else f" of {where}"
    message = f"the source `{entry.id}` is the same publication as `{first.id}`{of}"
    return Finding(at=at, message=message, help=help_text)


def _home(one: _List, other: _List) -> str:
    """Return where both files would find one entry: with the company of two guides, else among the shared."""
    both = (file for file in one.seen if file in other.seen)
    return next((file for file in both if file.startswith(COMPANIES)), SOURCES)


CHECKS = Checks(gather=gather, across=across)
