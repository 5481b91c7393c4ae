"""Brings a tree into the order and notation of its format."""

from generator.canonical.figures import canonical_figure, canonical_percent
from generator.canonical.tree import Entry, Node, Text
from generator.load.figures import FigureText
from generator.load.readers import TextReader
from generator.load.scalars import FLAG, SHARE, SHARE_RANGE
from generator.load.shapes import Shape, item_shape, key_order, mapping_shape, text_shape, value_shape


def arrange(node: Node, shape: Shape | None) -> None:
    """Put keys into the order of the format and texts into the form that their readers take them for.

    Whatever the format does not know keeps its text, and stands behind what it does.
    """
    if isinstance(node, Text):
        _arrange_text(node, text_shape(shape))
    elif node.is_mapping:
        inside = mapping_shape(shape)
        for entry in node.entries:
            arrange(entry.value, value_shape(inside, entry.key))
        _sort(node.entries, key_order(inside))
    else:
        for entry in node.entries:
            arrange(entry.value, item_shape(shape))


def _arrange_text(node: Text, shape: Shape | None) -> None:
    if shape is None:
        return
    is_long = isinstance(shape, TextReader) and not shape.one_line
    node.text = node.text.strip() if is_long else " ".join(node.text.split())
    if isinstance(shape, FigureText):
        node.text = canonical_figure(node.text)
    elif shape is SHARE or shape is SHARE_RANGE:
        node.text = canonical_percent(node.text)
    elif shape is FLAG:
        node.is_quoted = False


def _sort(entries: list[Entry], order: tuple[str, ...]) -> None:
    position = {key: number for number, key in enumerate(order)}
    entries.sort(key=lambda entry: position.get(entry.key, len(position)))
