"""The small files of the contributing page are, together, a project with which nothing is wrong."""

import re
from pathlib import PurePosixPath

import pytest

from generator.build import check_project
from generator.load.collections import ById
from generator.load.layout import Place, place_of
from generator.load.readers import Reader
from generator.load.records import RecordReader
from generator.load.schema import READERS
from tests.load.folders import write_folder
from tests.load.test_sample_guide import PAGE

NEEDED = {
    "acme/data-engineer.yml",
    "claims.yml",
    "companies/acme.yml",
    "regions.yml",
    "roles/data-engineer.yml",
}


TABLES = {"occupation-wages.yml", "price-levels.yml", "rights.yml"}
"""Shared files that no guide needs."""


def small_files() -> dict[str, str]:
    """The blocks of the section, by the name in their first line."""
    section = (
        PAGE.read_text("utf-8").partition("\n## The other files at their least\n")[2].partition("\n## ")[0]
    )
    blocks = re.findall(r"^```yaml\n# guides/(\S+)\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    return dict(blocks)


def test_nothing_is_wrong_with_them(tmp_path):
    files = small_files()
    assert set(files) == NEEDED | TABLES | {"sources.yml"}
    data = write_folder(tmp_path, {**files, "site.yml": "disclaimer: No advice.\n"})
    found = check_project(data, "guides").diagnostics
    assert [(one.file, one.rule, one.message) for one in found] == []


@pytest.mark.parametrize("name", small_files())
def test_each_key_says_whether_it_is_required(name):
    record = record_of(name)
    lines = re.findall(r"^(?:  )?([a-z_]+): [^\n]*?# (.*)$", small_files()[name], re.MULTILINE)
    assert {field.key for field in record.keys if field.required} <= {key for key, _ in lines}
    for key, remark in lines:
        field = record.fields[key]
        assert ("required" if field.required else f"default {field.default}") in remark, key


def record_of(name: str) -> RecordReader[object]:
    """The reader of what a file of this name holds, or of each entry of it."""
    place = place_of(PurePosixPath(name))
    assert isinstance(place, Place)
    reader: Reader[object] = READERS[place.kind.value][1]
    one = reader.item("x") if isinstance(reader, ById) else reader
    assert isinstance(one, RecordReader)
    return one
