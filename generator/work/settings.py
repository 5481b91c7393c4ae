"""What a run is to do."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.cache.inputs import FileDigest, file_digest
from generator.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A project, and what is wanted of it."""

    project: Project
    data: Path
    """Folder of the guides, which may be one outside the project."""

    shown_as: str = "guides"
    """The folder as reports print it."""

    today: date | None = None
    """Day for which ages and deadlines are judged; the date of the data when left out."""

    edit_base: str | None = None
    """Address under which the project's files are edited."""

    site_url: str = ""
    """Address at which the site is published, which ends in a slash; empty when nobody says it."""

    with_pages: bool = True
    """Whether pages are made, or the data are only checked."""

    with_search: bool = False
    """Whether the search index is made."""

    with_bulk: bool = False
    """Whether the data are written as tables too; they are at hand in any case."""

    file_digest: FileDigest = field(default=file_digest, compare=False)
    """Tells what a file held, so that whoever has read all of them need not do it again."""

    @property
    def cache(self) -> Path:
        """File that keeps results between runs."""
        return self.project.cache / "guides.sqlite"
