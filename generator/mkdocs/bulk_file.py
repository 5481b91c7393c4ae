"""The bulk files as MkDocs sees them: asked for when they are written, not before, for that takes time."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.bulk.files import FOLDER, NAMES
from generator.mkdocs.kept_file import KeptFile
from generator.work.bulk_work import BulkParts


class BulkFile(KeptFile):
    """One bulk file, which goes from disk to disk."""

    parts: BulkParts

    def put(self, target: Path) -> str:
        """Write it to a path; return the fingerprint of what it holds."""
        return self.parts.put(target.name, target)


def bulk_files_of(parts: BulkParts, config: MkDocsConfig, *, is_preview: bool) -> Iterator[KeptFile]:
    """Yield every bulk file of a site; a preview knows of them and writes none."""
    for name in NAMES:
        key = "" if is_preview else f"{parts.key} {FOLDER}/{name}"
        file = BulkFile.of(f"{FOLDER}/{name}", config, key, partial(parts.file, name))
        assert isinstance(file, BulkFile)
        file.parts, file.kept = parts, is_preview
        yield file
