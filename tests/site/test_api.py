"""The API of the real catalogue, as it lies in the built site."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.build import Checked
from generator.pages.api.file import KINDS
from generator.pages.api.guide import GuideData
from tests.pages.api.reading import read_back


@pytest.fixture(scope="module")
def root(site: Path) -> Path:
    return site / "api" / "v1"


def read(path: Path) -> Any:
    """A file as JSON that has no number which is none, and no name twice."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len({name for name, _ in pairs}) == len(pairs), path
        return dict(pairs)

    def refuse(word: str) -> float:
        raise AssertionError(f"{path}: {word}")

    text = path.read_text(encoding="utf-8")
    return json.loads(text, object_pairs_hook=once, parse_constant=refuse, parse_float=refuse)


@cache
def validator(schema: Path) -> Draft202012Validator:
    found = read(schema)
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def test_every_file_is_as_the_schema_of_its_kind_says(root: Path):
    kinds = set()
    for path in sorted(root.rglob("*.json")):
        if path.parent.name == "schemas" or path.name == "openapi.json":
            continue
        file = read(path)
        kinds.add(file["format"]["name"])
        errors = [
            f"{error.json_path}: {error.message}"
            for error in validator(root / "schemas" / f"{file['format']['name']}.schema.json").iter_errors(
                file
            )
        ]
        assert errors == [], path
        assert file["licence"]["name"] == "CC BY 4.0"
    assert kinds == KINDS.keys() - {"moved"}


def test_every_guide_reads_back_into_what_its_contributor_typed(root: Path, checked: Checked):
    for id, guide in checked.loaded.catalog.guides.items():
        again = read_back(GuideData, read(root / "guides" / f"{id}.json")["data"])
        assert again.original == guide


def test_every_address_that_a_file_names_is_there(root: Path, site: Path):
    found = {
        one[name]
        for path in (root / f"{each}.json" for each in ("guides", "companies", "roles", "regions", "claims"))
        for one in next(iter(read(path)["data"].values()))
        for name in ("file", "page")
        if name in one
    }
    assert len(found) > 300
    assert [address for address in found if not (site / address).exists()] == []


def test_the_first_file_leads_to_everything_else(root: Path, site: Path):
    index = read(root / "index.json")["data"]
    named = {site / one["file"] for one in index["collections"]} | {site / index["openapi"]}
    assert all(path.is_file() for path in named)
    folders = {path.name for path in root.iterdir() if path.is_dir()} - {"schemas"}
    assert folders == {one["items"].split("/")[2] for one in index["collections"] if "items" in one}


def test_the_description_of_all_addresses_names_those_that_are_there(root: Path):
    described = read(root / "openapi.json")
    assert described["openapi"] == "3.1.0"
    single = {path for path in described["paths"] if "{" not in path}
    assert all((root / path[1:]).is_file() for path in single)
    schemas = {
        schema["$ref"]
        for path in described["paths"].values()
        for answer in [path["get"]["responses"]["200"]["content"]["application/json"]["schema"]]
        for schema in answer.get("anyOf", [answer])
    }
    assert schemas == {f"schemas/{kind}.schema.json" for kind in KINDS}
