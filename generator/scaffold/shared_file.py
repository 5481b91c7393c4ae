"""Entries at the end of a shared file, of which every byte stays as it is."""

from collections.abc import Mapping as Dictionary

from generator.load.composer import YamlProblem, parse
from generator.load.nodes import Mapping, Node
from generator.scaffold.answers import AnswerRefused
from generator.text import SourceText


def entry_lines(name: str, raw: str) -> Dictionary[str, str]:
    """Return every id of a shared file with its place, and the line that it stands in."""
    source = SourceText(name, _unified(raw))
    root = _root(source)
    entries = root.entries if isinstance(root, Mapping) else ()
    return {key.text: f"{name}:{key.span.line}: {source.line(key.span.line)}" for key, _ in entries}


def with_entry(name: str, raw: str, entry: str, schema: str) -> str:
    """Return the text of a shared file with one more entry at its end; a new file points to its schema.

    Raises `AnswerRefused` when the file is written in a way that takes no further entry.
    """
    root = _root(SourceText(name, _unified(raw)))
    if root is None:
        head = raw or f"# yaml-language-server: $schema=../docs/schema/{schema}.schema.json\n"
        return head + ("" if head.endswith("\n") else "\n") + entry
    if not isinstance(root, Mapping) or root.is_flow:
        raise AnswerRefused(f"{name} is no plain mapping from ids to entries: write the entry by hand")
    newline = "\r\n" if "\r\n" in raw else "\n"
    indent = " " * (root.entries[0][0].span.column - 1)
    lines = [f"{indent}{line}" if line else line for line in entry.split("\n")]
    return raw + ("" if raw.endswith("\n") else newline) + newline + newline.join(lines)


def _root(source: SourceText) -> Node | None:
    try:
        return parse(source)[0]
    except YamlProblem as problem:
        place = f"{source.name}:{problem.span.line}"
        raise AnswerRefused(f"mend this first: {place}: {problem.message}") from problem


def _unified(raw: str) -> str:
    return raw.removeprefix("\ufeff").replace("\r\n", "\n")
