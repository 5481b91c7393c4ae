"""The result of one piece of work, with what it was made from."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.cache.digest import bytes_digest, joint_digest
from generator.cache.inputs import Inputs
from generator.cache.tracing import Read

Fingerprinted = tuple[str, str, str]
"""A read (name and key), and the fingerprint of what it found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one piece of work gave. It holds as long as every read would find the same again."""

    slot: str
    """Name of the work, `guide acme/engineer`: a later result of the same work takes its place."""

    reads: tuple[Fingerprinted, ...]
    facts: bytes
    """What later stages need to know of the result, as bytes of `pickles`."""

    body: bytes
    """What only the output needs; empty when it lies in the store and was not asked for."""

    body_digest: str

    @property
    def digest(self) -> str:
        """Fingerprint of the whole result."""
        return joint_digest((bytes_digest(self.facts), self.body_digest))

    def changed_reads(self, inputs: Inputs) -> list[Read]:
        """Return the reads that would find something else now."""
        return [(name, key) for name, key, digest in self.reads if inputs.digest((name, key)) != digest]


def keep(slot: str, reads: Iterable[Fingerprinted], facts: bytes, body: bytes) -> Kept:
    """Return a new result."""
    return Kept(slot=slot, reads=tuple(reads), facts=facts, body=body, body_digest=bytes_digest(body))
