"""The bulk files as MkDocs sees them: made when they are written, not before, for that takes time."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.bulk.files import FOLDER, NAMES, bulk_files
from generator.work.bulk_work import BulkParts


class _Made:
    """All bulk files of one build, made when the first of them is written."""

    def __init__(self, parts: BulkParts) -> None:
        self.parts = parts

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Every file by its name."""
        return bulk_files(self.parts, self.parts.as_of)


class BulkFile(File):
    """One file for programs. It is among the files of the site, so that pages may lead to it."""

    made: _Made
    kept: bool
    """Whether it is not to be written: it stands in the output already, or this is a preview."""

    note: Callable[[bytes], None] | None = None
    """Remembers what was written, for the next build."""

    @property
    def key(self) -> str:
        """Fingerprint of everything that it is made from."""
        return f"{self.made.parts.key} {self.src_uri}"

    def is_modified(self) -> bool:
        """Say whether it must be written."""
        return not self.kept

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is there."""
        if self.kept:
            return
        target, data = Path(self.abs_dest_path), self.made.files[Path(self.src_uri).name]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        if self.note is not None:
            self.note(data)


def bulk_files_of(parts: BulkParts, config: MkDocsConfig, *, is_preview: bool) -> Iterator[BulkFile]:
    """Yield every bulk file of a site; a preview knows of them and writes none."""
    made = _Made(parts)
    for name in NAMES:
        file = BulkFile.generated(config, f"{FOLDER}/{name}", content=b"")
        assert isinstance(file, BulkFile)
        file.made, file.kept = made, is_preview
        yield file
