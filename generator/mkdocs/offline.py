"""The worker that saves pages for reading without a connection: what it keeps, and of which version."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.cache.digest import bytes_digest
from generator.emit.write import write_if_changed

WORKER = "sw.js"

_HEAD = re.compile(r"\Aconst SITE = .*;$", re.MULTILINE)
"""First line of the worker, which says what it keeps."""

_CORE = (
    "assets/js/**/*.js",
    "assets/css/*.css",
    "assets/stylesheets/*.css",
    "assets/javascripts/bundle*.js",
    "tools/index.html",
    "tools/*/index.html",
    "display.json",
    "curves.json",
)
"""Files of the finished site that the tools and the frame of a page need."""

_REMOVAL = """\
// A preview changes with every save: nothing of it is kept, and what an earlier worker kept here goes.
const ROOT = new URL("./", self.location.href).pathname;
const isOurs = (name) => [`cg-pages-${ROOT}`, `cg-core-${ROOT}-`].some((start) => name.startsWith(start));
async function leave() {
  for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
  await self.registration.unregister();
}
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
"""


def put_worker(source: Path, site: Path, *, is_preview: bool) -> None:
    """Put the worker of a finished site beside its pages; a project without one gets none.

    The file is replaced, not written in place: the last output may share it.
    """
    if source.is_file():
        text = source.read_text(encoding="utf-8")
        write_if_changed(site / WORKER, worker_text(text, site, is_preview=is_preview))


def worker_text(source: str, site: Path, *, is_preview: bool) -> str:
    """Return the worker with the paths of what it keeps, and a version that changes with any of them.

    A preview gets one that removes itself. Raises `ValueError` when the source does not begin with the line
    to be filled in.
    """
    if is_preview:
        return _REMOVAL
    if not _HEAD.match(source):
        raise ValueError(f"{WORKER} does not begin with `const SITE = …;`")
    paths = sorted(set(_core(site)))
    digests = "\n".join(f"{path} {bytes_digest((site / path).read_bytes())}" for path in paths)
    # The rest of the worker decides what is kept as well.
    version = bytes_digest(f"{digests}\n{source}".encode())[:16]
    core = [path.removesuffix("index.html") for path in paths]
    head = json.dumps({"version": version, "core": core}, separators=(", ", ": "))
    return _HEAD.sub(lambda _: f"const SITE = {head};", source, count=1)


def _core(site: Path) -> Iterator[str]:
    for pattern in _CORE:
        yield from (path.relative_to(site).as_posix() for path in site.glob(pattern) if path.is_file())
