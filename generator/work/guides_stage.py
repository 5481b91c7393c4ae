"""All guides, each brought up to date by itself."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.cache.pickles import Unreadable
from generator.cache.pieces import Pieces
from generator.derive.summaries import SummaryParts
from generator.load.guide_file import GuideFiles
from generator.load.shared import Shared
from generator.model.catalog import LONG_AGO
from generator.work.guide_facts import PackedFacts
from generator.work.guide_work import GuideWorkshop, guide_slot
from generator.work.session import Session
from generator.work.settings import Settings

_DAY = re.compile(rb"(?:reviewed|accessed)_on: *['\"]?(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Guides:
    """The results of all guides."""

    as_of: date
    """The date of the whole data."""

    facts: Mapping[str, PackedFacts]
    """By id of the guide."""

    shop: GuideWorkshop
    """What makes a guide again."""

    slots: frozenset[str]

    @cached_property
    def summaries(self) -> SummaryParts:
        """Every guide that has a page, as others see it: read when somebody looks."""
        return SummaryParts(
            keys=self._part("keys"),
            listings=self._part("listing"),
            mentions=self._part("mentions"),
            level_lines=self._part("level_lines"),
            quality=self._part("quality"),
            due=self._part("due"),
            events=self._part("events"),
        )

    def _part(self, name: str) -> Pieces[Any]:
        return Pieces({id: one.summary_part(name) for id, one in self._published})

    @cached_property
    def _published(self) -> tuple[tuple[str, PackedFacts], ...]:
        return tuple(sorted((id, one) for id, one in self.facts.items() if one.page is not None))


def refresh_guides(session: Session, shared: Shared) -> Guides:
    """Return the results of all guides.

    Each is asked for the date of the whole data, which is known only when all are read: it is guessed, and
    where the guess was wrong, those are done again that would be told something else about the true one.
    """
    files = {one.id: one for one in shared.guides}
    slots = {id: guide_slot(session.settings, id) for id in files}
    as_of = max(shared.catalog.as_of, _likely_day(session, shared.guides))
    while True:
        shop = guide_workshop(session.settings, shared, files, as_of)
        results = session.refresh("guides", slots.values(), shop)
        facts = {id: session.memory.facts(results[slot]) for id, slot in slots.items()}
        days = (one.newest_day for one in facts.values() if one.newest_day is not None)
        true_day = max(shared.catalog.as_of, max(days, default=LONG_AGO))
        if true_day == as_of:
            return Guides(as_of, facts, shop, frozenset(slots.values()))
        as_of = true_day


def guide_workshop(
    settings: Settings, shared: Shared, files: Mapping[str, GuideFiles], as_of: date
) -> GuideWorkshop:
    """Return what does the work on guides, whose files are given by their ids."""
    return GuideWorkshop(
        settings=settings,
        catalog=replace(shared.catalog, dated=as_of),
        vocabulary=shared.vocabulary,
        files=files,
        waivers=shared.waivers,
    )


def _likely_day(session: Session, guides: Iterable[GuideFiles]) -> date:
    """Guess the newest day in the files of guides: the newest known one, or one in new files."""
    known: list[date] = []
    found: set[bytes] = set()
    for one in guides:
        kept = session.known.get(guide_slot(session.settings, one.id))
        try:
            day = None if kept is None else session.memory.facts(kept).newest_day
        except Unreadable:  # another version of the program has kept it
            kept = None
        if kept is None:
            found.update(_DAY.findall(_bytes(one.data.path)))
        elif day is not None:
            known.append(day)
    return max([*known, *_newest(found)], default=LONG_AGO)


def _newest(written: Iterable[bytes]) -> Iterator[date]:
    """Yield the newest of some written days, leaving out what is no day."""
    for day in sorted(written, reverse=True):
        with suppress(ValueError):
            yield date.fromisoformat(day.decode())
            return


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
