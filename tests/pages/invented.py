"""The made-up catalogue of tests/fixtures/golden, as pages."""

from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.derive.figures import derive_figures
from generator.emit.render import render_pages
from generator.load.catalog import load_catalog
from generator.model.catalog import Catalog
from generator.pages.page import Page
from generator.pages.site import build_pages

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "fixtures" / "golden"
EDIT_BASE = "https://example.org/edit/"

View = TypeVar("View")


@cache
def catalog() -> Catalog:
    """The catalogue, which must be sound."""
    loaded = load_catalog(DATA)
    assert loaded.diagnostics == ()
    return loaded.catalog


def pages_of(found: Catalog, edit_base: str | None = EDIT_BASE) -> dict[str, Page]:
    """All pages of a catalogue by uri."""
    figures = [derive_figures(found, guide, found.today) for guide in found.guides.values()]
    return {page.uri: page for page in build_pages(found, figures, edit_base)}


@cache
def pages() -> dict[str, Page]:
    return pages_of(catalog())


def rendered(*wanted: Page) -> str:
    """Pages as the text of their Markdown files."""
    return "".join(page.text for page in render_pages(wanted, ROOT / "templates"))


def view_of(uri: str, kind: type[View], of: dict[str, Page] | None = None) -> View:
    """The view of a page, which must be of this kind."""
    view = (of or pages())[uri].view
    assert isinstance(view, kind)
    return view
