"""Brings results up to date: what still holds is kept, the rest is done again."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from generator.cache.inputs import Inputs
from generator.cache.kept import Kept
from generator.cache.tracing import Read
from generator.cache.workers import MakeWork, do_all

Progress = Callable[[int, int], None]
"""Called with how many pieces of work are done, and how many there are to do."""


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
    inputs: Inputs,
    make: MakeWork,
    progress: Progress | None = None,
) -> Refreshed:
    """Return the result of every slot: the known one where it holds, else a new one.

    Raises `WorkFailed` when a piece of work cannot be done.
    """
    reasons = {
        slot: tuple(known[slot].changed_reads(inputs)) if slot in known else ()
        for slot in slots
        if slot not in known or not known[slot].holds(inputs)
    }
    made: dict[str, Kept] = {}
    for kept in do_all(make, tuple(reasons)):
        made[kept.slot] = kept
        if progress is not None:
            progress(len(made), len(reasons))
    return Refreshed(results={slot: made.get(slot) or known[slot] for slot in slots}, reasons=reasons)
