"""Ids for what a document only titles, and how much one list may hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importing.draft import Entry, Yaml
from generator.limits import MAX_LIST_ITEMS, MAX_SLUG_CHARS
from generator.text import slugify


@dataclass(slots=True)
class NewIds:
    """The ids of one list of a draft, each given once."""

    given: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    """How often a title's own id was asked for."""

    def of(self, title: str) -> str:
        """Return the id made of a title, with a number where another has it already."""
        wanted = slugify(title)
        name = wanted
        while name in self.given:
            self.counts[wanted] = self.counts.get(wanted, 1) + 1
            number = f"-{self.counts[wanted]}"
            name = f"{wanted[: MAX_SLUG_CHARS - len(number)].rstrip('-')}{number}"
        self.given.add(name)
        return name


def has_room(entries: Sequence[Yaml], entry: Entry) -> bool:
    """Whether a list of a guide can hold one more entry, and that entry all of its passages."""
    passages = entry.get("passages")
    count = len(passages) if isinstance(passages, list) else 0
    return len(entries) < MAX_LIST_ITEMS and count <= MAX_LIST_ITEMS
