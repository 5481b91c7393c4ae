"""Fingerprints of what pages are found by: they alone decide whether words are indexed anew."""

from collections.abc import Iterable

from generator.cache.digest import value_digest
from generator.search.stub import Stub


def words_digest(stubs: Iterable[Stub]) -> str:
    """Return the fingerprint of what pages are found by, without the figures that results show."""
    return value_digest(tuple((stub.address, stub.html) for stub in stubs))
