"""Editors complete, explain and check data files through the schema that the first line of each names."""

import pytest

from generator.load.format.guide import GUIDE_FIELDS
from generator.load.format.pay import PAY_ROW
from generator.load.schema import READERS
from generator.meanings import word_meanings
from generator.model.evidence import RangeKind
from generator.model.speech import LeverKind

HEAD = "title: Data Engineer\nreviewed_on: 2026-11-22\n"

FILES = (
    "mistral-ai/security-engineer.yml",
    "companies/mistral-ai.yml",
    "roles/security-engineer.yml",
    "regions.yml",
    "claims.yml",
    "sources.yml",
    "glossary.yml",
    "exchange-rates.yml",
    "price-levels.yml",
    "occupation-wages.yml",
    "rights.yml",
    "site.yml",
    "waivers.yml",
)


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_underlined_in_a_sound_file(editor, project_root, name):
    assert editor.problems(editor.show_file(project_root / "guides" / name)) == []


def test_one_file_of_each_kind_is_looked_at(project_root):
    heads = [(project_root / "guides" / name).read_text("utf-8").partition("\n")[0] for name in FILES]
    assert {head.rpartition("/")[2].removesuffix(".schema.json") for head in heads} == set(READERS)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("titel: T\n", "4: Property titel is not allowed.", id="an unknown key"),
        pytest.param("pay:\n  - {regoin: paris}\n", "5: Property regoin is not allowed.", id="deeper down"),
        pytest.param("kind: Both\n", "4: Value is not accepted", id="a word that is not in its list"),
        pytest.param("pay: paris\n", '4: Incorrect type. Expected "array".', id="no list"),
        pytest.param("headline: {row: paris}\n", '4: Missing property "reason".', id="a key is missing"),
        pytest.param("fragments: [A B]\n", "4: String does not match the pattern", id="no id"),
    ],
)
def test_what_is_wrong_is_underlined(editor, text, problem):
    assert any(told.startswith(problem) for told in editor.problems(editor.show(HEAD + text)))


def test_what_is_missing_from_the_whole_is_said_at_its_start(editor):
    assert editor.problems(editor.show("title: T\n")) == ['2: Missing property "reviewed_on".']


def test_every_key_of_a_guide_that_is_not_there_yet_is_offered(editor):
    offered = editor.offers(editor.show(f"{HEAD}¦"))
    assert set(offered) == {field.key for field in GUIDE_FIELDS} - {"title", "reviewed_on"}


def test_every_key_of_a_pay_row_that_is_not_there_yet_is_offered(editor):
    offered = editor.offers(editor.show(f"{HEAD}pay:\n  - region: paris\n    ¦\n"))
    assert set(offered) == set(PAY_ROW.fields) - {"region"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("pay:\n  - ¦", {"region", "base_salary", "sources"}, id="a new pay row"),
        pytest.param("levers:\n  - ¦", {"title", "kind", "passages"}, id="a new lever"),
        pytest.param("pay_notes:\n  - ¦", {"text", "kind"}, id="a note in its long form"),
        pytest.param(
            "pay:\n  - region: paris\n    bonus:\n      ¦",
            {"amount", "words", "of"},
            id="a figure in its long form",
        ),
        pytest.param("scripts:\n  - title: A\n    passages:\n      - ¦", {"say", "note"}, id="a passage"),
        pytest.param("peers:\n  google-paris:\n    ¦", {"company", "total"}, id="a peer under its id"),
        pytest.param("strategies:\n  - ask:\n      ¦", {"base_salary", "liquid_equity"}, id="an offer"),
        pytest.param(
            "sources:\n  posting:\n    ¦", {"title", "publisher", "url"}, id="a source under its id"
        ),
        pytest.param("claims:\n  - ¦", {"id", "statement"}, id="a claim of its own"),
    ],
)
def test_keys_are_offered_with_their_help(editor, text, keys):
    offered = editor.offers(editor.show(HEAD + text))
    assert keys <= set(offered)
    assert all(offered[key].endswith(".") for key in keys)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        pytest.param("pay:\n  - region: paris\n    range_kind: ¦", RangeKind, id="what the ends mean"),
        pytest.param("levers:\n  - title: A\n    kind: ¦", LeverKind, id="kinds of levers"),
    ],
)
def test_the_words_of_a_list_are_offered_with_what_they_mean(editor, text, choices):
    offered = editor.offers(editor.show(HEAD + text))
    assert word_meanings(choices).items() <= offered.items()


def test_unknown_is_offered_where_it_may_stand(editor):
    assert "unknown" in editor.offers(editor.show(f"{HEAD}pay:\n  - region: paris\n    sample_size: ¦"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("ki¦nd: both\n", "What the guide is for. Default: both.", id="a default"),
        pytest.param("pay:\n  - reg¦ion: paris\n", "it gives the currency. Required.", id="a required key"),
        pytest.param(
            "pay:\n  - region: paris\n    range_k¦ind: offers\n",
            "`offers`: Lowest and highest offers that were reported.",
            id="what a word means",
        ),
        pytest.param("pay:\n  - region: paris\n    bo¦nus: 10%\n", "Target bonus: a share", id="a component"),
        pytest.param("levers:\n  - title: A\n    ki¦nd: team\n", "Which team one joins.", id="a lever"),
    ],
)
def test_a_key_is_explained_where_the_pointer_rests(editor, text, told):
    assert told in editor.help(editor.show(HEAD + text))


@pytest.mark.parametrize(
    ("kind", "text", "key"),
    [
        pytest.param("company", "name: Acme\n¦", "equity_plans", id="a company"),
        pytest.param("role", "name: Data Engineer\n¦", "job_family", id="a role"),
        pytest.param("regions", "paris:\n  name: Paris\n  ¦", "currency", id="a region"),
        pytest.param("claims", "law:\n  title: A law\n  ¦", "statement", id="a claim"),
        pytest.param("sources", "law:\n  title: A law\n  ¦", "publisher", id="a source"),
        pytest.param("rights", "range:\n  region: paris\n  ¦", "topic", id="a right"),
    ],
)
def test_shared_files_are_completed_too(editor, kind, text, key):
    assert key in editor.offers(editor.show(text, kind))
