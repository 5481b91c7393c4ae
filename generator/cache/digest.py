"""Short fingerprints of bytes and of values: equal fingerprints mean equal contents."""

import hashlib
import io
import pickle
from collections.abc import Callable, Iterable

from generator.cache.pickles import PROTOCOL, Remake, Table, Values

SIZE = 16
"""Bytes of a fingerprint: two different contents meet by chance once in 2**64 tries."""

ABSENT = ""
"""Fingerprint of what is not there."""


def bytes_digest(data: bytes | memoryview, *more: bytes) -> str:
    """Return the fingerprint of some bytes; of several as if they stood in one piece."""
    found = hashlib.blake2b(data, digest_size=SIZE)
    for one in more:
        found.update(one)
    return found.hexdigest()


def joint_digest(digests: Iterable[str]) -> str:
    """Return one fingerprint of several, which says their order too; names of files need not be text."""
    return bytes_digest("\n".join(digests).encode("utf-8", "surrogatepass"))


def value_digest(value: object) -> str:
    """Return the fingerprint of a frozen value, the same in every process.

    Raises `TypeError` or `pickle.PicklingError` for a value that has no fixed form, such as a function.
    """
    if isinstance(value, set | frozenset):
        # A set has another order in each process.
        value = sorted(value)
    written = io.BytesIO()
    pickler = _Writer(written, protocol=PROTOCOL)
    # Without its memory, a pickler writes equal values alike whether or not they share their parts.
    pickler.fast = True
    pickler.dump(value)
    return bytes_digest(written.getbuffer())


def _as_call(kind: type, values: Values) -> Callable[..., Remake]:
    return lambda value: (kind, values(value))


class _Writer(pickle.Pickler):
    """Writes data classes so that nobody can read them: for a fingerprint, to name their type will do.

    Without its memory, a pickler looks up each name that it writes again, so one name less counts.
    """

    dispatch_table = Table(_as_call)
