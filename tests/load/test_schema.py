"""The schemas for editors are valid, tell what every key is for, and accept what the loader accepts."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
import yaml

from generator.load.layout import Kind, Place, place_of
from generator.load.schema import READERS, schema_files, write_schema

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "guides", ROOT / "tests/fixtures/format", ROOT / "tests/cases/base")


class TextLoader(yaml.SafeLoader):
    """Keeps every scalar as text, as the loader does; only true and false are what editors take them for."""


TextLoader.yaml_implicit_resolvers = {
    letter: [("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"))] for letter in "tf"
}


def data_files() -> Iterator[tuple[str, Path]]:
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.yml")):
            place = place_of(PurePosixPath(path.relative_to(folder)))
            assert isinstance(place, Place)
            yield place.kind.value, path


def objects(schema: object) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes a mapping with known keys."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


@pytest.mark.parametrize("kind", READERS)
def test_a_schema_is_valid(kind):
    schema = write_schema(kind)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", READERS)
def test_every_key_has_a_sentence(kind):
    for described in objects(write_schema(kind)):
        assert described["description"].endswith(".")
        assert described["additionalProperties"] is False
        for key, part in described["properties"].items():
            assert part["description"].endswith("."), key
            assert part["description"][0].isupper() or part["description"].startswith("`"), key


@pytest.mark.parametrize("kind", READERS)
def test_every_reference_leads_somewhere(kind):
    schema: dict[str, Any] = write_schema(kind)
    wanted = set(re.findall(r"#/\$defs/([a-z-]+)", str(schema)))
    assert wanted == set(schema.get("$defs", {}))


def test_every_kind_of_yaml_file_has_a_schema():
    prose = {Kind.GUIDE_PROSE, Kind.ROLE_PROSE}
    assert set(READERS) == {kind.value for kind in Kind if kind not in prose}
    assert set(schema_files()) == {f"{kind}.schema.json" for kind in READERS}


@pytest.mark.parametrize(
    ("kind", "path"),
    [pytest.param(kind, path, id=path.relative_to(ROOT).as_posix()) for kind, path in data_files()],
)
def test_the_schema_accepts_what_the_loader_accepts(kind, path):
    data = yaml.load(path.read_text("utf-8"), TextLoader)
    errors = jsonschema.Draft202012Validator(write_schema(kind)).iter_errors(data)
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        pytest.param("guide", {"title": "T", "reviewed_on": "2026", "tagine": []}, id="an unknown key"),
        pytest.param("guide", {"title": "T"}, id="a missing key"),
        pytest.param("guide", {"title": "T", "reviewed_on": "2026", "kind": "Both"}, id="an unknown word"),
        pytest.param("guide", {"title": "T", "reviewed_on": "2026", "levels": "L3"}, id="no list"),
        pytest.param("regions", {"New York": {"name": "N", "kind": "city"}}, id="no id"),
        pytest.param("exchange-rates", {"base": "euro"}, id="no currency"),
        pytest.param("waivers", {}, id="no list of waivers"),
    ],
)
def test_the_schema_objects_to_what_the_loader_objects_to(kind, data):
    assert not jsonschema.Draft202012Validator(write_schema(kind)).is_valid(data)
