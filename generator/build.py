"""The pipeline: load, check, derive, pages, emit. Each line hands on what the next one needs."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.check.registry import RULES
from generator.check.run import run_checks
from generator.check.waivers import apply_waivers, split_waived
from generator.derive.figures import derive_figures
from generator.diagnostics import Diagnostic, Severity
from generator.emit.render import RenderedPage, render_pages
from generator.load.catalog import Loaded, load_catalog
from generator.model.documents import WAIVERS
from generator.pages.published_regions import linked_regions
from generator.pages.site import build_pages

REPORTED = "GUIDES_WARNINGS_REPORTED"
"""Environment variable that tells the plugin that whoever runs it has reported the warnings of the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Data with everything that is wrong with it."""

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    """Problems of loading and findings of rules that nobody waived, sorted."""

    waived: int
    """How many findings people have accepted."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the data from being published."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.ERROR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project keeps its parts."""

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


def check_project(data: Path, shown_as: str, today: date | None = None) -> Checked:
    """Read a data folder and return everything that is wrong with it on a day.

    `shown_as` is the folder as reports print it. Without a day, ages and deadlines are judged on the
    newest date in the data, so that a build of the same data says the same in any year.
    """
    loaded = load_catalog(data)
    day = today or loaded.catalog.as_of
    findings = run_checks(loaded.catalog, day, loaded.locate, RULES)
    standing = apply_waivers(findings, loaded.waivers, day, lambda index: loaded.locate(WAIVERS, (index,)))
    found = sorted([*loaded.diagnostics, *standing], key=lambda diagnostic: diagnostic.sort_key)
    return Checked(
        loaded=loaded,
        diagnostics=tuple(_shown(diagnostic, shown_as) for diagnostic in found),
        waived=len(split_waived(findings, loaded.waivers, day)[1]),
    )


def _shown(diagnostic: Diagnostic, folder: str) -> Diagnostic:
    """Name the file as the reader of the report knows it."""
    return replace(diagnostic, file=folder + diagnostic.file.removeprefix("guides"))


def render_site(project: Project, loaded: Loaded, edit_base: str | None) -> tuple[RenderedPage, ...]:
    """Turn checked data into the Markdown files of every generated page.

    Ages are counted to the newest date in the data, so that the same data give the same pages.
    """
    catalog = loaded.catalog
    as_of = catalog.as_of
    figures = [derive_figures(catalog, guide, as_of) for guide in catalog.guides.values()]
    pages = build_pages(catalog, figures, edit_base, _linked_regions(project.pages), loaded.waivers)
    return render_pages(pages, project.templates)


def _linked_regions(pages: Path) -> frozenset[str]:
    paths = (path for path in pages.rglob("*.md") if path.is_file())
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    return frozenset(region for text in texts for region in linked_regions(text))
