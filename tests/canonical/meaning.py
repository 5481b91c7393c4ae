"""What the loader makes of a text, for comparing two of them."""

from generator.load.documents import read_document
from generator.load.layout import Kind
from generator.load.reading import Document, Reading
from generator.load.shapes import file_shape
from generator.text import SourceText


def meaning(text: str, kind: Kind) -> object:
    """The model value of one file, read by itself; fails when something is wrong with the text."""
    document, shape = Document(SourceText("a.yml", text)), file_shape(kind)
    assert shape is not None
    value = read_document(Reading(document, ids=("company", "role")), shape)
    assert document.diagnostics == []
    return value
