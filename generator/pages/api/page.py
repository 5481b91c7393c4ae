"""The page that explains the API to people: every collection, and every field of every kind of file."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Union, get_args, get_origin, get_type_hints

from generator.meanings import field_meanings
from generator.model.catalog import Catalog
from generator.pages.api import addresses
from generator.pages.api.file import KINDS, api_file
from generator.pages.api.index import COLLECTIONS, CollectionEntry, index_data
from generator.pages.api.openapi import openapi
from generator.pages.api.schema import default_of, is_required, plain_words, write_schema
from generator.pages.api.sources import SourceData, sources_data
from generator.pages.context import shared_context
from generator.pages.data_file import DataFile
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import API_URI, DATA_URI, Address, Link, Page
from generator.pages.structured.dataset import dataset
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.percent import Percent

DESCRIPTION = (
    "Guides, companies, levels, sources and the rest as JSON, one file each, with licence, "
    "dates and sources: every address, and what every field means."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field of an object."""

    name: str
    holds: tuple[Link, ...]
    """What it holds, in words; those that are objects lead to their fields."""

    meaning: str
    """Empty for a field that explains itself."""

    default: str | None
    """What a file means that leaves it out, in words; `None` for one that is always there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectView:
    """One kind of object in files."""

    name: str
    anchor: str
    about: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionView:
    """One collection."""

    about: str
    file: Link
    items: str | None
    """Address of an item with `{id}` in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiView:
    """Everything that the template of the page may read."""

    frame: FrameView
    about: str
    """Address of the page that says what may be done with the data."""

    index: Link
    openapi: Link
    collections: tuple[CollectionView, ...]
    schemas: tuple[Link, ...]
    objects: tuple[ObjectView, ...]


def build_api_page(catalog: Catalog) -> Page:
    """Return the page, with the files of the API that belong to no other page."""
    context = shared_context(catalog, API_URI)
    address = context.address
    return Page(
        uri=API_URI,
        template="pages/api.md.jinja",
        view=ApiView(
            frame=frame_view(context, "The data as files"),
            about=address.to(DATA_URI),
            index=_link(addresses.INDEX, address),
            openapi=_link(addresses.OPENAPI, address),
            collections=tuple(_collection(one, address) for one in COLLECTIONS),
            schemas=tuple(_link(addresses.schema(kind), address) for kind in KINDS),
            objects=tuple(_objects()),
        ),
        title="The data as files: every address and every field",
        description=DESCRIPTION,
        updated=None,
        things=(dataset(address, "Pay by company, role and place", DESCRIPTION, catalog.as_of),),
        data_files=(*_descriptions(), *_lists(catalog)),
    )


def _descriptions() -> Iterator[DataFile]:
    yield _bare(addresses.OPENAPI, openapi())
    for kind, held in KINDS.items():
        yield _bare(addresses.schema(kind), write_schema(held, kind))


def _bare(uri: str, value: object) -> DataFile:
    return DataFile(uri=uri, name="", version=addresses.VERSION, as_of=None, value=value, is_bare=True)


def _lists(catalog: Catalog) -> Iterator[DataFile]:
    yield api_file("index", addresses.INDEX, index_data(), catalog.as_of)
    sources = sources_data(catalog)
    yield api_file("sources", addresses.collection("sources"), sources, _newest(catalog))
    for id, source in catalog.sources.items():
        read_on = source.accessed_on.last_day if source.accessed_on else None
        yield api_file("source", addresses.item("sources", id), SourceData(id=id, original=source), read_on)


def _newest(catalog: Catalog) -> date | None:
    days = (source.accessed_on.last_day for source in catalog.sources.values() if source.accessed_on)
    return max(days, default=None)


def _link(uri: str, address: Address) -> Link:
    return Link(text=uri, href=address.to_file(uri))


def _collection(one: CollectionEntry, address: Address) -> CollectionView:
    return CollectionView(about=one.about, file=_link(one.file, address), items=one.items)


def _objects() -> Iterator[ObjectView]:
    """Yield every kind of object that a file can hold, each once, outer ones first."""
    waiting: list[object] = list(KINDS.values())
    seen: set[object] = set()
    while waiting:
        kind = waiting.pop(0)
        if kind in seen:
            continue
        seen.add(kind)
        waiting += get_args(kind)
        if isinstance(kind, type) and is_dataclass(kind) and kind not in _WORDS:
            yield _object(kind)
            waiting += [get_type_hints(kind)[name] for name in field_names(kind)]


def field_names(kind: type) -> tuple[str, ...]:
    """Return the fields of a data class that its objects have in a file."""
    return tuple(field.name for field in fields(kind) if field.init)


def _object(kind: type) -> ObjectView:
    meanings, hints = field_meanings(kind), get_type_hints(kind)
    return ObjectView(
        name=kind.__name__,
        anchor=_anchor(kind),
        about=plain_words(kind.__doc__ or ""),
        fields=tuple(
            FieldView(
                name=field.name,
                holds=tuple(_holds(hints[field.name])),
                meaning=plain_words(meanings.get(field.name, "")),
                default=None if is_required(field) else _in_words(default_of(field)),
            )
            for field in fields(kind)
            if field.init
        ),
    )


def _in_words(default: object) -> str:
    """Return a default as people read it; an empty object is one whose fields all have theirs."""
    match default:
        case None:
            return "nothing"
        case []:
            return "no entries"
        case dict():
            return "an empty object"
        case bool():
            return "true" if default else "false"
    return str(default)


_WORDS: Mapping[type, str] = {
    str: "text",
    bool: "true or false",
    int: "whole number",
    date: "day",
    PartialDate: "year, month or day",
    Decimal: "number as text",
    Percent: "percent as text",
    Currency: "currency code",
}


def _holds(kind: object) -> Iterator[Link]:
    """Yield what a field of a type holds, word by word."""
    if isinstance(kind, type) and is_dataclass(kind) and kind not in _WORDS:
        yield Link(text=kind.__name__, href=f"#{_anchor(kind)}")
    elif isinstance(kind, type):
        yield Link(text=_WORDS.get(kind, "one of a list of words"), href="")
    else:
        parts = [part for part in get_args(kind) if part not in (Ellipsis, types.NoneType)]
        if get_origin(kind) is tuple:
            yield Link(text="list of" if Ellipsis in get_args(kind) else "pair of", href="")
        elif get_origin(kind) not in (Union, types.UnionType):
            yield Link(text="object of", href="")
            parts = parts[1:]
        for part in parts:
            yield from _holds(part)


def _anchor(kind: type) -> str:
    return f"object-{kind.__name__.lower()}"
