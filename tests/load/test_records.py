"""Mappings with known keys become model values, and every key is read whatever else is wrong."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

import pytest

from generator.load.readers import SHORT_TEXT, ChoiceReader, MappedReader
from generator.load.records import NOBODY_KNOWS, Field, RecordReader, Values, gathered, record
from generator.load.scalars import COUNT
from generator.model.evidence import Evidence
from tests.load.outcomes import read


@dataclass(frozen=True, kw_only=True)
class Tool:
    name: str
    weight: int | None = None
    colour: str | None = None


def a_tool(values: Values, _: object) -> Tool:
    if values.get("weight") == 0:
        raise ValueError("a tool has a weight")
    return Tool(**values)  # type: ignore[arg-type]


FIELDS = (
    Field("name", SHORT_TEXT, "Its name.", required=True, examples=("hammer",)),
    Field("grams", COUNT, "Its weight.", or_unknown=True, into="weight"),
    Field("colour", SHORT_TEXT, "Its colour."),
)


class Colour(Enum):
    RED = "red"
    """As blood."""

    BLUE = "blue"


TOOL = RecordReader("own-tool", a_tool, FIELDS, doc="A tool.")


def test_keys_become_fields():
    assert read(TOOL, "{name: hammer, grams: 800}").value == Tool(name="hammer", weight=800)


def test_unknown_leaves_the_field_empty_and_keeps_its_place():
    outcome = read(TOOL, "name: hammer\ngrams: unknown\n")
    assert (outcome.value, outcome.problems) == (Tool(name="hammer"), [])
    assert outcome.document.locate(("grams",)).line == 2


@pytest.mark.parametrize(
    ("text", "value", "problems"),
    [
        pytest.param("{}", None, ["missing-field 1:1"], id="nothing written"),
        pytest.param("{grams: 8}", None, ["missing-field 1:1"], id="a required key is missing"),
        pytest.param(
            "{name: [], grams: x}", None, ["wrong-shape 1:8", "malformed-value 1:19"], id="all told"
        ),
        pytest.param("{name: a, grams: x}", Tool(name="a"), ["malformed-value 1:18"], id="the rest stays"),
        pytest.param("{name: a, size: 3}", Tool(name="a"), ["unknown-key 1:11"], id="beside an unknown key"),
        pytest.param("{nam: a}", None, ["unknown-key 1:2"], id="a misspelt key is not missing as well"),
        pytest.param("{name: a, grams: 0}", None, ["malformed-value 1:1"], id="impossible as a whole"),
        pytest.param("{name: a, grams: 0, x: y}", None, ["unknown-key 1:21"], id="impossible after another"),
        pytest.param("[name]", None, ["wrong-shape 1:1"], id="a list"),
        pytest.param("name", None, ["wrong-shape 1:1"], id="a text"),
    ],
)
def test_each_fault_gives_one_message(text, value, problems):
    outcome = read(TOOL, text)
    assert (outcome.value, outcome.problems) == (value, problems)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "an own tool needs `name`"),
        ("{name: a, 'c\\n::error::': b}", "an own tool has no key `c\\n::error::`"),
        ('{name: a, "c\\n::error::": b}', "an own tool has no key `c ::error::`"),
        ("{name: a, ? " + "k" * 500 + " : b}", "an own tool has no key `" + "k" * 59 + "…`"),
        ("name", "an own tool is written as keys with values"),
    ],
)
def test_messages_stand_on_one_short_line(text, message):
    assert read(TOOL, text).messages == [message]


@pytest.mark.parametrize(
    ("text", "help_text"),
    [
        ("{name: a, color: red}", "did you mean `colour`?"),
        ("{name: a, zzzzzz: red}", "known here: colour, grams, name"),
        ("{name: one, and two}", "inside { } a comma starts a new key: put the text in quotes"),
    ],
)
def test_the_help_says_what_was_probably_meant(text, help_text):
    assert read(TOOL, text).document.diagnostics[0].help == help_text


def test_a_text_may_stand_for_the_whole_record():
    short = MappedReader(SHORT_TEXT, lambda name: Tool(name=name))
    reader = RecordReader("tool", a_tool, FIELDS, doc="A tool.", shorthand=short)
    assert read(reader, "saw").value == Tool(name="saw")
    assert read(reader, "{name: saw}").value == Tool(name="saw")
    assert read(reader, "[saw]").problems == ["wrong-shape 1:1"]


def test_the_schema_tells_every_key():
    definitions: dict[str, Any] = {}
    assert TOOL.schema(definitions) == {"$ref": "#/$defs/own-tool"}
    described = definitions["own-tool"]
    assert described["required"] == ["name"]
    assert described["additionalProperties"] is False
    assert described["properties"]["name"]["description"] == "Its name. Required."
    assert described["properties"]["name"]["examples"] == ["hammer"]
    assert described["properties"]["colour"]["description"] == "Its colour. Default: none."


@pytest.mark.parametrize(
    ("reader", "described"),
    [
        pytest.param(SHORT_TEXT, {"type": ["string", "number"], "examples": ["unknown"]}, id="a text"),
        pytest.param(
            ChoiceReader(Colour),
            {"enum": ["red", "blue", "unknown"], "enumDescriptions": ["As blood.", "", NOBODY_KNOWS]},
            id="a word of a list",
        ),
        pytest.param(
            TOOL,
            {"anyOf": [{"$ref": "#/$defs/own-tool"}, {"const": "unknown", "description": NOBODY_KNOWS}]},
            id="a mapping",
        ),
    ],
)
def test_the_schema_offers_unknown_where_it_may_stand(reader, described):
    definitions: dict[str, Any] = {}
    record("box", dict, Field("of", reader, "Its tools.", or_unknown=True), doc="A box.").schema(definitions)
    assert described.items() <= definitions["box"]["properties"]["of"].items()


def test_evidence_keys_become_one_evidence():
    assert gathered({"name": "a", "sources": ("b",)}) == {"name": "a", "evidence": Evidence(sources=("b",))}
    assert gathered({"name": "a"}) == {"name": "a"}


def test_a_plain_record_passes_its_keys_on():
    assert read(record("tool", Tool, *FIELDS, doc="A tool."), "{name: saw}").value == Tool(name="saw")
