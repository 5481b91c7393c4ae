"""Brings results up to date: what still holds is kept, the rest is done again."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol

from generator.cache.inputs import Inputs
from generator.cache.kept import Fingerprinted, Kept
from generator.cache.store import Store
from generator.cache.tracing import Read
from generator.cache.workers import Work, do_all

Progress = Callable[[int, int], None]
"""Called with how many pieces of work are done, and how many there are to do."""


class Workshop(Protocol):
    """Makes the work of one kind, in whichever process it is called; knows what the work may read."""

    def inputs(self) -> Inputs:
        """Return everything that the work may read."""

    def __call__(self) -> Work:
        """Begin in this process."""


BATCH = 256
"""Results that wait in memory before they are written."""


@dataclass(slots=True, kw_only=True)
class Refreshed:
    """Results of all work of one kind."""

    results: dict[str, Kept] = field(default_factory=dict)
    """By slot, in the order in which they were asked for."""

    reasons: dict[str, tuple[Read, ...]] = field(default_factory=dict)
    """For each piece of work that was done again: what had changed; nothing for work that is new."""


def refresh(
    slots: Collection[str],
    known: Mapping[str, Kept],
    shop: Workshop,
    store: Store,
    progress: Progress | None = None,
) -> Refreshed:
    """Return the result of every slot: the known one where it holds, else a new one, which the store keeps.

    Raises `WorkFailed` when a piece of work cannot be done; what was done before that is kept.
    """
    inputs = shop.inputs()
    true = _true_reads([known[slot] for slot in slots if slot in known], inputs)
    reasons = {
        slot: tuple(known[slot].changed_reads(inputs)) if slot in known else ()
        for slot in slots
        if slot not in known or not true.issuperset(known[slot].reads)
    }
    made: dict[str, Kept] = {}
    batch: list[Kept] = []
    try:
        for number, kept in enumerate(do_all(shop, tuple(reasons)), start=1):
            batch.append(kept)
            if len(batch) == BATCH:
                made |= _kept_on_disk(batch, store)
                batch = []
            if progress is not None:
                progress(number, len(reasons))
    finally:
        made |= _kept_on_disk(batch, store)
    return Refreshed(results={slot: made.get(slot) or known[slot] for slot in slots}, reasons=reasons)


def _true_reads(kept: Sequence[Kept], inputs: Inputs) -> set[Fingerprinted]:
    """Return the reads of results that would find the same again.

    Thousands of results share most of their reads: each is looked at once, not once for each result.
    """
    reads = set(chain.from_iterable(one.reads for one in kept))
    return {read for read in reads if inputs.digest(read[:2]) == read[2]}


def _kept_on_disk(batch: Sequence[Kept], store: Store) -> dict[str, Kept]:
    return {kept.slot: kept for kept in store.keep(batch)}
