"""The data as a whole, as schema.org has a data set."""

from collections.abc import Mapping
from datetime import date

from generator.pages.page import Address
from generator.pages.structured.thing import Href, Thing

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"

DISTRIBUTIONS: Mapping[str, str] = {
    "api/v1/index.json": "application/json",
    "data/v1/datapackage.json": "application/json",
    "data/v1/pay.db": "application/vnd.sqlite3",
    "data/v1/pay_claims.csv": "text/csv",
    "data/v1/pay_claims.parquet": "application/vnd.apache.parquet",
    "feed.xml": "application/atom+xml",
    "llms.txt": "text/markdown",
}
"""Where the data can be had, with the type of each file."""


def dataset(address: Address, name: str, about: str, as_of: date) -> Thing:
    """Return the data of the whole site; `as_of` is the newest day on which anybody looked at anything."""
    return Thing(
        "Dataset",
        (
            ("name", name),
            ("description", about),
            ("license", LICENCE_URL),
            ("isAccessibleForFree", True),
            ("creator", Thing("Organization", (("name", "The Open Pay Guides contributors"),))),
            ("dateModified", as_of),
            ("distribution", tuple(_download(address, uri, kind) for uri, kind in DISTRIBUTIONS.items())),
        ),
    )


def _download(address: Address, uri: str, kind: str) -> Thing:
    return Thing(
        "DataDownload",
        (("name", uri), ("encodingFormat", kind), ("contentUrl", Href(address.to_file(uri)))),
    )
