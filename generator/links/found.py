"""Finds the address of every source of the data, with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.composer import YamlProblem, parse
from generator.load.files import read_source
from generator.load.nodes import Mapping, Node, Scalar, Sequence
from generator.load.readers import Reader
from generator.load.scalars import URL
from generator.load.walk import DataFile
from generator.scaffold.answers import AnswerRefused, one_of_kind
from generator.text import SourceText, Span

KEYS = ("url", "archive_url")
"""Keys that hold an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One address at its place."""

    url: str
    file: str
    span: Span
    excerpt: str
    """The line that it stands in."""

    is_archived: bool
    """Whether the address of an archived copy stands beside it."""


def find_links(file: DataFile) -> list[Link]:
    """Return the addresses of one data file in written order; none of a file that cannot be read.

    What is no address is passed over: `guides check` reports it.
    """
    if file.path.suffix != ".yml":
        return []
    source = read_source(file.path, file.name)[0]
    try:
        root = parse(source)[0] if source is not None else None
    except YamlProblem:
        return []
    if source is None or root is None:
        return []
    return [link for mapping in _mappings(root) for link in _links_of(mapping, source)]


def _mappings(root: Node) -> Iterator[Mapping]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Sequence):
            waiting += reversed(node.items)
        elif isinstance(node, Mapping):
            yield node
            waiting += [child for _, child in reversed(node.entries)]


def _links_of(mapping: Mapping, source: SourceText) -> Iterator[Link]:
    archived = mapping.value("archive_url")
    is_archived = isinstance(archived, Scalar) and is_address(archived.text)
    for key, value in mapping.entries:
        if key.text in KEYS and isinstance(value, Scalar) and is_address(value.text):
            yield Link(
                url=value.text,
                file=source.name,
                span=value.span,
                excerpt=source.line(value.span.line),
                is_archived=is_archived and key.text == "url",
            )


def is_address(text: str, reader: Reader[object] = URL) -> bool:
    """Whether a text is what the data files take for a public web address."""
    try:
        return one_of_kind(reader)(text) == text
    except AnswerRefused:
        return False
