"""Plain data to a tree, with short records and lists in braces and brackets."""

from generator.canonical.tree import Entry, Group, Node, Text
from generator.load.shapes import (
    Shape,
    holds_lists_of_records,
    item_shape,
    key_order,
    mapping_shape,
    value_shape,
)

Plain = str | bool | int | list["Plain"] | dict[str, "Plain"]
"""A value as it will stand in a file. Figures and dates are text."""

Record = dict[str, Plain]

MAX_WORD_CHARS = 40
"""Longest text that still reads like one of several words in brackets."""


def tree_of(data: Plain) -> Node:
    """Return the data as a tree."""
    if isinstance(data, dict):
        return Group(True, [Entry(tree_of(value), key) for key, value in data.items()])
    if isinstance(data, list):
        return Group(False, [Entry(tree_of(value)) for value in data])
    if isinstance(data, bool):
        return Text("true" if data else "false")
    return Text(str(data), is_quoted=isinstance(data, str))


def compact(root: Group, shape: Shape | None) -> None:
    """Choose what stands in one line, and part the large records of a file by blank lines."""
    for entry in root.entries:
        inside = value_shape(mapping_shape(shape), entry.key) if root.is_mapping else item_shape(shape)
        if not isinstance(entry.value, Group):
            continue
        _compact(entry.value, inside, is_item=not root.is_mapping)
        if root.is_mapping and key_order(item_shape(inside)) and holds_lists_of_records(item_shape(inside)):
            for item in entry.value.entries[1:]:
                item.above = [""]


def _compact(group: Group, shape: Shape | None, *, is_item: bool) -> None:
    inside = mapping_shape(shape)
    for entry in group.entries:
        if isinstance(entry.value, Group):
            child = value_shape(inside, entry.key) if group.is_mapping else item_shape(shape)
            _compact(entry.value, child, is_item=not group.is_mapping)
    if not group.is_mapping:
        group.is_flow = all(_is_word(entry.value) for entry in group.entries)
    elif len(group.entries) > 1 or not is_item:  # `- say: Hello` needs no braces
        group.is_flow = not holds_lists_of_records(inside) and all(map(_is_flat, group.entries))


def _is_word(value: Node) -> bool:
    return isinstance(value, Text) and len(value.text) <= MAX_WORD_CHARS


def _is_flat(entry: Entry) -> bool:
    return isinstance(entry.value, Text) or entry.value.is_flow
