"""Files brought into the one form: what moves, what stays, and what is left alone."""

import pytest

from generator.canonical.format import format_source, format_text
from generator.canonical.writer import schema_comment
from generator.load.layout import Kind
from generator.text import SourceText
from tests.timing import quickly

SCHEMA = schema_comment(Kind.GUIDE)
HEAD = "title: Data Engineer\nreviewed_on: 2026-11-22\n"


def formatted(text: str) -> str:
    """What becomes of a guide with these lines, without the lines that every guide has."""
    found = format_source(SourceText("a.yml", f"{SCHEMA}\n{HEAD}{text}"), Kind.GUIDE)
    assert found.diagnostics == ()
    return found.text.removeprefix(f"{SCHEMA}\n{HEAD}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("kind: 'both'\n", "kind: both\n", id="quotes without need"),
        pytest.param('tagline: [ "a", b ]\n', "tagline: [a, b]\n", id="blanks in brackets"),
        pytest.param("tagline:\n- a\n- b\n", "tagline:\n  - a\n  - b\n", id="a list that is not indented"),
        pytest.param("tagline: [\n  a,\n  b]\n", "tagline: [a, b]\n", id="brackets over several lines"),
        pytest.param(
            "thin_evidence: >\n  One\n  thread.\n", "thin_evidence: One thread.\n", id="a fold without need"
        ),
        pytest.param(
            "thin_evidence: |\n  One.\n  Two.\n", "thin_evidence: |-\n  One.\n  Two.\n", id="several lines"
        ),
        pytest.param(
            "thin_evidence: 80,000 - 90,000 of it\n",
            "thin_evidence: 80,000 - 90,000 of it\n",
            id="a number in a text",
        ),
        pytest.param(
            "questions: [Who?]\nkind: both\n", 'kind: both\nquestions: ["Who?"]\n', id="keys in another order"
        ),
        pytest.param(
            "pay:\n  - {base_salary: '80,000', region: paris}\n",
            "\npay:\n  - {region: paris, base_salary: 80K}\n",
            id="a record in braces",
        ),
        pytest.param(
            "growth: [{kind: lateral, end: " + "b" * 60 + ", start: " + "a" * 60 + "}]\n",
            "\ngrowth:\n  - start: " + "a" * 60 + "\n    end: " + "b" * 60 + "\n    kind: lateral\n",
            id="a record too long for one line",
        ),
        pytest.param(
            "tagline: [a]\n\n\n\nkind: both\n", "\nkind: both\ntagline: [a]\n", id="many blank lines"
        ),
        pytest.param(
            "tagline:\n\n  - a\n\n  - b\n", "tagline:\n  - a\n\n  - b\n", id="a blank line at the start"
        ),
        pytest.param(
            'level_mapping: [{company: no, level: "1.10"}]\n',
            "level_mapping: [{company: no, level: 1.10}]\n",
            id="words and numbers that are text",
        ),
        pytest.param("levels: ['null', ~, 'no']\n", 'levels: ["null", ~, no]\n', id="words of other types"),
    ],
)
def test_a_file_has_one_form(before: str, after: str):
    assert formatted(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("kind: both # x\n", "kind: both  # x\n", id="beside a value"),
        pytest.param(
            "kind: both # x\n           # y\n", "kind: both  # x\n            # y\n", id="two lines beside"
        ),
        pytest.param("# x\n\n# y\nkind: both\n", "# x\n\n# y\nkind: both\n", id="above a key"),
        pytest.param("questions: # x\n  - a\n", "questions:  # x\n  - a\n", id="beside a key"),
        pytest.param("questions: [a] # x\n", "questions: [a]  # x\n", id="beside brackets"),
        pytest.param(
            "questions: [a, # x\n  b  # y\n  # z\n  ]\n",
            "questions:\n  - a  # x\n  - b  # y\n  # z\n",
            id="inside brackets",
        ),
        pytest.param("questions:\n  - a\n  # x\n# y\n", "questions:\n  - a\n  # x\n# y\n", id="at two ends"),
        pytest.param("questions:\n  - # x\n    a\n", "questions:\n  # x\n  - a\n", id="behind a dash"),
        pytest.param(
            "questions:\n  - # x\n    'a: b'\n", 'questions:\n  # x\n  - "a: b"\n', id="before a quoted text"
        ),
        pytest.param(
            "questions:\n  - # x\n    >- # y\n    a\n",
            "questions:\n  # x\n  - a  # y\n",
            id="behind a dash and a sign",
        ),
        pytest.param("kind:\n  # x\n  both\n", "# x\nkind: both\n", id="between key and value"),
        pytest.param("kind: # x\n  both\n\n", "kind: both  # x\n", id="between key, value and a blank line"),
        pytest.param(
            "questions:\n  # x\n  [ # y\n  a ] # z\n",
            "# x\nquestions: [a]  # y\n                # z\n",
            id="around brackets",
        ),
        pytest.param("kind: both\t# x\n", "kind: both  # x\n", id="behind a tab"),
        pytest.param(
            "thin_evidence: >- # x\n  a\n\n  b\n",
            "thin_evidence: |-  # x\n  a\n  b\n",
            id="behind the sign of a block",
        ),
        pytest.param(
            "thin_evidence: |-\n  a\n  # no comment\n", "thin_evidence: |-\n  a\n  # no comment\n", id="none"
        ),
        pytest.param(
            "pay:\n  - base_salary: 1K # x\n    # y\n    region: a\n",
            "\npay:\n  # y\n  - region: a\n    base_salary: 1K  # x\n",
            id="moved with their keys",
        ),
        pytest.param(
            "questions: [a]\n\n# -- x --\nkind: both\n",
            "\n# -- x --\nkind: both\nquestions: [a]\n",
            id="a heading",
        ),
    ],
)
def test_comments_stay_with_what_they_are_about(before: str, after: str):
    assert formatted(before) == after


@pytest.mark.parametrize(
    ("before", "top"),
    [
        pytest.param(HEAD, f"{SCHEMA}\n{HEAD}", id="added"),
        pytest.param(f"# About it\n{SCHEMA}\n{HEAD}", f"{SCHEMA}\n# About it\n{HEAD}", id="moved up"),
        pytest.param(f"---\n{HEAD}", f"{SCHEMA}\n{HEAD}", id="in place of a start of document"),
        pytest.param(f"# yaml-language-server: $schema=a.json\n{HEAD}", None, id="kept with its own address"),
        pytest.param(f"{SCHEMA}\n\n# About it\n\n{HEAD}", None, id="kept with its blank lines"),
    ],
)
def test_the_schema_is_named_first(before: str, top: str | None):
    assert format_text(before, Kind.GUIDE) == (top or before)


def test_line_ends_and_marks_of_other_systems_go():
    assert format_text("\ufeff" + HEAD.replace("\n", "\r\n"), Kind.GUIDE) == f"{SCHEMA}\n{HEAD}"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("title: [\n", "malformed-yaml", id="no YAML"),
        pytest.param("- a\n", "wrong-shape", id="a list"),
        pytest.param("", "missing-field", id="nothing"),
        pytest.param(
            HEAD + "pay: [{region: a, base_salary: much}]\n", "malformed-figure", id="a figure that is none"
        ),
        pytest.param(HEAD + "titel: A\n", "unknown-key", id="an unknown key"),
        pytest.param(HEAD + "title: A\n", "duplicate-key", id="a key twice"),
        pytest.param(HEAD + "kind: &a both\n", "forbidden-yaml-feature", id="an anchor"),
        pytest.param(HEAD + "tagline: " + "[" * 30 + "]" * 30 + "\n", "too-deep", id="too deep"),
    ],
)
def test_what_cannot_be_read_is_told_and_left_alone(text: str, rule: str):
    found = format_source(SourceText("a.yml", text), Kind.GUIDE)
    assert found.text == text
    assert rule in {problem.rule for problem in found.diagnostics}
    assert format_text(text, Kind.GUIDE) == text


@pytest.mark.parametrize("kind", [Kind.GUIDE_PROSE, Kind.ROLE_PROSE])
def test_prose_is_left_alone(kind: Kind):
    assert format_text("## A\n\n- b  \n", kind) == "## A\n\n- b  \n"


def test_what_only_the_loader_can_read_is_told_and_left_alone():
    text = f"{HEAD}thin_evidence: >\t# x\n  a\n"
    found = format_source(SourceText("a.yml", text), Kind.GUIDE)
    assert found.text == text
    assert [problem.rule for problem in found.diagnostics] == ["unstable-layout"]


def test_hidden_characters_are_left_to_the_loader():
    text = f"{HEAD}kind:  both # a\u202eb\n"
    assert format_text(text, Kind.GUIDE) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# x\n" * 60_000, id="comments alone"),
        pytest.param("questions:\n" + "  - a  # b\n" * 999 + "  # c\n" * 20_000, id="comments at an end"),
        pytest.param("\n\ntagline: [" + ", ".join(["a"] * 999) + "]\n", id="one long line"),
        pytest.param("\n" * 200_000, id="blank lines"),
        pytest.param(
            "tables:\n" + ("  - {title: a, columns: [b], rows: [" + "[c]," * 500 + "]}\n") * 40,
            id="many brackets",
        ),
    ],
)
def test_hostile_files_cost_little(text: str):
    with quickly(5):
        format_text(HEAD + text, Kind.GUIDE)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(f"{SCHEMA}\n{HEAD}kind: both\n", id="a comment is lost"),
        pytest.param(f"{SCHEMA}\n{HEAD}kind: career\n# x\n", id="another meaning"),
        pytest.param(f"{SCHEMA}\n{HEAD}kind: both\nlevels\n# x\n", id="no YAML"),
    ],
)
def test_a_layout_that_would_change_the_file_is_told_and_not_taken(
    written: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("generator.canonical.format.lay_out", lambda *_: written)
    text = f"{HEAD}kind: both\n# x\n"
    found = format_source(SourceText("a.yml", text), Kind.GUIDE)
    assert found.text == text
    assert [problem.rule for problem in found.diagnostics] == ["unstable-layout"]
