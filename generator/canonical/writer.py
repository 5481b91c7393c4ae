"""Plain data as a data file in the one form."""

from generator.canonical.arrangement import arrange
from generator.canonical.data import Plain, compact, tree_of
from generator.canonical.layout import lay_out
from generator.canonical.tree import Group
from generator.load.layout import SHARED, Kind
from generator.load.shapes import file_shape

SCHEMA_MARK = "# yaml-language-server:"


def write_yaml(data: Plain, kind: Kind) -> str:
    """Return plain data as a data file of this kind; raises `TypeError` for data that is no list or mapping.

    Blanks that no reader sees are dropped, figures are brought into the one notation. Nothing is checked:
    a key that the format does not know is written, and the loader will say so.
    """
    root, shape = tree_of(data), file_shape(kind)
    if not isinstance(root, Group):
        raise TypeError("a data file holds a mapping or a list")
    arrange(root, shape)
    compact(root, shape)
    return lay_out(root, [schema_comment(kind)])


def schema_comment(kind: Kind) -> str:
    """Return the first line of a data file: which schema editors read for it."""
    up = "../" if kind in SHARED.values() else "../../"
    return f"{SCHEMA_MARK} $schema={up}docs/schema/{kind.value}.schema.json"
