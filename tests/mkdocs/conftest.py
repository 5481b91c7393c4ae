"""A whole project of twenty-five guides whose pages are made once, and MkDocs run on it in this process."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.build import render_site
from generator.cache.digest import bytes_digest
from generator.cache.folder_record import FolderRecord
from generator.checked import check_project
from generator.emit.render import RenderedPage
from generator.mkdocs.building import without_dirty_warning
from generator.mkdocs.draft import Draft, Output
from generator.mkdocs.keeping import Keeping
from generator.mkdocs.made_page import MadePage
from generator.mkdocs.plugin import Generated, GuidesPlugin
from generator.pages.feed import FEED_FILE
from generator.pages.page import served_at
from generator.project import Project
from tests.sites import SITE_URL

Build = Callable[..., Path]

SETTINGS = """\
site_name: A site
theme: {name: material, font: false, custom_dir: templates/theme}
plugins: [guides]
nav:
  - index.md
  - Guides: guides/index.md
validation: {nav: {omitted_files: ignore}}
"""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one build, in memory."""

    pages: Sequence[RenderedPage]

    @property
    def handed_over(self) -> Generated:
        return Generated(pages=[made_page(page) for page in self.pages], bulk=None)


def fresh(folder: Path, last: Output | None = None) -> Keeping:
    """A build into a new folder."""
    return Keeping(draft=Draft.begin(folder, FolderRecord(), last or Output(folder=folder)))


def after(first: Keeping, folder: Path) -> Keeping:
    """A build into a new folder that shares what the first one made."""
    return fresh(folder, Output(folder=first.draft.folder, files=first.draft.finish()))


def made_page(page: RenderedPage) -> MadePage:
    """A page that is in memory already."""
    return MadePage(
        uri=page.uri,
        title=page.title,
        description=page.description,
        updated=page.updated,
        sources=page.sources,
        data_files=tuple(file.uri for file in page.data_files),
        has_feed=f"{served_at(page.uri)}{FEED_FILE}" in {file.uri for file in page.data_files},
        moved_to=page.moved_to,
        content=bytes_digest(page.body.encode()),
        load=lambda: page,
    )


@pytest.fixture(scope="session")
def generated(project_root: Path) -> Pages:
    """Every page of the guides that were written to prove the data format."""
    checked = check_project(project_root / "tests" / "fixtures" / "format", "guides")
    pages = render_site(Project(root=project_root), checked.loaded, "https://code.example/")
    return Pages(pages=pages)


@pytest.fixture
def whole(project_root: Path, tmp_path: Path) -> Path:
    """A project with the real settings, theme and hand-written pages."""
    folder = tmp_path / "whole"
    shutil.copytree(project_root / "docs", folder / "docs")
    shutil.copytree(project_root / "templates", folder / "templates")
    shutil.copy(project_root / "mkdocs.yml", folder)
    return folder


@pytest.fixture
def built(whole: Path, generated: Pages, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the project into a folder of the given name; `pages` stand in for what the data give."""

    def run(name: str, *, pages: Pages = generated, keeping: Keeping | None = None) -> Path:
        monkeypatch.setattr(GuidesPlugin, "generate", lambda _plugin, _config: pages.handed_over)
        site = whole / name
        with chdir(whole), without_dirty_warning():
            config = load_config(str(whole / "mkdocs.yml"), site_dir=str(site), site_url=SITE_URL)
            plugin = config.plugins["guides"]
            assert isinstance(plugin, GuidesPlugin)
            plugin.keeping = keeping
            build(config, dirty=keeping is not None)
        return site

    return run


@pytest.fixture
def small_project(tmp_path: Path, project_root: Path) -> Path:
    """Two guides and one page written by hand, whose title the navigation takes from within."""
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    shutil.copytree(project_root / "templates", folder / "templates")
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (folder / "docs" / "index.md").write_text("# First title\n", "utf-8")
    for name, text in {
        "companies/acme.yml": "name: Acme\nstage: private\n",
        "roles/data-engineer.yml": "name: Data Engineer\njob_family: data\n",
        "roles/analyst.yml": "name: Analyst\njob_family: data\n",
        "acme/data-engineer.yml": "title: Data Engineer\nreviewed_on: 2026-11-22\n",
        "acme/analyst.yml": "title: Analyst\nreviewed_on: 2026-11-22\n",
    }.items():
        path = folder / "guides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
