"""The plugin: adds the generated pages to the site and dates every page by its data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.cache.store import Store
from generator.cache.workers import WorkFailed
from generator.emit.write import WriteRefused, claim
from generator.mkdocs.bulk_file import bulk_files_of
from generator.mkdocs.extensions import toc_settings
from generator.mkdocs.keeping import Keeping
from generator.mkdocs.kept_file import full_files, page_files
from generator.mkdocs.made_page import MadePage, made_pages
from generator.mkdocs.navigation import nav_titles
from generator.mkdocs.offline import WORKER, put_worker
from generator.mkdocs.published import published_at
from generator.mkdocs.scripts import publish_scripts
from generator.mkdocs.site_file import GeneratedFile
from generator.mkdocs.site_page import GeneratedPage, edit_address
from generator.mkdocs.sitemap import SITEMAP, listed_pages, sitemap_files
from generator.mkdocs.surroundings import Surroundings
from generator.mkdocs.theme import prepare_environment
from generator.mkdocs.written_pages import strange_files
from generator.project import Project
from generator.report.concise import one_line
from generator.search.index import FOLDER, put_index
from generator.search.pagefind import IndexingFailed
from generator.work.bulk_work import BulkParts
from generator.work.memory import Memory
from generator.work.run import bring_up_to_date
from generator.work.search_work import SearchIndex
from generator.work.settings import Settings
from generator.work.site import Site

log = get_plugin_logger("guides")


class GuidesConfig(Config):
    """Options of the plugin in mkdocs.yml."""

    edit_base = Optional(Type(str))
    """Address under which the project's files are edited; pencil links lead there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """The generated pages of one build."""

    pages: Sequence[MadePage]
    bulk: BulkParts | None
    """The data as tables."""


class GuidesPlugin(BasePlugin[GuidesConfig]):
    """Adds a page for every guide, company, role, region and rule."""

    def __init__(self) -> None:
        self.files: Files | None = None
        """All files of the site, once they are known."""

        self.nav: Navigation | None = None
        self.surroundings: Surroundings | None = None
        """What the pages of this build stand in, once it is known."""

        self.is_serving = False
        self.site: Site | None = None
        """Everything that the data give, when whoever runs MkDocs has made and reported it."""

        self.memory: Memory | None = None
        """What is at hand from earlier builds of this process."""

        self.index: SearchIndex | None = None

        self.keeping: Keeping | None = None
        """What is taken over from the last output, when whoever runs MkDocs keeps it."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview: its pages reload themselves by a script in the page."""
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the site map ourselves: MkDocs lists pages that have moved, all in one file."""
        config.theme.static_templates.discard(SITEMAP)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Refuse pages that cannot be published, and an output folder that is not ours: MkDocs empties it."""
        for problem in strange_files(Path(config.docs_dir)):
            raise PluginError(problem)
        if not self.is_serving:
            try:
                claim(Path(config.site_dir))
            except WriteRefused as refusal:
                raise PluginError(str(refusal)) from refusal

    def generate(self, config: MkDocsConfig) -> Generated:
        """Check the data, make the pages and begin the search index.

        Errors end the build. Warnings count for --strict, unless whoever runs this has reported them.
        """
        site = self.site or self._made_site(config)
        self.index = site.index
        return Generated(pages=list(made_pages(site)), bulk=site.bulk)

    def _made_site(self, config: MkDocsConfig) -> Site:
        settings = self.settings(config)
        try:
            site = bring_up_to_date(settings, Store(settings.cache), memory=self.memory)
        except WorkFailed as failure:
            raise PluginError(str(failure)) from failure
        _report(site)
        return site

    def settings(self, config: MkDocsConfig) -> Settings:
        """Return what is wanted of the pipeline."""
        project = Project(root=Path(config.config_file_path).resolve().parent)
        return Settings(
            project=project,
            data=project.data,
            edit_base=self.config.edit_base,
            site_url=published_at(config),
            with_search=True,
            with_bulk=not self.is_serving,
        )

    # Before the same hook of other plugins, so that they find our pages wherever mkdocs.yml names them.
    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and the files of data that go with them."""
        generated = self.generate(config)
        titles, settings = nav_titles(config.nav), toc_settings(config)
        for made in generated.pages:
            file = GeneratedFile.of(made, config)
            title = titles.get(made.uri)
            GeneratedPage(title, file, config, toc_settings=settings, edit_base=self.config.edit_base)
            files.append(file)
            for data in page_files(made, config):
                files.append(data)
        for joined in full_files(generated.pages, config):
            files.append(joined)
        if generated.bulk is not None:
            for one in bulk_files_of(generated.bulk, config, is_preview=self.is_serving):
                files.append(one)
        if not self.is_serving:
            publish_scripts(files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Take over what need not be made again, now that everything that pages share is known."""
        self.files, self.nav = files, nav
        if self.keeping is not None:
            self.keeping.take_over(nav, config, files, is_preview=self.is_serving)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Take the date of this build from a page written by hand: nothing says when it changed last."""
        if not isinstance(page, GeneratedPage):
            page.update_date = ""
            if self.config.edit_base:
                page.edit_url = edit_address(self.config.edit_base, (f"docs/{page.file.src_uri}",))
        return page

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let pages of one kind share what the theme puts around them."""
        env.globals["is_preview"] = self.is_serving
        prepare_environment(env)
        assert self.nav is not None
        self.surroundings = Surroundings(config=config, files=files, nav=self.nav, env=env)
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Remember what was written, for the next build."""
        if self.keeping is not None:
            self.keeping.note(page, output)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put site map, worker and search index into the site; a preview does not wait for the index."""
        self._put_sitemap(config)
        put_worker(Path(config.docs_dir) / WORKER, Path(config.site_dir), is_preview=self.is_serving)
        if self.index is None:
            return
        put = self._put_index(Path(config.site_dir) / FOLDER)
        if self.is_serving:
            self.index.put_when_ready(put)
            return
        try:
            put(self.index.files())
        except IndexingFailed as failure:
            raise PluginError(f"the search index could not be made: {failure}") from failure
        self.index.keep()

    def _put_sitemap(self, config: MkDocsConfig) -> None:
        if self.is_serving or self.files is None or not config.site_url:
            return
        for name, data in sitemap_files(listed_pages(self.files), config.site_url).items():
            if self.keeping is not None:
                self.keeping.draft.put(name, data)
            else:
                (Path(config.site_dir) / name).write_bytes(data)

    def _put_index(self, folder: Path) -> Callable[[Mapping[str, bytes]], None]:
        if self.keeping is not None:
            self.keeping.take_over_index()
            return self.keeping.put_index
        return lambda files: put_index(files, folder)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild the preview when data or templates change."""
        project = Project(root=Path(config.config_file_path).resolve().parent)
        for folder in (project.data, project.templates):
            server.watch(str(folder))
        return server


def _report(site: Site) -> None:
    for found in site.errors:
        log.error(one_line(found))
    for note in site.store.notes:
        log.info(note)
    if site.errors:
        raise PluginError(f"{len(site.errors)} errors in the data; `guides check` explains each")
    if site.warnings:
        log.warning(f"{site.warnings} findings in the data that nobody accepted; `guides check` lists them")
