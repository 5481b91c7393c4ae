"""What is measured, in the order of the table: each takes the session and yields rows."""

from collections.abc import Callable, Iterator, Mapping

from benchmarks.measures import (
    cold_build,
    guide_check,
    page_size,
    preview,
    rebuild,
    scale,
    search_bytes,
)
from benchmarks.session import Session
from benchmarks.table import Row

MEASURES: Mapping[str, Callable[[Session], Iterator[Row]]] = {
    "cold": cold_build.measure,
    "rebuild": rebuild.measure,
    "preview": preview.measure,
    "page": page_size.measure,
    "search": search_bytes.measure,
    "scale": scale.measure,
    "check": guide_check.measure,
}
"""By the name that `--only` takes."""
