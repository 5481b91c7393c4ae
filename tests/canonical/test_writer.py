"""Plain data as data files."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.canonical.data import Plain, Record
from generator.canonical.format import format_text
from generator.canonical.writer import schema_comment, write_yaml
from generator.load.layout import Kind
from generator.load.schema import READERS
from tests.timing import quickly

HEAD: Record = {"title": "Data Engineer", "reviewed_on": "2026-11-22"}


def body(data: Record) -> str:
    """What is written below the keys that every guide has."""
    text = write_yaml(HEAD | data, Kind.GUIDE)
    return text.partition("reviewed_on: 2026-11-22\n")[2].lstrip("\n")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            {"tagline": ["Large bonus", "Public"]}, "tagline: [Large bonus, Public]\n", id="a few words"
        ),
        pytest.param(
            {"questions": ["Who decides on the budget, and when was it last raised?"]},
            "questions:\n  - Who decides on the budget, and when was it last raised?\n",
            id="a sentence in a list",
        ),
        pytest.param(
            {
                "pay": [
                    {
                        "base_salary": "80,000-90,000",
                        "region": "paris",
                        "bonus": {"label": "Yearly", "amount": "5 %"},
                    }
                ]
            },
            "pay:\n  - region: paris\n    base_salary: 80K–90K\n    bonus: {amount: 5%, label: Yearly}\n",
            id="a pay row",
        ),
        pytest.param(
            {"pay": [{"region": "paris", "base_salary": "1K"}, {"region": "london", "base_salary": "2K"}]},
            "pay:\n  - region: paris\n    base_salary: 1K\n\n  - region: london\n    base_salary: 2K\n",
            id="two pay rows with a blank line between",
        ),
        pytest.param(
            {"growth": [{"kind": "lateral", "end": "Lead", "start": "Engineer"}]},
            "growth:\n  - {start: Engineer, end: Lead, kind: lateral}\n",
            id="a short record",
        ),
        pytest.param(
            {"level_mapping": [{"level": "L4", "from": {"level": "E4"}, "company": "acme"}]},
            "level_mapping:\n  - {company: acme, level: L4, from: {level: E4}}\n",
            id="a record in a record",
        ),
        pytest.param(
            {"evidence": {"sources": ["a"]}}, "evidence: {sources: [a]}\n", id="a record of one key"
        ),
        pytest.param(
            {"scripts": [{"passages": [{"say": "Which range is it?"}], "title": "The range"}]},
            "scripts:\n  - title: The range\n    passages:\n      - say: Which range is it?\n",
            id="a passage",
        ),
        pytest.param(
            {"tables": [{"rows": [["a", ""], ["b, c", "d"]], "columns": ["A", "B"], "title": "T"}]},
            'tables:\n  - title: T\n    columns: [A, B]\n    rows:\n      - [a, ""]\n      - ["b, c", d]\n',
            id="a table",
        ),
        pytest.param(
            {
                "levers": [
                    {"title": "L", "targets": [{"label": "Tools", "amount": "3K", "counts_as_pay": False}]}
                ]
            },
            "levers:\n  - title: L\n    targets:\n      - {label: Tools, amount: 3K, counts_as_pay: false}\n",
            id="a flag",
        ),
        pytest.param(
            {"interviews": [{"stages": [{"name": "Call", "kind": "technical", "minutes": 30}]}]},
            "interviews:\n  - stages:\n      - {name: Call, kind: technical, minutes: 30}\n",
            id="a number",
        ),
        pytest.param(
            {"sources": {"b": {"title": "B"}, "a": {"title": "A"}}},
            "sources:\n  b: {title: B}\n  a: {title: A}\n",
            id="ids in their own order",
        ),
        pytest.param({"not_a_key": "x", "tagline": []}, "tagline: []\nnot_a_key: x\n", id="an unknown key"),
        pytest.param({"tagline": ["true"]}, 'tagline: ["true"]\n', id="a word that is text here"),
    ],
)
def test_data_are_written_in_the_one_form(data: Record, expected: str):
    assert body(data) == expected


@pytest.mark.parametrize("kind", [Kind(name) for name in READERS])
def test_the_first_line_names_the_schema(kind: Kind):
    up = "../.." if kind in (Kind.GUIDE, Kind.COMPANY, Kind.ROLE) else ".."
    assert (
        schema_comment(kind) == f"# yaml-language-server: $schema={up}/docs/schema/{kind.value}.schema.json"
    )
    assert write_yaml({}, kind).startswith(schema_comment(kind) + "\n")


def test_what_is_no_file_is_refused():
    with pytest.raises(TypeError, match="a mapping or a list"):
        write_yaml("text", Kind.SITE)


TEXTS = st.one_of(
    st.lists(st.sampled_from([*" :#-[]{},&*!|>'\"%@`~\\\n\t", ": ", "no ", "é", "🎉"]), max_size=30).map(
        "".join
    ),
    st.lists(st.sampled_from(["word", "a:", "(b)", "#c", "[d]", "1.10", "…"]), max_size=50).map(" ".join),
    st.sampled_from(["no", "~", "true", "1.10", "012", "2026-11-22", "1_000", "", "---", "- "]),
)
DATA = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DATA)
def test_what_the_format_does_not_know_is_read_back_as_it_was(data: Plain):
    found = yaml.load(write_yaml({"zz": data}, Kind.GUIDE), yaml.CBaseLoader)
    assert found == {"zz": data}


SENTENCES = TEXTS.map(str.strip).filter(bool)
GUIDES = st.fixed_dictionaries(
    {"title": st.just("A"), "reviewed_on": st.just("2026-11-22")},
    optional={
        "thin_evidence": SENTENCES,
        "questions": st.lists(SENTENCES, max_size=3),
        "pay_notes": st.lists(
            SENTENCES | st.fixed_dictionaries({"text": SENTENCES, "kind": st.just("note")}), max_size=3
        ),
        "scripts": st.lists(
            st.fixed_dictionaries(
                {
                    "title": SENTENCES,
                    "passages": st.lists(st.fixed_dictionaries({"say": SENTENCES}), min_size=1, max_size=3),
                }
            ),
            max_size=2,
        ),
    },
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(GUIDES)
def test_what_is_written_is_in_the_one_form_already(data: Record):
    text = write_yaml(data, Kind.GUIDE)
    assert format_text(text, Kind.GUIDE) == text


def test_a_long_guide_is_written_at_once():
    passages: list[Plain] = [
        {"say": f"Number {count}: " + "some words to say, " * 12} for count in range(500)
    ]
    data: Record = HEAD | {"scripts": [{"title": "All of it", "passages": passages}]}
    with quickly(1):
        assert len(write_yaml(data, Kind.GUIDE)) > 100_000
