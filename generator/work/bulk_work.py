"""The data as tables: the lines of all guides and of the shared files, read when somebody asks for them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import cast

from generator.bulk.files import NAMES, bulk_files
from generator.bulk.part import shared_part
from generator.bulk.table import Part
from generator.cache.beside import Make, beside
from generator.cache.code import code_digest
from generator.cache.digest import joint_digest, value_digest
from generator.cache.kept import keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.spool import Spool
from generator.cache.workers import FEW
from generator.load.shared import Shared
from generator.work.guides_stage import Guides
from generator.work.session import Session

SLOT = "bulk files"


class BulkParts:
    """What the bulk files of a site are made from."""

    def __init__(self, shared: Shared, guides: Guides, folder: Path) -> None:
        """Know where the lines are, and read none yet; the files lie on the disk of a folder until then."""
        self._shared = shared
        self._guides = guides
        self._folder = folder
        self._make: Make = self._made
        self.as_of = guides.as_of
        """The date of the data."""

    @cached_property
    def key(self) -> str:
        """Fingerprint of everything that the files are made from."""
        guides = (facts.bulk_digest for facts in self._guides.facts.values())
        return joint_digest([code_digest(), self.as_of.isoformat(), value_digest(self._shared_part), *guides])

    def begin(self, session: Session) -> None:
        """Begin to make the files where they will differ from those of the last run, and few guides changed.

        Where many did, all processors have other work, and there is no memory for both. It has to be called
        before any thread is started.
        """
        read = ("bulk", "key", self.key)
        known = session.known.get(SLOT)
        if (known is not None and read in known.reads) or session.changed_guides > FEW:
            return
        _ = self._spool  # both processes have to know it
        self._make = beside(self._made)
        session.add(keep(SLOT, [read], b"", b""))

    def file(self, name: str) -> bytes:
        """Return one of the files; waits for them."""
        _ = self._digests
        return self._spool.read(name)

    def put(self, name: str, target: Path) -> str:
        """Write one of the files; waits for them. Return the fingerprint of what it holds."""
        digest = self._digests[name]
        self._spool.put(name, target)
        return digest

    @cached_property
    def _spool(self) -> Spool:
        return Spool(self._folder, NAMES)

    @cached_property
    def _digests(self) -> Mapping[str, str]:
        return cast("Mapping[str, str]", from_bytes(self._make()))

    def _made(self) -> bytes:
        return to_bytes(self._spool.fill(bulk_files(self, self.as_of)))

    def __iter__(self) -> Iterator[Part]:
        """Yield the lines of the shared files, then those of each guide in order of ids."""
        yield self._shared_part
        for facts in self._guides.facts.values():
            if (part := facts.bulk) is not None:
                yield part

    @cached_property
    def _shared_part(self) -> Part:
        return shared_part(self._shared.catalog)
