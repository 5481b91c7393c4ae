"""YAML text becomes nodes that keep their place, and nothing in it changes without a word."""

import pytest
import yaml

from generator.limits import MAX_NODES
from generator.load import composer
from generator.load.composer import YamlProblem, parse
from generator.load.nodes import Mapping, Node, Scalar, Sequence
from generator.text import SourceText, Span


def node(text: str) -> Node:
    found, problems = parse(SourceText("guides/test.yml", text))
    assert found is not None
    assert problems == []
    return found


def value(text: str, *way: str | int) -> Node:
    """What stands at a way of keys and positions below the root."""
    found = node(text)
    for part in way:
        if isinstance(part, int):
            assert isinstance(found, Sequence)
            found = found.items[part]
        else:
            assert isinstance(found, Mapping)
            under = found.value(part)
            assert under is not None
            found = under
    return found


def refusal(text: str) -> YamlProblem:
    with pytest.raises(YamlProblem) as caught:
        parse(SourceText("guides/test.yml", text))
    return caught.value


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "on",
        "y",
        "~",
        "null",
        "true",
        "1.10",
        "012",
        "0x1F",
        "1_000",
        "1:30",
        "12:30:45",
        "12e03",
        "1e309",
        ".inf",
        ".nan",
        "2026-11-22",
        "=",
        "<<",
    ],
)
def test_scalars_stay_text(written):
    found = value(f"key: {written}\n", "key")
    assert found == Scalar(written, Span(1, 6, len(written)), plain=True)


@pytest.mark.parametrize(
    ("text", "way", "span"),
    [
        pytest.param("a: value\n", ("a",), Span(1, 4, 5), id="plain text"),
        pytest.param("a: 'value'\n", ("a",), Span(1, 4, 7), id="quotes belong to it"),
        pytest.param("a: value  # remark\n", ("a",), Span(1, 4, 5), id="a comment does not"),
        pytest.param("é😀: ü\n", ("é😀",), Span(1, 5, 1), id="every letter is one column"),
        pytest.param("a: {b: é, c: d}\n", ("a", "c"), Span(1, 14, 1), id="inside braces"),
        pytest.param("a: [x, 'é', y]\n", ("a", 2), Span(1, 13, 1), id="inside brackets"),
        pytest.param("a:\tb\n", ("a",), Span(1, 4, 1), id="a tab is one column"),
        pytest.param("a:\n  - b\n  - c: d\n", ("a", 1), Span(3, 5, 4), id="a mapping in a list"),
        pytest.param("a:\n  b: c\n  d: e\n", ("a",), Span(2, 3, 4), id="a block covers its first line"),
        pytest.param("a: [b,\n    c]\n", ("a",), Span(1, 4, 3), id="brackets over two lines"),
        pytest.param("a: |\n  text\n", ("a",), Span(1, 4, 1), id="a block of text"),
        pytest.param("a: one\n  two\n", ("a",), Span(1, 4, 3), id="text over two lines"),
        pytest.param("a:\nb: c\n", ("a",), Span(1, 3, 1), id="an empty value stands behind its colon"),
        pytest.param("a: b", ("a",), Span(1, 4, 1), id="no line end at the end"),
    ],
)
def test_every_node_keeps_its_place(text, way, span):
    assert value(text, *way).span == span


def test_keys_keep_their_place():
    found = node('a: 1\n"b c": 2\n')
    assert isinstance(found, Mapping)
    assert [(key.text, key.span) for key, _ in found.entries] == [
        ("a", Span(1, 1, 1)),
        ("b c", Span(2, 1, 5)),
    ]


def test_texts_typed_with_separate_accents_are_the_same_texts():
    assert value("cafe\u0301: re\u0301sume\u0301\n", "café") == Scalar("résumé", Span(1, 8, 8), plain=True)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "--- # remark\n"])
def test_a_text_without_data_is_nothing(text):
    assert parse(SourceText("guides/test.yml", text)) == (None, [])


def test_an_absent_key_has_no_value():
    found = node("a: b\n")
    assert isinstance(found, Mapping)
    assert found.value("b") is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", [Span(3, 1, 1)], id="in a block"),
        pytest.param("{a: 1, 'a': 2}", [Span(1, 8, 3)], id="once in quotes"),
        pytest.param('a: 1\n"\\x61": 2\n', [Span(2, 1, 6)], id="once as an escape"),
        pytest.param("é: 1\ne\u0301: 2\n", [Span(2, 1, 2)], id="in two Unicode forms"),
        pytest.param("a: 1\na: 2\na: 3\n", [Span(2, 1, 1), Span(3, 1, 1)], id="three times"),
        pytest.param("a: {b: 1}\nc: {b: 1}\n", [], id="in two mappings"),
        pytest.param("a: 1\nA: 2\n", [], id="another case is another key"),
    ],
)
def test_a_key_written_twice_is_told_and_the_first_kept(text, places):
    found, problems = parse(SourceText("guides/test.yml", text))
    assert [(problem.rule, problem.span) for problem in problems] == [("duplicate-key", at) for at in places]
    assert isinstance(found, Mapping)
    assert not places or isinstance(found.entries[0][1], Scalar)
    assert not places or found.entries[0][1] == Scalar("1", found.entries[0][1].span, plain=True)


@pytest.mark.parametrize(
    ("text", "character"),
    [
        pytest.param(r'a: "x\u202ey"', "U+202E", id="right-to-left override"),
        pytest.param(r'a: "x\0y"', "U+0000", id="NUL"),
        pytest.param(r'a: "x\ey"', "U+001B", id="escape"),
        pytest.param(r'a: "x\Ny"', "U+0085", id="next line"),
        pytest.param(r'a: "x\Py"', "U+2029", id="paragraph separator"),
        pytest.param(r'a: "x\ry"', "U+000D", id="carriage return"),
    ],
)
def test_forbidden_characters_cannot_hide_behind_escapes(text, character):
    found, (problem,) = parse(SourceText("guides/test.yml", text))
    assert (problem.rule, problem.span.column) == ("forbidden-character", 4)
    assert character in problem.message
    assert isinstance(found, Mapping)
    assert found.value("a") == Scalar("xy", problem.span, plain=False)


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        pytest.param("a: &x 1\n", "forbidden-yaml-feature", (1, 4), id="anchor"),
        pytest.param("a: &x [1]\n", "forbidden-yaml-feature", (1, 4), id="anchor of a list"),
        pytest.param("a: *x\n", "forbidden-yaml-feature", (1, 4), id="alias"),
        pytest.param("<<: *x\n", "forbidden-yaml-feature", (1, 5), id="merge"),
        pytest.param("a: !!str 1\n", "forbidden-yaml-feature", (1, 4), id="standard tag"),
        pytest.param("a: !<tag:x> 1\n", "forbidden-yaml-feature", (1, 4), id="verbatim tag"),
        pytest.param("a: !ENV HOME\n", "forbidden-yaml-feature", (1, 4), id="own tag"),
        pytest.param("a: ! 1\n", "forbidden-yaml-feature", (1, 4), id="tag without a name"),
        pytest.param("%YAML 1.1\n---\na: 1\n", "forbidden-yaml-feature", (1, 1), id="directive"),
        pytest.param("a: 1\n---\nb: 2\n", "forbidden-yaml-feature", (2, 1), id="second document"),
        pytest.param("[" * 100_000, "too-deep", (1, 13), id="brackets without end"),
        pytest.param("{a: " * 50_000, "too-deep", (1, 49), id="braces without end"),
        pytest.param("- " * 100_000, "too-deep", (1, 25), id="dashes without end"),
        pytest.param("? " * 100_000, "too-deep", (1, 25), id="question marks without end"),
        pytest.param("a: b: c\n", "malformed-yaml", (1, 5), id="two colons"),
        pytest.param("a: 'b\n", "malformed-yaml", (2, 1), id="open quotes"),
        pytest.param("a: [b\nc: d\n", "malformed-yaml", (2, 2), id="open bracket"),
        pytest.param("a: @b\n", "malformed-yaml", (1, 4), id="reserved sign"),
        pytest.param("\ta: b\n", "malformed-yaml", (1, 1), id="tab as indentation"),
        pytest.param('a: "\\ud800"\n', "malformed-yaml", (1, 7), id="half a character"),
        pytest.param('a: "\\UFFFFFFFF"\n', "malformed-yaml", (1, 7), id="no character at all"),
        pytest.param("? {a: b}\n: c\n", "wrong-shape", (1, 3), id="a mapping as key"),
    ],
)
def test_what_no_data_file_may_hold_is_refused_where_it_stands(text, rule, place):
    problem = refusal(text)
    assert problem.rule == rule
    assert (problem.span.line, problem.span.column) == place
    assert problem.message
    assert "\n" not in problem.message


def test_every_list_and_mapping_counts_towards_the_greatest_number_of_values():
    problem = refusal("[" + "[], {}, a,\n" * (MAX_NODES // 3) + "a]")
    assert problem.rule == "too-many-items"
    assert problem.span.line == MAX_NODES // 3 + 1


def test_a_long_line_gives_no_long_span():
    found = value("a: " + "x" * 200_000, "a")
    assert found.span.width < 10_000


def test_the_message_says_where_the_open_bracket_stands():
    assert refusal("a: [b,\n\n\nc: d: e\n").message.endswith("that starts in line 1")


@pytest.mark.parametrize("text", ["title: {a", "title: [a", 'title: "a', "a: {b: c, d\nef"])
def test_what_is_open_at_the_end_is_told_in_a_line_that_is_there(text):
    with pytest.raises(YamlProblem) as caught:
        parse(SourceText("", text))
    lines = text.split("\n")
    assert caught.value.span.line <= len(lines)
    assert caught.value.span.column <= len(lines[caught.value.span.line - 1]) + 1


def test_a_tab_is_told_as_a_tab():
    assert refusal("a:\n\tb: c\n").help == "indent with blanks, not with tabs"


@pytest.mark.parametrize(
    "text",
    ["a: [b, 'c', |\n", "é: {b: c}\nd:\n  - e\n  - f: g\n", 'a: "\\ud800"', 'a: "\\UFFFFFFFF"', "[" * 5_000],
)
def test_without_libyaml_the_same_text_is_read_or_refused(text, monkeypatch):
    def read() -> tuple[Node | None, list[YamlProblem]] | str:
        try:
            return parse(SourceText("guides/test.yml", text))
        except YamlProblem as problem:
            return problem.rule

    with_libyaml = read()
    monkeypatch.setattr(composer, "_Loader", yaml.SafeLoader)
    assert read() == with_libyaml or with_libyaml == "malformed-yaml"
