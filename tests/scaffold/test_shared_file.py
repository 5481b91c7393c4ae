"""Entries of shared files: put at the end, everything before them as it was."""

import pytest

from generator.scaffold.answers import AnswerRefused
from generator.scaffold.shared_file import entry_lines, with_entry

ENTRY = "b:\n  title: B\n"


@pytest.mark.parametrize(
    ("raw", "after"),
    [
        pytest.param("a: {x: y}\n", "a: {x: y}\n\nb:\n  title: B\n", id="after an empty line"),
        pytest.param("a: {x: y} # z", "a: {x: y} # z\n\nb:\n  title: B\n", id="without a last line end"),
        pytest.param("a: x\r\n", "a: x\r\n\r\nb:\r\n  title: B\r\n", id="line ends of another system"),
        pytest.param("  a: x\n", "  a: x\n\n  b:\n    title: B\n", id="indented"),
        pytest.param("# Words.\n", "# Words.\nb:\n  title: B\n", id="only a remark"),
        pytest.param(
            "",
            "# yaml-language-server: $schema=../docs/schema/claims.schema.json\nb:\n  title: B\n",
            id="no file yet",
        ),
    ],
)
def test_an_entry_is_added_and_nothing_else_changes(raw: str, after: str):
    assert with_entry("claims.yml", raw, ENTRY, "claims") == after


@pytest.mark.parametrize("raw", ["{a: x}\n", "- a\n", "a: [\n", "a\n"])
def test_a_file_of_another_form_is_left_alone(raw: str):
    with pytest.raises(AnswerRefused, match=r"claims\.yml"):
        with_entry("claims.yml", raw, ENTRY, "claims")


def test_what_is_there_is_found_with_its_line():
    assert entry_lines("claims.yml", "\ufeff# x\r\na: 1\r\nb: {c: d}\r\n") == {
        "a": "claims.yml:2: a: 1",
        "b": "claims.yml:3: b: {c: d}",
    }
