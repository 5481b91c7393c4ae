"""The bulk files as MkDocs sees them: asked for when they are written, not before, for that takes time."""

from collections.abc import Iterator
from functools import partial

from mkdocs.config.defaults import MkDocsConfig

from generator.bulk.files import FOLDER, NAMES
from generator.mkdocs.kept_file import KeptFile
from generator.work.bulk_work import BulkParts


def bulk_files_of(parts: BulkParts, config: MkDocsConfig, *, is_preview: bool) -> Iterator[KeptFile]:
    """Yield every bulk file of a site; a preview knows of them and writes none."""
    for name in NAMES:
        key = "" if is_preview else f"{parts.key} {FOLDER}/{name}"
        file = KeptFile.of(f"{FOLDER}/{name}", config, key, partial(parts.file, name))
        file.kept = is_preview
        yield file
