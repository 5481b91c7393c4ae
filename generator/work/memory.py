"""What a process that runs again and again need not read from the disk each time."""

from dataclasses import dataclass, field
from datetime import date

from generator.cache.kept import Kept
from generator.load.shared import Shared
from generator.work.guide_facts import PackedFacts


@dataclass(slots=True)
class Memory:
    """What is at hand from earlier runs of this process; nothing in the first one."""

    known: dict[str, Kept] | None = None
    """The results of the last run, by slot."""

    as_of: date | None = None
    """The date of the data in the last run."""

    shared: tuple[str, Shared] | None = None
    """What all guides shared in the last run, after the fingerprint of its files."""

    _facts: dict[str, PackedFacts] = field(default_factory=dict)

    def facts(self, kept: Kept) -> PackedFacts:
        """Return the facts of a guide; to open those of thousands takes a while, so it is done once."""
        found = self._facts.get(kept.slot)
        if found is None or found.kept is not kept:
            found = self._facts[kept.slot] = PackedFacts(kept)
        return found

    def add(self, kept: Kept) -> None:
        """Keep a new result among those of the last run."""
        if self.known is not None:
            self.known[kept.slot] = kept

    def remember(self, known: dict[str, Kept]) -> None:
        """Keep the results of a run; all others go."""
        self.known = known
        self._facts = {slot: facts for slot, facts in self._facts.items() if slot in known}
