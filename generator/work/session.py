"""One run: what is known from earlier ones, and which of it is used again."""

from collections.abc import Callable, Iterable
from functools import partial

from generator.cache.kept import Kept
from generator.cache.refresh import Refreshed, Workshop, refresh
from generator.cache.store import Store
from generator.cache.tracing import Read
from generator.work.memory import Memory
from generator.work.settings import Settings

Report = Callable[[str, int, int], None]
"""Called with the name of a stage, how many pieces of work are done, and how many there are to do."""


class Session:
    """What the stages of one run share."""

    def __init__(
        self, settings: Settings, store: Store, memory: Memory, report: Report | None = None
    ) -> None:
        """Begin a run with the results of earlier ones."""
        self.settings = settings
        self.store = store
        self.memory = memory
        self.known = store.load() if memory.known is None else dict(memory.known)
        self.reasons: dict[str, tuple[Read, ...]] = {}
        """For each piece of work that was done again: what had changed; nothing for work that is new."""

        self._report = report
        self._used: set[str] = set()

    @property
    def changed_guides(self) -> int:
        """How many guides were read again so that their pages can be made."""
        return sum(slot.startswith("guide ") for slot in self.reasons)

    def refresh(self, stage: str, slots: Iterable[str], shop: Workshop) -> dict[str, Kept]:
        """Bring all work of one kind up to date; return the results by slot."""
        wanted = tuple(slots)
        progress = None if self._report is None else partial(self._report, stage)
        done: Refreshed = refresh(wanted, self.known, shop, self.store, progress)
        self.known |= done.results
        self.reasons = done.reasons | self.reasons
        self.use(wanted)
        return done.results

    def add(self, made: Kept) -> Kept:
        """Keep a result that was made apart from any stage."""
        self.known[made.slot] = self.store.keep([made])[0]
        return self.known[made.slot]

    def use(self, slots: Iterable[str]) -> None:
        """Keep results that are known to hold."""
        self._used |= set(slots)

    def forget_unused(self) -> None:
        """Forget results of work of these kinds that was not asked for: of guides that are gone, say."""
        kinds = {slot.partition(" ")[0] for slot in self._used}
        unused = [slot for slot in self.known.keys() - self._used if slot.partition(" ")[0] in kinds]
        self.store.forget(unused)
        gone = frozenset(unused)
        self.memory.remember({slot: kept for slot, kept in self.known.items() if slot not in gone})
