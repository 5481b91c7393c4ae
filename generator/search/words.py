"""What Pagefind made of the words of all pages, taken apart and put into an order of its own.

Pagefind 1.5 writes filters and the values of each in the order of a hash table, which changes from run to
run. Each file is a signature and one CBOR value or JSON, compressed, and is named after its content; the
names of the others stand in `pf_meta`, and its name in the entry file.
"""

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from operator import itemgetter
from typing import NamedTuple

import cbor2

from generator.emit.compressed import compressed

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
LANGUAGE = "en"
META, FILTER, FRAGMENT = "pagefind.{}.pf_meta", "filter/{}.pf_filter", "fragment/{}.pf_fragment"

Files = dict[str, bytes]
"""Files of an index by their path in its folder."""


class WordPage(NamedTuple):
    """One page of an index; its place among the others is its number."""

    url: str
    words: int
    """How many it has."""

    fragment: bytes
    """What a browser loads of it, as JSON."""


class WordIndex(NamedTuple):
    """An index of words, without anything that is only shown."""

    version: str
    pages: tuple[WordPage, ...]
    chunks: object
    """Which words lie in which file."""

    filters: tuple[tuple[str, str], ...]
    """Names of files by the key of the filter, in order of keys."""

    fields: object
    """Names of what is kept apart from the text."""

    entry: str
    """The entry file, with the name of another `pf_meta`."""

    files: Files
    """Every file but the entry, `pf_meta` and fragments."""


def word_index(files: Mapping[str, bytes]) -> WordIndex:
    """Take the files of an index in one language apart; the same pages give the same value."""
    rest = dict(files)
    entry = rest.pop(ENTRY).decode()
    name = json.loads(entry)["languages"][LANGUAGE]["hash"]
    version, pages, chunks, filters, _sorts, fields = cbor2.loads(opened(rest.pop(META.format(name))))
    fragments = [opened(rest.pop(FRAGMENT.format(name))) for name, _ in pages]
    named: list[tuple[str, str]] = []
    for key, old in sorted(filters):
        _, values = cbor2.loads(opened(rest.pop(FILTER.format(old))))
        name, data = closed(cbor2.dumps([key, sorted(values, key=itemgetter(0))]))
        rest[FILTER.format(name)] = data
        named.append((key, name))
    return WordIndex(
        version=version,
        pages=tuple(
            WordPage(json.loads(text)["url"], words, text)
            for (_, words), text in zip(pages, fragments, strict=True)
        ),
        chunks=chunks,
        filters=tuple(named),
        fields=fields,
        entry=_nameless(entry),
        files=rest,
    )


def _nameless(entry: str) -> str:
    """Return the entry file without the name of `pf_meta`, which depends on the order of a hash table."""
    told = json.loads(entry)
    told["languages"][LANGUAGE]["hash"] = ""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def opened(data: bytes) -> bytes:
    """Return what a file holds."""
    return gzip.decompress(data).removeprefix(SIGNATURE)


def closed(data: bytes) -> tuple[str, bytes]:
    """Return a name for what a file shall hold, after its content, and the file."""
    return f"{LANGUAGE}_{sha256(SIGNATURE + data).hexdigest()[:10]}", compressed(SIGNATURE + data)
