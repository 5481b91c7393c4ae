"""The description of every address of the API in the form of OpenAPI 3.1."""

from collections.abc import Mapping

from generator.pages.api.addresses import ROOT, VERSION
from generator.pages.api.index import COLLECTIONS

ITEM_KINDS: Mapping[str, str] = {
    "guides": "guide",
    "companies": "company",
    "roles": "role",
    "regions": "region",
    "levels": "company-levels",
    "vesting": "company-vesting",
    "claims": "claim",
    "sources": "source",
}
"""Kind of the items of each collection that has any."""

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def openapi() -> dict[str, object]:
    """Return the description; addresses are relative to where it lies itself."""
    paths: dict[str, object] = {"/index.json": _get("index", "index", "What there is.")}
    for one in COLLECTIONS:
        paths[_below(one.file)] = _get(one.name, one.name, one.about)
        if one.items is not None:
            kind = ITEM_KINDS[one.name]
            paths |= _item_paths(one.name, kind, one.items)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Open Pay Guides",
            "summary": "What jobs pay, each figure with its source and date.",
            "version": f"{VERSION}.0.0",
            "license": LICENCE,
        },
        "servers": [{"url": "./"}],
        "paths": paths,
    }


def _item_paths(collection: str, kind: str, address: str) -> dict[str, object]:
    about = f"One item of {collection}, or where it has moved."
    if collection != "guides":
        return {_below(address): _get(kind, kind, about, ("id",))}
    # An id of a guide holds a slash, which one parameter of a path cannot.
    return {_below(address.replace("{id}", "{company}/{role}")): _get(kind, kind, about, ("company", "role"))}


def _get(operation: str, kind: str, about: str, parameters: tuple[str, ...] = ()) -> dict[str, object]:
    schema: dict[str, object] = {"$ref": f"schemas/{kind}.schema.json"}
    if parameters:
        schema = {"anyOf": [schema, {"$ref": "schemas/moved.schema.json"}]}
    return {
        "get": {
            "operationId": f"get-{operation}",
            "summary": about,
            **({"parameters": [_parameter(name) for name in parameters]} if parameters else {}),
            "responses": {
                "200": {"description": about, "content": {"application/json": {"schema": schema}}},
                **({"404": {"description": "There is no such item."}} if parameters else {}),
            },
        }
    }


def _parameter(name: str) -> dict[str, object]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    }


def _below(address: str) -> str:
    return address.removeprefix(ROOT)
