"""The bulk files as MkDocs sees them: made when they are written, not before, for that takes time."""

from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from mkdocs.config.defaults import MkDocsConfig

from generator.bulk.files import FOLDER, NAMES, bulk_files
from generator.mkdocs.kept_file import KeptFile
from generator.work.bulk_work import BulkParts


class _Made:
    """All bulk files of one build, made when the first of them is written."""

    def __init__(self, parts: BulkParts) -> None:
        self.parts = parts

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Every file by its name."""
        return bulk_files(self.parts, self.parts.as_of)

    def file(self, name: str) -> bytes:
        """Return one of them."""
        return self.files[name]


def bulk_files_of(parts: BulkParts, config: MkDocsConfig, *, is_preview: bool) -> Iterator[KeptFile]:
    """Yield every bulk file of a site; a preview knows of them and writes none."""
    made = _Made(parts)
    for name in NAMES:
        key = "" if is_preview else f"{parts.key} {FOLDER}/{name}"
        file = KeptFile.of(f"{FOLDER}/{name}", config, key, partial(made.file, name))
        file.kept = is_preview
        yield file
