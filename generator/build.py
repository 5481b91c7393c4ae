"""The pipeline: load, check, derive, pages, emit. Each line hands on what the next one needs."""

from pathlib import Path

from generator.checked import Checked, check_project
from generator.derive.figures import derive_figures
from generator.emit.render import RenderedPage, render_pages
from generator.load.catalog import Loaded
from generator.pages.published_regions import linked_regions
from generator.pages.site import build_pages
from generator.project import Project

__all__ = ["REPORTED", "Checked", "Project", "check_project", "render_site"]

REPORTED = "GUIDES_WARNINGS_REPORTED"
"""Environment variable that tells the plugin that whoever runs it has reported the warnings of the data."""


def render_site(project: Project, loaded: Loaded, edit_base: str | None) -> tuple[RenderedPage, ...]:
    """Turn checked data into the Markdown files of every generated page.

    Ages are counted to the newest date in the data, so that the same data give the same pages.
    """
    catalog = loaded.catalog
    figures = [derive_figures(catalog, guide, catalog.today) for guide in catalog.guides.values()]
    pages = build_pages(catalog, figures, edit_base, _linked_regions(project.pages), loaded.waivers)
    return render_pages(pages, project.templates)


def _linked_regions(pages: Path) -> frozenset[str]:
    paths = (path for path in pages.rglob("*.md") if path.is_file())
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    return frozenset(region for text in texts for region in linked_regions(text))
