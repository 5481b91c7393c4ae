"""What a process that runs again and again need not read from the disk each time."""

from dataclasses import dataclass, field
from datetime import date

from generator.cache.digest import joint_digest
from generator.cache.inputs import FileDigest
from generator.cache.kept import Kept
from generator.load.layout import Kind
from generator.load.shared import Shared, read_shared
from generator.load.walk import DataFile, find_files
from generator.work.guide_facts import PackedFacts
from generator.work.settings import Settings

_OF_GUIDES = (Kind.GUIDE, Kind.GUIDE_PROSE)


@dataclass(slots=True)
class Memory:
    """What is at hand from earlier runs of this process; nothing in the first one."""

    known: dict[str, Kept] | None = None
    """The results of the last run, by slot."""

    as_of: date | None = None
    """The date of the data in the last run."""

    _facts: dict[str, PackedFacts] = field(default_factory=dict)
    _shared: tuple[str, Shared] | None = None

    def facts(self, kept: Kept) -> PackedFacts:
        """Return the facts of a guide; to open those of thousands takes a while, so it is done once."""
        found = self._facts.get(kept.slot)
        if found is None or found.kept is not kept:
            found = self._facts[kept.slot] = PackedFacts(kept)
        return found

    @property
    def last_shared(self) -> Shared | None:
        """What all guides shared in the last run."""
        return None if self._shared is None else self._shared[1]

    def add(self, kept: Kept) -> None:
        """Keep a new result among those of the last run."""
        if self.known is not None:
            self.known[kept.slot] = kept

    def shared(self, settings: Settings) -> Shared:
        """Return what all guides share, and the files of the guides; read again when any of it changed."""
        files, problems = find_files(settings.data, "guides")
        if problems:
            return read_shared(files, problems)
        digest = joint_digest(
            part for file in files for part in (file.name, _digest(file, settings.file_digest))
        )
        if self._shared is None or self._shared[0] != digest:
            self._shared = digest, read_shared(files, problems)
        return self._shared[1]

    def remember(self, known: dict[str, Kept]) -> None:
        """Keep the results of a run; all others go."""
        self.known = known
        self._facts = {slot: facts for slot, facts in self._facts.items() if slot in known}


def _digest(file: DataFile, digest: FileDigest) -> str:
    """Return the fingerprint of a shared file; those of guides are read when their turn comes."""
    return "" if file.place.kind in _OF_GUIDES else digest(file.path)
