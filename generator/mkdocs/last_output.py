"""The finished pages of the last build, so that the next one makes only those that would differ."""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.emit.write import write_if_changed
from generator.mkdocs.keys import bytes_digest

_FORM = 1
"""Version of the list; a list of another form counts as none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """One finished page."""

    key: str
    """Fingerprint of everything that it was made from."""

    digest: str
    """Fingerprint of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastOutput:
    """A folder with finished pages, and what is known of them by their paths in it."""

    folder: Path
    pages: Mapping[str, Finished]

    is_untouched: bool = False
    """Whether no file of it has been touched since it was made, so that none has to be read again."""

    def holds(self, path: str, key: str) -> bool:
        """Say whether a page stands there that was made from the same, and that nobody changed since."""
        known = self.pages.get(path)
        if known is None or known.key != key:
            return False
        if self.is_untouched:
            return True
        try:
            return bytes_digest((self.folder / path).read_bytes()) == known.digest
        except OSError:
            return False

    def carry_over(self, path: str, folder: Path) -> None:
        """Put a page into another folder, without copying where the disk allows it.

        Both folders then share the file: neither may be written in place.
        """
        if folder == self.folder:
            return
        source, target = f"{self.folder}/{path}", f"{folder}/{path}"
        with suppress(FileExistsError):
            Path(target).parent.mkdir(parents=True)
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)


def read_last_output(list_file: Path, folder: Path, *, is_untouched: bool = False) -> LastOutput:
    """Read what is known of the pages in a folder; a list that is missing or broken knows none."""
    pages: dict[str, Finished] = {}
    with suppress(OSError, ValueError, TypeError, KeyError):
        known = json.loads(list_file.read_bytes())
        if known["form"] == _FORM:
            pages = {
                str(path): Finished(key=str(key), digest=str(digest))
                for path, (key, digest) in known["pages"].items()
            }
    return LastOutput(folder=folder, pages=pages, is_untouched=is_untouched)


def write_list(list_file: Path, pages: Mapping[str, Finished]) -> None:
    """Keep what is known of finished pages; a list that cannot be written is left out."""
    known = {path: [page.key, page.digest] for path, page in sorted(pages.items())}
    with suppress(OSError):
        write_if_changed(list_file, json.dumps({"form": _FORM, "pages": known}))


def list_file_of(cache: Path, site: Path) -> Path:
    """Return where the list of a site's pages is kept: each site of a project has its own."""
    return cache / f"site-{bytes_digest(str(site).encode())}.json"
