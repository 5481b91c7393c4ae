"""Puts figures to the words of an index: what a result shows of each row, and by what results are sorted.

A figure that changes needs no new index of the words, which takes the indexer seconds.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import cbor2

from generator.emit.compressed import compressed
from generator.search.record import FACETS
from generator.search.stub import Stub
from generator.search.words import (
    ENTRY,
    FRAGMENT,
    LANGUAGE,
    META,
    SIGNATURE,
    Files,
    WordIndex,
    closed,
    opened,
)

CHOICES = "choices.json"
"""File with everything that results can be narrowed down to."""

SHORTEST = 7
"""Digits of the name of a fragment, as Pagefind's own: every reader loads the names of all."""


def finished_index(index: WordIndex, stubs: Sequence[Stub], earlier: Mapping[str, bytes]) -> Files:
    """Return every file that a browser loads, by its path in the folder of the index.

    The stubs are those of the index. Files of an earlier index save the work of writing the same again; they
    change nothing else.
    """
    stub_of = {f"/{stub.address}": stub for stub in stubs}
    fragments: Files = {}
    listed: list[tuple[str, int]] = []
    for page in index.pages:
        text = _with_totals(page.fragment, stub_of[page.url])
        name = _free_name(text, fragments)
        path = FRAGMENT.format(name)
        fragments[path] = _earlier_file(text, earlier.get(path)) or compressed(SIGNATURE + text)
        listed.append((name, page.words))
    orders = _orders([stub_of[page.url] for page in index.pages])
    parts = [index.version, listed, index.chunks, index.filters, orders, index.fields]
    name, meta = closed(cbor2.dumps(parts))
    entry = json.loads(index.entry)
    entry["languages"][LANGUAGE]["hash"] = name
    files = {
        **index.files,
        **fragments,
        META.format(name): meta,
        ENTRY: json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode(),
        CHOICES: choices_json(stubs).encode(),
    }
    return dict(sorted(files.items()))


def _with_totals(fragment: bytes, stub: Stub) -> bytes:
    """Return what a browser loads of a page, with what its rows pay by their anchors."""
    if not stub.totals:
        return fragment
    told = json.loads(fragment)
    told["meta"] |= dict(stub.totals)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _free_name(text: bytes, taken: Mapping[str, bytes]) -> str:
    """Return a name after the content, as short as no other page has it."""
    digest = sha256(text).hexdigest()
    names = (f"{LANGUAGE}_{digest[:length]}" for length in range(SHORTEST, len(digest)))
    return next(name for name in names if FRAGMENT.format(name) not in taken)


def _earlier_file(text: bytes, data: bytes | None) -> bytes | None:
    """Return an earlier file if it holds this text; a short name does not prove it."""
    return data if data is not None and opened(data) == text else None


def _orders(stubs: Sequence[Stub]) -> list[tuple[str, list[int]]]:
    """Return the numbers of pages in ascending order of a value, by its key; without pages that have none."""
    values: dict[str, list[tuple[int | str, int]]] = {}
    for number, stub in enumerate(stubs):
        for key, value in stub.orders:
            values.setdefault(key, []).append((value, number))
    return [(key, [number for _, number in sorted(found)]) for key, found in sorted(values.items())]


def choices_json(stubs: Iterable[Stub]) -> str:
    """Write what readers can narrow results down to: value, words and number of pages, by filter."""
    counts: Counter[tuple[str, str]] = Counter()
    texts: dict[tuple[str, str], str] = {}
    for key, value, text in (facet for stub in stubs for facet in stub.facets):
        counts[key, value] += 1
        texts.setdefault((key, value), text)
    choices: Mapping[str, list[tuple[str, str, int]]] = {key: [] for key in FACETS}
    for (key, value), text in sorted(texts.items(), key=lambda entry: (entry[1].casefold(), entry[0])):
        choices[key].append((value, text, counts[key, value]))
    return json.dumps(choices, ensure_ascii=False, separators=(",", ":"))
