"""The data as tables: the lines of all guides and of the shared files, read when somebody asks for them."""

from collections.abc import Iterator
from functools import cached_property

from generator.bulk.part import shared_part
from generator.bulk.table import Part
from generator.cache.code import code_digest
from generator.cache.digest import joint_digest, value_digest
from generator.load.shared import Shared
from generator.work.guides_stage import Guides


class BulkParts:
    """What the bulk files of a site are made from."""

    def __init__(self, shared: Shared, guides: Guides) -> None:
        """Know where the lines are, and read none yet."""
        self._shared = shared
        self._guides = guides
        self.as_of = guides.as_of
        """The date of the data."""

    @cached_property
    def key(self) -> str:
        """Fingerprint of everything that the files are made from."""
        guides = (facts.bulk_digest for facts in self._guides.facts.values())
        return joint_digest([code_digest(), self.as_of.isoformat(), value_digest(self._shared_part), *guides])

    def __iter__(self) -> Iterator[Part]:
        """Yield the lines of the shared files, then those of each guide in order of ids."""
        yield self._shared_part
        for facts in self._guides.facts.values():
            if (part := facts.bulk) is not None:
                yield part

    @cached_property
    def _shared_part(self) -> Part:
        return shared_part(self._shared.catalog)
