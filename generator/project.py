"""Where a project keeps its parts."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folder of one project."""

    root: Path

    @property
    def data(self) -> Path:
        """Folder of the guides."""
        return self.root / "guides"

    @property
    def pages(self) -> Path:
        """Folder of the pages written by hand."""
        return self.root / "docs"

    @property
    def templates(self) -> Path:
        """Folder of the templates."""
        return self.root / "templates"

    @property
    def settings(self) -> Path:
        """File with the settings of the site."""
        return self.root / "mkdocs.yml"

    @property
    def cache(self) -> Path:
        """Folder of what is kept between runs."""
        return self.root / ".cache"
