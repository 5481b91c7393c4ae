"""Where the files of the API lie, all below the site's root."""

VERSION = 1
"""Version of the API. Within one, files gain fields and lose none: see `CHANGELOG-API.md`."""

ROOT = f"api/v{VERSION}"
INDEX = f"{ROOT}/index.json"
OPENAPI = f"{ROOT}/openapi.json"


def collection(name: str) -> str:
    """Return the address of a collection: `api/v1/companies.json`."""
    return f"{ROOT}/{name}.json"


def item(name: str, id: str) -> str:
    """Return the address of one item of a collection: `api/v1/guides/acme/engineer.json`."""
    return f"{ROOT}/{name}/{id}.json"


def schema(kind: str) -> str:
    """Return the address of the JSON Schema of a kind of file."""
    return f"{ROOT}/schemas/{kind}.schema.json"
