"""Reads drawings as XML, and keeps whole ones as golden files."""

import os
from pathlib import Path
from xml.etree import ElementTree

GOLDEN = Path(__file__).parent / "golden"


def parse(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


def texts(drawing: str) -> list[str]:
    return [found.text or "" for found in parse(drawing).iter("text")]


def shapes(drawing: str, tag: str) -> list[ElementTree.Element]:
    """Elements of this kind that are part of the drawing, not of a pattern."""
    return [found for found in parse(drawing).iter(tag) if found.get("d") != "M0 6L6 0"]


def named(drawing: str, css: str) -> list[ElementTree.Element]:
    """Elements with this class."""
    return [found for found in parse(drawing).iter() if css in found.get("class", "").split()]


def assert_golden(drawing: str, name: str) -> None:
    """Compare with the kept drawing; `UPDATE_GOLDEN=1` keeps the new one."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(indented(drawing), encoding="utf-8")
    assert indented(drawing) == path.read_text(encoding="utf-8")


def indented(drawing: str) -> str:
    """One element a line, so that a difference can be read."""
    tree = parse(drawing)
    ElementTree.indent(tree)
    return ElementTree.tostring(tree, encoding="unicode") + "\n"
