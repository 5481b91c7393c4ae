"""Lays a tree out as lines of YAML."""

from collections.abc import Iterator, Sequence

from generator.canonical.texts import inline, is_block, written
from generator.canonical.tree import (
    KEPT_WIDTH,
    WIDTH,
    Entry,
    Group,
    Text,
    has_comments,
    without_leading_blanks,
)

STEP = 2
"""Blanks by which each level is indented."""


def lay_out(root: Group, header: Sequence[str] = ()) -> str:
    """Return the text of a file: the comments at its top, then its entries."""
    return "".join(f"{line}\n" for line in [*header, *_group(root, 0)])


def _group(group: Group, indent: int) -> Iterator[str]:
    before: Entry | None = None
    for entry in group.entries:
        lines = list(_entry(entry, group.is_mapping, indent))
        if before is None or _stands_apart(group, before, entry, indent):
            lines = without_leading_blanks(lines)
        if before is not None and _stands_apart(group, before, entry, indent):
            yield ""
        yield from lines
        before = entry
    yield from _comments(group.tail, indent)


def _entry(entry: Entry, is_key: bool, indent: int) -> Iterator[str]:
    head = " " * indent + (f"{inline(entry.key)}:" if is_key else "-")
    value = entry.value
    if isinstance(value, Text):
        yield from _text(entry, value, head, indent)
    elif (flow := _on_one_line(value, head)) is not None:
        yield from _comments(entry.above, indent)
        yield from _with_comments([flow], entry.beside)
    elif is_key:
        yield from _comments(entry.above, indent)
        yield from _with_comments([head, *_group(value, indent + STEP)], entry.beside)
    else:
        yield from _item(list(_group(value, indent + STEP)), [*entry.above, *entry.beside], indent)


def _text(entry: Entry, value: Text, head: str, indent: int) -> Iterator[str]:
    lines = written(value, head, indent + STEP)
    beside, above = entry.beside, entry.above
    if is_block(lines):
        beside, above = entry.beside[:1], [*above, *entry.beside[1:]]
    yield from _comments(above, indent)
    yield from _with_comments(lines, beside)


def _item(lines: list[str], above: list[str], indent: int) -> Iterator[str]:
    """Yield an item of several lines: what stands above its first entry comes before the dash."""
    first = next(number for number, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
    yield from _comments([*above, *(line.lstrip() for line in lines[:first])], indent)
    yield f"{' ' * indent}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _on_one_line(group: Group, head: str) -> str | None:
    """Return the group in brackets or braces, `None` where it has to stand below its head."""
    if not group.entries:
        return f"{head} {'{}' if group.is_mapping else '[]'}"
    if not _is_flowable(group):
        return None
    line = f"{head} {_flow(group)}"
    return line if len(line) <= (KEPT_WIDTH if group.by_hand else WIDTH) else None


def _is_flowable(group: Group) -> bool:
    return group.is_flow and not has_comments(group) and all(_has_no_line_end(group))


def _has_no_line_end(group: Group) -> Iterator[bool]:
    for entry in group.entries:
        value = entry.value
        yield "\n" not in value.text if isinstance(value, Text) else _is_flowable(value)


def _flow(group: Group) -> str:
    parts = (
        f"{inline(entry.key, in_flow=True)}: {_flow_value(entry)}" if group.is_mapping else _flow_value(entry)
        for entry in group.entries
    )
    inside = ", ".join(parts)
    return f"{{{inside}}}" if group.is_mapping else f"[{inside}]"


def _flow_value(entry: Entry) -> str:
    value = entry.value
    if isinstance(value, Text):
        return inline(value.text, in_flow=True, is_quoted=value.is_quoted)
    return _flow(value)


def _stands_apart(group: Group, before: Entry, entry: Entry, indent: int) -> bool:
    """Whether a blank line parts two keys at the top of a file, because one of them holds so much."""
    return indent == 0 and group.is_mapping and (_is_bulky(before) or _is_bulky(entry))


def _is_bulky(entry: Entry) -> bool:
    """Whether a key at the top holds records over several lines."""
    value = entry.value
    if isinstance(value, Text) or _on_one_line(value, f"{inline(entry.key)}:") is not None:
        return False
    return value.is_mapping or any(isinstance(item.value, Group) for item in value.entries)


def _with_comments(lines: list[str], beside: list[str]) -> Iterator[str]:
    """Yield lines with the comments behind the first one."""
    if not beside:
        yield from lines
        return
    column = len(lines[0]) + 2
    yield f"{lines[0]}  {beside[0]}"
    yield from (" " * column + comment for comment in beside[1:])
    yield from lines[1:]


def _comments(comments: list[str], indent: int) -> Iterator[str]:
    yield from (" " * indent + comment if comment else "" for comment in comments)
