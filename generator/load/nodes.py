"""What a YAML file holds, as plain nodes that keep their place; scalars stay text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.text import Span


class Scalar(NamedTuple):
    """A piece of text with its place, in Unicode's composed form (NFC)."""

    text: str
    span: Span
    plain: bool
    """Whether it stood without quotes and not as a block."""

    is_cut: bool = False
    """Whether a remark stands so close behind it that it may have been meant as a part of it."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with nodes, in written order; keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span
    is_flow: bool = False
    """Whether it stood in braces."""

    def value(self, key: str) -> Node | None:
        """Return the node under a key, `None` when the key is absent."""
        return next((node for found, node in self.entries if found.text == key), None)


Node = Scalar | Sequence | Mapping


def below(node: Node | None, part: str | int) -> Node | None:
    """Return what stands under a key or at a position of a node, `None` when nothing does."""
    if isinstance(node, Mapping) and isinstance(part, str):
        return node.value(part)
    if isinstance(node, Sequence) and isinstance(part, int) and 0 <= part < len(node.items):
        return node.items[part]
    return None
