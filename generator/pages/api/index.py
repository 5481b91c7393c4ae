"""The first file of the API: what there is."""

from dataclasses import dataclass

from generator.pages.api import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionEntry:
    """One collection."""

    name: str
    about: str
    """What it holds, in a sentence."""

    file: str
    """Address below the site's root."""

    items: str | None = None
    """Address of one item with `{id}` in place of its id; `None` when the collection is all there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexData:
    """Where everything is, below the site's root."""

    collections: tuple[CollectionEntry, ...]
    openapi: str
    """The description of all addresses."""

    bulk: str
    """The description of the tables of all pay: CSV, Parquet, SQLite."""

    reference: str
    """The page that explains every field to people."""


def _collection(name: str, about: str, *, has_items: bool = True) -> CollectionEntry:
    return CollectionEntry(
        name=name,
        about=about,
        file=addresses.collection(name),
        items=addresses.item(name, "{id}") if has_items else None,
    )


COLLECTIONS = (
    _collection("guides", "One role at one company: pay, levels, scripts, questions, sources."),
    _collection("companies", "Employers: stage, equity plans, ladder, facts with dates."),
    _collection("roles", "Kinds of jobs, and what holds for them anywhere."),
    _collection("regions", "Places that pay is stated for, each with its currency."),
    _collection("levels", "What sources say of how levels of two companies compare, by company."),
    _collection("vesting", "Equity plans of companies and how grants vest, by company."),
    _collection("claims", "Dated statements that guides share: laws, deadlines, markets."),
    _collection("sources", "Publications that several files rest on."),
    _collection("quality", "How well the figures are evidenced, in counts.", has_items=False),
)
"""Every collection of the API, in the order in which people are told of them."""


def index_data() -> IndexData:
    """Return the first file of the API."""
    return IndexData(
        collections=COLLECTIONS,
        openapi=addresses.OPENAPI,
        bulk="data/v1/datapackage.json",
        reference="api/",
    )
