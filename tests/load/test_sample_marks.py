"""The sample guide shows every key of a guide, and says of each: required, or what leaving it out means."""

from collections import defaultdict

import pytest

from generator.load.composer import parse
from generator.load.nodes import Mapping
from generator.load.records import RecordReader
from generator.text import SourceText
from tests.load.folders import load_files
from tests.load.marks import ELSEWHERE, REQUIRED, Marks, comments, marks_of
from tests.load.records import GUIDE_RECORDS
from tests.load.test_sample_guide import sample, sample_files


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Marks]]:
    """What the sample says at each mapping that it writes line by line, by the name of the record."""
    found: dict[str, list[Marks]] = defaultdict(list)
    by_line = comments(sample())
    read_values = RecordReader._values

    def watched(self, mapping, reading):
        if reading.document.source.name.endswith("acme/data-engineer.yml") and not mapping.is_flow:
            found[self.name].append(marks_of(mapping, by_line))
        return read_values(self, mapping, reading)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RecordReader, "_values", watched)
        load_files(tmp_path_factory.mktemp("sample"), sample_files())
    return found


@pytest.mark.parametrize("name", GUIDE_RECORDS)
def test_every_key_is_marked_as_what_it_is(name, marks):
    expected = {
        field.key: REQUIRED if field.required else field.default for field in GUIDE_RECORDS[name].keys
    }
    told = {key: stated for one in marks[name] for key, stated in one.own.items()}
    elsewhere = {
        field.key: REQUIRED if field.required else field.default
        for one in marks[name]
        for group in one.elsewhere
        for field in ELSEWHERE[group]
        if field.key in expected
    }
    assert elsewhere | told == expected


@pytest.mark.parametrize("name", GUIDE_RECORDS)
def test_no_key_is_marked_in_two_ways(name, marks):
    stated = defaultdict(set)
    for one in marks[name]:
        for key, mark in one.own.items():
            stated[key].add(mark)
    assert {key: found for key, found in stated.items() if len(found) > 1} == {}


def test_comments_run_on_over_lines_that_hold_nothing_else():
    text = f"a: 1   # one;\n{' ' * 40}# default none\nb: 2\n# apart\n"
    assert comments(text) == {1: "one; default none", 4: "apart"}


def test_listed_keys_and_groups_are_read_from_a_comment():
    also = "label, note (short): default none; paid_in_year: default 1. Also the keys of evidence"
    found = marks_of(a_mapping("amount: 5K"), {1: f"required; also {also}"})
    assert found.own == {"amount": REQUIRED, "label": "none", "note": "none", "paid_in_year": "1"}
    assert found.elsewhere == ["the keys of evidence"]


def a_mapping(text: str) -> Mapping:
    node, _ = parse(SourceText("guides/test.yml", text))
    assert isinstance(node, Mapping)
    return node
