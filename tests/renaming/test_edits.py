"""Text edits by place: what is not changed stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.nodes import Mapping, Scalar
from generator.renaming.edits import EditedText, EditRefused
from generator.renaming.entries import EditedRecord


def page_of(raw: str) -> tuple[EditedText, Mapping]:
    page = EditedText("x.yml", raw)
    root = page.root()
    assert isinstance(root, Mapping)
    return page, root


@pytest.mark.parametrize(
    ("raw", "edited"),
    [
        pytest.param("a: old\n", "a: new\n", id="plain"),
        pytest.param("a: 'old' # old\n", "a: 'new' # old\n", id="in single quotes"),
        pytest.param('a: "old"\r\nb: c\r\n', 'a: "new"\r\nb: c\r\n', id="line ends of another system"),
        pytest.param("\ufeffa: old", "\ufeffa: new", id="a byte order mark, no last line end"),
        pytest.param("{a: old, b: c}", "{a: new, b: c}", id="in braces"),
        pytest.param('a: "\\x6fld"\n', 'a: "new"\n', id="written with an escape"),
    ],
)
def test_a_word_is_replaced_in_its_place(raw: str, edited: str):
    page, root = page_of(raw)
    value = root.value("a")
    assert isinstance(value, Scalar)
    page.replace(value, "new")
    assert page.edited() == edited


@pytest.mark.parametrize(
    "raw", ["a: >-\n  old\n", "a: |\n  old\n", "a: two\n  lines\n", "a: 'two\n  lines'\n"]
)
def test_a_text_over_several_lines_is_not_touched(raw: str):
    page, root = page_of(raw)
    value = root.value("a")
    assert isinstance(value, Scalar)
    with pytest.raises(EditRefused, match=r"x\.yml:1"):
        page.replace(value, "new")


def test_two_changes_of_one_place_are_refused():
    page, _ = page_of("a: old\n")
    page.put(0, 4, "x")
    page.put(2, 6, "y")
    with pytest.raises(EditRefused):
        page.edited()


@pytest.mark.parametrize(
    ("raw", "edited"),
    [
        pytest.param("name: A\nz: 1\n", "name: A\nformer_ids: [x]\nz: 1\n", id="behind the name"),
        pytest.param("name: A # why\n", "name: A # why\nformer_ids: [x]\n", id="behind a remark"),
        pytest.param("name: A", "name: A\nformer_ids: [x]", id="without a last line end"),
        pytest.param(
            "name: >-\n  A\n  B\nz: 1\n", "former_ids: [x]\nname: >-\n  A\n  B\nz: 1\n", id="a folded name"
        ),
        pytest.param("{name: A, z: 1}", "{name: A, former_ids: [x], z: 1}", id="in braces"),
        pytest.param("{z: 1}", "{former_ids: [x], z: 1}", id="nothing before it, in braces"),
        pytest.param("former_ids: [b, c]\n", "former_ids: [x, b, c]\n", id="a list"),
        pytest.param("former_ids: []\n", "former_ids: [x]\n", id="an empty list"),
        pytest.param("former_ids:\n- b # why\n", "former_ids:\n- x\n- b # why\n", id="items on lines"),
        pytest.param("former_ids:\n    - b\n", "former_ids:\n    - x\n    - b\n", id="indented items"),
        pytest.param("former_ids: [b, gone]\n", "former_ids: [b, x]\n", id="in place of one that goes"),
        pytest.param("former_ids: [x]\n", "former_ids: [x]\n", id="there already"),
    ],
)
def test_a_list_gains_an_item(raw: str, edited: str):
    page, root = page_of(raw)
    EditedRecord(page, root, ("name", "former_ids")).swap_in("former_ids", "x", "gone")
    assert page.edited() == edited


@given(st.lists(st.sampled_from(["old", "'old'", '"old"', "older", "x # old"]), min_size=1), st.booleans())
def test_only_the_changed_words_differ(values: list[str], is_crlf: bool):
    newline = "\r\n" if is_crlf else "\n"
    raw = newline.join(f"k{number}: {value}" for number, value in enumerate(values))
    page, root = page_of(raw)
    for _, value in root.entries:
        if isinstance(value, Scalar) and value.text == "old":
            page.replace(value, "new")
    wanted = [value.replace("old", "new") if value.strip("'\"") == "old" else value for value in values]
    assert page.edited() == newline.join(f"k{number}: {value}" for number, value in enumerate(wanted))
