"""Puts figures to the words of an index: what a result shows of each row, and by what results are sorted.

A figure that changes needs no new index of the words, which takes the indexer seconds.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

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
    WordPage,
    closed,
)

CHOICES = "choices.json"
"""File with everything that results can be narrowed down to."""

SHORTEST = 7
"""Digits of the name of a fragment, as Pagefind's own: every reader loads the names of all."""


class Fragment(NamedTuple):
    """What a browser loads of one page."""

    made_from: str
    """Fingerprint of its words and figures."""

    digest: str
    """Fingerprint of its text, after which its file is named."""

    data: bytes
    """The file."""


class FinishedIndex(NamedTuple):
    """Every file that a browser loads."""

    fragments: Mapping[str, Fragment]
    """By the address of the page, in the order of the index."""

    others: Files

    @property
    def files(self) -> Files:
        """All of them, by their path in the folder of the index."""
        named = zip(_names(self.fragments.values()), self.fragments.values(), strict=True)
        found = {FRAGMENT.format(name): one.data for name, one in named}
        return dict(sorted((self.others | found).items()))


def finished_index(index: WordIndex, stubs: Sequence[Stub], earlier: Mapping[str, Fragment]) -> FinishedIndex:
    """Return an index with its figures.

    The stubs are those of the index. Fragments of an earlier index save the work of writing the same again;
    they change nothing else.
    """
    stub_of = {f"/{stub.address}": stub for stub in stubs}
    fragments = {page.url: _fragment(page, stub_of[page.url], earlier) for page in index.pages}
    listed = list(zip(_names(fragments.values()), (page.words for page in index.pages), strict=True))
    orders = _orders([stub_of[page.url] for page in index.pages])
    parts = [index.version, listed, index.chunks, index.filters, orders, index.fields]
    name, meta = closed(cbor2.dumps(parts))
    entry = json.loads(index.entry)
    entry["languages"][LANGUAGE]["hash"] = name
    return FinishedIndex(
        fragments,
        {
            **index.files,
            META.format(name): meta,
            ENTRY: json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode(),
            CHOICES: choices_json(stubs).encode(),
        },
    )


def _fragment(page: WordPage, stub: Stub, earlier: Mapping[str, Fragment]) -> Fragment:
    made_from = sha256(page.fragment + repr(stub.totals).encode()).hexdigest()
    known = earlier.get(page.url)
    if known is not None and known.made_from == made_from:
        return known
    text = _with_totals(page.fragment, stub)
    return Fragment(made_from, sha256(text).hexdigest(), compressed(SIGNATURE + text))


def _with_totals(fragment: bytes, stub: Stub) -> bytes:
    """Return what a browser loads of a page, with what its rows pay by their anchors."""
    if not stub.totals:
        return fragment
    told = json.loads(fragment)
    told["meta"] |= dict(stub.totals)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _names(fragments: Iterable[Fragment]) -> list[str]:
    """Return the name of each fragment after its content, as short as none before it has it."""
    taken: dict[str, None] = {}
    for one in fragments:
        names = (f"{LANGUAGE}_{one.digest[:length]}" for length in range(SHORTEST, len(one.digest)))
        taken[next(name for name in names if name not in taken)] = None
    return list(taken)


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
