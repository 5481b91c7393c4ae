"""Runs MkDocs in this process, on top of what the last build made."""

import logging
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.mkdocs.draft import Draft
from generator.mkdocs.keeping import OWN_PLUGIN, Keeping, foreign_plugins
from generator.mkdocs.plugin import GuidesPlugin
from generator.mkdocs.published import OwnSettings, published_at
from generator.mkdocs.written_pages import strange_files
from generator.project import Project
from generator.work.site import Site

_DIRTY_WARNING = "A 'dirty' build is being performed"


class BuildFailed(Exception):
    """MkDocs could not build the site, or not without warnings; it has told why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """What one build did."""

    keeping: Keeping
    foreign: tuple[str, ...]
    """Other plugins, for whose sake all pages were made again."""

    depends_on_project_alone: bool
    """Whether the output follows from the project's own folders: no other plugin, no folder elsewhere."""


def build_site(made: Site, draft: Draft) -> BuiltSite:
    """Build a site into a folder, with what it and the last output hold already.

    Warnings count as failures, as `mkdocs build --strict` has it; the logger `mkdocs` tells them.
    Raises `BuildFailed`.
    """
    keeping = Keeping(draft=draft)
    root = made.session.settings.project.root
    with chdir(root), without_dirty_warning():
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(draft.folder), strict=True)
            own_plugin(config, made, keeping)
            if foreign := tuple(foreign_plugins(config)):
                draft.forgo()  # nobody knows which files they wrote, nor what is still right
            config.plugins.on_startup(command="build", dirty=True)
            try:
                build(config, dirty=True)
            finally:
                config.plugins.on_shutdown()
        except (Abort, ConfigurationError) as failure:
            raise BuildFailed(str(failure)) from failure
    is_plain = not foreign and _reads_own_folders(config, made.session.settings.project)
    return BuiltSite(keeping=keeping, foreign=foreign, depends_on_project_alone=is_plain)


def _reads_own_folders(config: MkDocsConfig, project: Project) -> bool:
    """Say whether all settings, pages and templates stand where a project keeps them."""
    theme = Path(config.theme.custom_dir or project.templates)
    return (
        "INHERIT" not in project.settings.read_text(encoding="utf-8", errors="replace")
        and Path(config.docs_dir) == project.pages.absolute()
        and theme.absolute().is_relative_to(project.templates.absolute())
    )


def own_plugin(config: MkDocsConfig, made: Site | None, keeping: Keeping) -> GuidesPlugin:
    """Return our plugin of a configuration, told what was made and what to keep.

    Raises `BuildFailed` when mkdocs.yml does not name it.
    """
    plugin = config.plugins.get(OWN_PLUGIN)
    if not isinstance(plugin, GuidesPlugin):
        raise BuildFailed(f"mkdocs.yml does not name the plugin `{OWN_PLUGIN}`")
    plugin.site, plugin.keeping = made, keeping
    return plugin


@contextmanager
def without_dirty_warning() -> Iterator[None]:
    """Silence the warning that a dirty build may be wrong: keys decide here, not dates of files."""
    logger = logging.getLogger("mkdocs.commands.build")

    def is_other(record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith(_DIRTY_WARNING)

    logger.addFilter(is_other)
    try:
        yield
    finally:
        logger.removeFilter(is_other)


def refuse_strange(pages: Path) -> None:
    """Raise `BuildFailed` for a folder with files that must not be published, before anybody reads them."""
    for problem in strange_files(pages):
        raise BuildFailed(problem)


def own_settings(root: Path) -> OwnSettings:
    """Return where people edit the project and read the site, as mkdocs.yml says; raises `BuildFailed`."""
    with chdir(root):
        try:
            config = load_config(str(root / "mkdocs.yml"))
        except (Abort, ConfigurationError) as failure:
            raise BuildFailed(str(failure)) from failure
    plugin = config.plugins.get(OWN_PLUGIN)
    edit_base = plugin.config.edit_base if isinstance(plugin, GuidesPlugin) else None
    return OwnSettings(edit_base=edit_base, site_url=published_at(config))
