"""What may never stand in a file for programs: looks at every file of a site, whatever it is called."""

import csv
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from generator.load.characters import first_forbidden

TEXTS = (".atom", ".csv", ".html", ".json", ".md", ".svg", ".txt", ".xml")
"""Endings of files that hold texts of the data."""

_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠−]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_ISLAND = re.compile(r'<script[^>]*type="?application/(?:ld\+)?json"?[^>]*>(.*?)</script>', re.DOTALL)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def strings(value: object) -> Iterator[str]:
    """Yield every text of a JSON value, names included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from strings(item)


def read_json(text: str) -> object:
    """Return a JSON value; fails where another reader could see another one."""
    return json.loads(text, object_pairs_hook=_mapping, parse_constant=_refuse)


def faults(site: Path) -> dict[str, list[str]]:
    """Return what is wrong with the files of a site, by the name of the file."""
    found = {
        path.relative_to(site).as_posix(): [fault for check in CHECKS for fault in check(path)]
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    return {name: told for name, told in found.items() if told}


def _mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    assert len({*names}) == len(names), f"a name twice in {names}"
    assert "__proto__" not in names
    return dict(pairs)


def _refuse(constant: str) -> object:
    raise AssertionError(f"{constant} is no JSON")


def _hidden(path: Path) -> Iterator[str]:
    if path.suffix in TEXTS:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        if hidden := first_forbidden(text):
            yield f"holds {hidden}"


def _json(path: Path) -> Iterator[str]:
    if path.suffix == ".json":
        try:
            read_json(path.read_text("utf-8"))
        except (ValueError, AssertionError) as error:
            yield str(error)


def _islands(path: Path) -> Iterator[str]:
    if path.suffix == ".html":
        for island in _ISLAND.findall(path.read_text("utf-8")):
            read_json(island)
            if sign := re.search("[<>&\u2028\u2029]", island):
                yield f"{sign[0]!r} stands in a block of JSON"


def _cells(path: Path) -> Iterator[str]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream, strict=True))
        if len({len(row) for row in rows}) > 1:
            yield "its rows have different numbers of cells"
        for line in (line for row in rows for cell in row for line in re.split(r"[\r\n]+", cell)):
            if _FORMULA.match(line) and not _NUMBER.fullmatch(line):
                yield f"{line!r} may be read as a formula"


def _xml(path: Path) -> Iterator[str]:
    if path.suffix in (".xml", ".atom", ".svg"):
        text = path.read_text("utf-8")
        ElementTree.fromstring(text)
        if "<!DOCTYPE" in text or text.count("<?") > 1 or _NOT_XML.search(text):
            yield "has a document type, an instruction or a character that XML forbids"


def _tables(path: Path) -> Iterator[str]:
    if path.suffix == ".db":
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                yield "is no sound database"
            kinds = database.execute("SELECT type FROM sqlite_master").fetchall()
            if not {kind for (kind,) in kinds} <= {"table", "index", "view"}:
                yield "holds something that runs"


CHECKS: tuple[Callable[[Path], Iterator[str]], ...] = (_hidden, _json, _islands, _cells, _xml, _tables)
