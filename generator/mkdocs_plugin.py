"""The one place that knows MkDocs: hands the generated pages to it, and its settings to the pipeline."""

import os
from datetime import date
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.build import REPORTED, Project, check_project, render_site
from generator.diagnostics import Severity
from generator.emit.render import RenderedPage, texts_by_uri
from generator.report.concise import one_line

log = get_plugin_logger("guides")


class GuidesConfig(Config):
    """Options of the plugin in mkdocs.yml."""

    edit_base = Optional(Type(str))
    """Address under which the project's files are edited; pencil links lead there."""


class GuidesPlugin(BasePlugin[GuidesConfig]):
    """Adds a page for every guide, company, role, region and rule."""

    def __init__(self) -> None:
        self.pages: dict[str, RenderedPage] = {}
        self.newest = date.min

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Check the data and add the generated pages.

        Errors end the build. Warnings count for --strict, unless whoever runs this has reported them.
        """
        project = Project(root=Path(config.config_file_path).resolve().parent)
        checked = check_project(project.data, "guides")
        for found in checked.diagnostics:
            if found.severity is Severity.ERROR:
                log.error(one_line(found))
            elif REPORTED not in os.environ:
                log.warning(one_line(found))
        if checked.errors:
            raise PluginError(f"{len(checked.errors)} errors in the data; `guides check` explains each")
        rendered = render_site(project, checked.loaded, self.config.edit_base)
        self.pages = {page.uri: page for page in rendered}
        self.newest = checked.loaded.catalog.as_of
        for uri, text in texts_by_uri(rendered).items():
            files.append(File.generated(config, uri, content=text))
        return files

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Date the page by its data, so that a site map does not follow the calendar; set its pencil."""
        rendered = self.pages.get(page.file.src_uri)
        page.update_date = (rendered.updated if rendered else self.newest).isoformat()
        if self.config.edit_base:
            own = rendered.sources[:1] if rendered else (f"docs/{page.file.src_uri}",)
            page.edit_url = f"{self.config.edit_base.rstrip('/')}/{own[0]}" if own else None
        return page

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild the preview when data or templates change."""
        project = Project(root=Path(config.config_file_path).resolve().parent)
        for folder in (project.data, project.templates):
            server.watch(str(folder))
        return server
