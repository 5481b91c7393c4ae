"""New keys and list items inside a YAML text that keeps its form."""

from itertools import takewhile

from generator.canonical.texts import inline
from generator.load.nodes import Mapping, Scalar, Sequence
from generator.renaming.edits import EditedText, EditRefused


class EditedRecord:
    """One mapping of a text, to which keys and list items are added."""

    def __init__(self, page: EditedText, mapping: Mapping, order: tuple[str, ...]) -> None:
        self.page = page
        self.mapping = mapping
        self.order = order

    def swap_in(self, key: str, item: str, gone: str) -> None:
        """Put an item into the list under a key: in place of one that must go, else at its head."""
        found, text = self.mapping.value(key), inline(item, in_flow=True, is_quoted=True)
        items = found.items if isinstance(found, Sequence) else ()
        written = {node.text: node for node in items if isinstance(node, Scalar)}
        if found is None:
            self.add(key, f"[{text}]")
        elif not isinstance(found, Sequence):
            raise EditRefused(f"{self.page.name}:{found.span.line}: `{key}` is no list")
        elif gone in written:
            self.page.replace(written[gone], text)
        elif item not in written:
            self._put_first(found, text)

    def add(self, key: str, value: str) -> None:
        """Add a key with its value: behind the last of those that come before it, else as the first key."""
        before = {*takewhile(lambda known: known != key, self.order)}
        ends = [self.page.end(node) for name, node in self.mapping.entries if name.text in before]
        end = max((end for end in ends if end is not None), default=None)
        first = self.mapping.entries[0][0]
        line = self.page.newline + " " * (first.span.column - 1)
        if end is None:
            at, text = self.page.start(first), f"{key}: {value}{', ' if self.mapping.is_flow else line}"
        elif self.mapping.is_flow:
            at, text = end, f", {key}: {value}"
        else:
            at, text = self.page.end_of_line(end), f"{line}{key}: {value}"
        self.page.put(at, at, text)

    def _put_first(self, found: Sequence, item: str) -> None:
        start = self.page.start(found)
        if self.page.raw[start] == "[":
            self.page.put(start + 1, start + 1, item + (", " if found.items else ""))
        else:
            line = self.page.newline + " " * (found.span.column - 1)
            self.page.put(start, start, f"- {item}{line}")
