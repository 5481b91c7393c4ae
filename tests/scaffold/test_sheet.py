"""Records line by line: keys in their order, remarks for blanks, quotes where YAML needs them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.characters import first_forbidden
from generator.load.composer import parse
from generator.load.format.company import COMPANY_FIELDS
from generator.load.format.evidence import source_reader
from generator.load.nodes import Mapping, Scalar, Sequence
from generator.load.readers import SHORT_TEXT
from generator.scaffold.sheet import (
    WIDTH,
    Content,
    fields_of,
    listed,
    quoted,
    remark,
    write_record,
    write_rest,
)
from generator.text import SourceText

FIELDS = fields_of(source_reader("x"))


def test_keys_stand_in_the_order_of_the_format():
    content = Content(given={"kind": "survey", "title": "Pay"}, blanks=["url"])
    lines = write_record(FIELDS, content, "  ")
    assert [line for line in lines if "#" not in line] == ["  title: Pay", "  kind: survey", "  url: unknown"]


def test_a_blank_says_what_belongs_there():
    (told, blank) = write_record(FIELDS, Content(blanks=["covers"], hints={"covers": "Which jobs."}))
    assert (told, blank) == ("# Which jobs.", "covers: unknown")


def test_every_other_key_is_named_once():
    content = Content(given={"title": "Pay"}, blanks=["url"], silent=["note"])
    rest = [line for line in write_rest(FIELDS, content) if not line.startswith("#   ")]
    named = [line.removeprefix("# ").partition(":")[0] for line in rest[2:]]
    assert named == [field.key for field in FIELDS if field.key not in ("title", "url", "note")]


def test_no_remark_is_wider_than_a_line():
    lines = write_rest(COMPANY_FIELDS, Content(hints={"facts": "word " * 100}))
    assert all(len(line) <= WIDTH and line.startswith("#") for line in lines[1:])


def test_an_empty_text_is_no_remark():
    assert remark("") == []


def test_only_records_have_keys():
    with pytest.raises(TypeError):
        fields_of(SHORT_TEXT)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


LINES = (
    st.text(min_size=1, max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and first_forbidden(text) is None)
)
TRAPS = st.sampled_from(
    ["no", "~", "null", "true", "- a", "a: b", "a #b", "[x", "{", "'", '"', "&a", "*a", "!t"]
)


@given(st.lists(LINES | TRAPS, min_size=1, max_size=4))
def test_any_text_is_read_back_as_it_was_given(texts: list[str]):
    source = SourceText("x", f"a: {quoted(texts[0])}\nb: {listed(texts)}\n")
    root = parse(source)[0]
    assert isinstance(root, Mapping)
    first, several = root.value("a"), root.value("b")
    assert isinstance(first, Scalar)
    assert isinstance(several, Sequence)
    assert [node.text for node in several.items if isinstance(node, Scalar)] == [nfc(text) for text in texts]
    assert first.text == nfc(texts[0])
