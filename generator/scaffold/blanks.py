"""Finds what is still to be filled in."""

from dataclasses import dataclass

from generator.load.composer import YamlProblem, parse
from generator.load.nodes import Mapping, Node, Scalar, Sequence
from generator.text import FieldPath, SourceText, dotted


@dataclass(frozen=True, slots=True, order=True)
class Blank:
    """One key that nobody has filled in."""

    line: int
    at: str
    """The field as reports print it."""


def find_blanks(name: str, text: str) -> tuple[Blank, ...]:
    """Return every `unknown` and every empty list of a file, in the order of lines; none in a broken one."""
    try:
        root = parse(SourceText(name, text))[0]
    except YamlProblem:
        return ()
    found: list[Blank] = []
    waiting: list[tuple[FieldPath, Node | None]] = [((), root)]
    while waiting:
        at, node = waiting.pop()
        if isinstance(node, Mapping):
            waiting += [((*at, key.text), child) for key, child in node.entries]
        elif isinstance(node, Sequence) and node.items:
            waiting += [((*at, position), child) for position, child in enumerate(node.items)]
        elif isinstance(node, Sequence) or (isinstance(node, Scalar) and node.text == "unknown"):
            found.append(Blank(node.span.line, dotted(at)))
    return tuple(sorted(found))
