"""A foreign document while its blocks are being claimed by the readers of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importing.markdown.blocks import Block


@dataclass(slots=True)
class Document:
    """The blocks of one document. A reader takes the ones that it understands; the rest becomes prose."""

    name: str
    """Path as reports print it."""

    blocks: tuple[Block, ...]
    text: str = ""
    """The whole document as it was read."""

    taken: set[int] = field(default_factory=set)
    """Positions of the blocks that a reader has turned into data."""

    def free(self) -> Iterator[tuple[int, Block]]:
        """Yield the blocks that nobody has taken yet, with their positions."""
        for position, block in enumerate(self.blocks):
            if position not in self.taken:
                yield position, block

    def take(self, *positions: int) -> None:
        """Take blocks: every word of them now stands in the draft or in the remarks."""
        self.taken.update(positions)
