"""Writes records line by line: what is given, what is blank, and a remark for every key that may be added."""

import textwrap
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from generator.canonical.texts import inline
from generator.load.readers import Reader
from generator.load.records import Field, RecordReader

WIDTH = 110
UNKNOWN = "unknown"

LEGEND = "`unknown` is a blank: fill it in, or leave it, and the page asks for it."
MORE = "Keys that may be added, each in its place above:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What goes into one record."""

    given: Mapping[str, str] = field(default_factory=dict)
    """YAML of the keys that are known; a value over several lines starts with a line end."""

    blanks: Collection[str] = ()
    """Keys that are written with `unknown`."""

    hints: Mapping[str, str] = field(default_factory=dict)
    """What is known already about a key, and where it stands."""

    silent: Collection[str] = ()
    """Keys that are not even remarked on."""


def fields_of(reader: Reader[object]) -> tuple[Field, ...]:
    """Return the keys that a reader of records takes, in their order."""
    if not isinstance(reader, RecordReader):
        raise TypeError("only records have keys")
    return reader.keys


def write_record(fields: Iterable[Field], content: Content, indent: str = "") -> list[str]:
    """Return the lines of the keys that are given or blank, in their order.

    At the top of a file an empty line parts what has a remark or several lines from what stands before.
    """
    lines: list[str] = []
    for key in fields:
        if key.key in content.given:
            entry = [
                *remark(content.hints.get(key.key, ""), indent),
                *_entry(key.key, content.given[key.key], indent),
            ]
        elif key.key in content.blanks:
            entry = [*remark(content.hints.get(key.key, key.doc), indent), f"{indent}{key.key}: {UNKNOWN}"]
        else:
            continue
        lines += ["", *entry] if lines and not indent and len(entry) > 1 else entry
    return lines


def write_rest(fields: Iterable[Field], content: Content) -> list[str]:
    """Return one remark for every key that is neither given nor blank, to be added by hand."""
    left = [key for key in fields if not {key.key} & {*content.given, *content.blanks, *content.silent}]
    remarks = (f"{key.key}: {key.doc} {content.hints.get(key.key, '')}" for key in left)
    return ["", *remark(MORE), *(line for text in remarks for line in remark(text))]


def quoted(text: str) -> str:
    """Return somebody's text as the value of a key."""
    return inline(text, is_quoted=True)


def listed(texts: Iterable[str]) -> str:
    """Return somebody's texts as a list on one line."""
    return f"[{', '.join(inline(text, in_flow=True, is_quoted=True) for text in texts)}]"


def remark(text: str, indent: str = "") -> list[str]:
    """Return a text as comment lines, none for an empty one."""
    wrapped = textwrap.wrap(text, WIDTH - len(indent) - 4, break_long_words=False, break_on_hyphens=False)
    return [f"{indent}# {'  ' if number else ''}{line}" for number, line in enumerate(wrapped)]


def _entry(key: str, value: str, indent: str) -> list[str]:
    first, *rest = value.split("\n")
    return [f"{indent}{key}:{' ' if first else ''}{first}", *(f"{indent}{line}" for line in rest)]
