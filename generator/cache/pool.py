"""Reads that results share: thousands of guides look at the same regions, terms and companies.

Results that are kept at once have one pool, and each says by numbers which reads of it are its own.
"""

import struct
from collections.abc import Sequence
from operator import itemgetter

from generator.cache.kept import Fingerprinted
from generator.cache.pickles import Unreadable, from_bytes

Pool = tuple[Fingerprinted, ...]
"""Reads, each once."""


def pooled(several: Sequence[Sequence[Fingerprinted]]) -> tuple[Pool, list[bytes]]:
    """Return all reads of several results, and for each result the numbers of its own."""
    numbers: dict[Fingerprinted, int] = {}
    for reads in several:
        for read in reads:
            numbers.setdefault(read, len(numbers))
    return tuple(numbers), [
        struct.pack(f"<{len(reads)}I", *map(numbers.__getitem__, reads)) for reads in several
    ]


def picked(pool: Pool, numbers: bytes) -> tuple[Fingerprinted, ...]:
    """Return the reads with these numbers; raises `Unreadable` when the pool does not have them."""
    try:
        wanted = struct.unpack(f"<{len(numbers) // 4}I", numbers)
        # With fewer than two, `itemgetter` returns no tuple.
        return itemgetter(*wanted)(pool) if len(wanted) > 1 else tuple(pool[number] for number in wanted)
    except (struct.error, IndexError) as error:
        raise Unreadable(str(error)) from error


def pool_from(data: bytes) -> Pool:
    """Return the pool that was written; raises `Unreadable` for anything else."""
    found = from_bytes(data)
    if not isinstance(found, tuple):
        raise Unreadable("no pool")
    return found
