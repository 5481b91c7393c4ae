"""Puts the files of an index into an order of their own, so that the same pages give the same bytes.

Pagefind 1.5 writes filters, the values of each and the sort keys in the order of a hash table, which changes
from run to run. Each file is a signature and one CBOR value, compressed, and is named after its content; the
names of the others stand in `pf_meta`, and its name in the entry file.
"""

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from operator import itemgetter

import cbor2

from generator.emit.compressed import compressed

SIGNATURE = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
LANGUAGE = "en"

Meta = tuple[str, object, object, list[tuple[str, str]], list[tuple[str, object]], object]
"""Version, pages, parts of the index, filters with their files, sort keys with their pages, fields."""

_META, _FILTER = "pagefind.{}.pf_meta", "filter/{}.pf_filter"


def steady_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index in one language with everything in alphabetical order, under new names."""
    done = dict(files)
    entry = json.loads(done[ENTRY])
    language = entry["languages"][LANGUAGE]
    meta: Meta = cbor2.loads(_opened(done.pop(_META.format(language["hash"]))))
    version, pages, chunks, filters, sorts, fields = meta
    named: list[tuple[str, str]] = []
    for key, old in sorted(filters):
        _, values = cbor2.loads(_opened(done.pop(_FILTER.format(old))))
        name, data = _closed([key, sorted(values, key=itemgetter(0))])
        done[_FILTER.format(name)] = data
        named.append((key, name))
    language["hash"], data = _closed(
        [version, pages, chunks, named, sorted(sorts, key=itemgetter(0)), fields]
    )
    done[_META.format(language["hash"])] = data
    done[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return done


def _opened(data: bytes) -> bytes:
    """Return the CBOR of a file."""
    return gzip.decompress(data).removeprefix(SIGNATURE)


def _closed(value: object) -> tuple[str, bytes]:
    """Return a name for a value, after its content, and the file that holds it."""
    data = SIGNATURE + cbor2.dumps(value)
    return f"{LANGUAGE}_{sha256(data).hexdigest()[:10]}", compressed(data)
