"""What the pages of one build stand in, and how one of them is put into it when the build is over."""

from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.mkdocs.extensions import toc_settings
from generator.mkdocs.made_page import MadePage
from generator.mkdocs.site_file import GeneratedFile
from generator.mkdocs.site_page import GeneratedPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Settings, files, navigation and templates, as MkDocs had them."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def put(self, made: MadePage, edit_base: str | None) -> None:
        """Make a page that stands in no navigation and write it where it belongs."""
        file = GeneratedFile.of(made, self.config)
        page = GeneratedPage(
            None, file, self.config, toc_settings=toc_settings(self.config), edit_base=edit_base
        )
        _populate_page(page, self.config, self.files)
        _build_page(page, self.config, self.files.documentation_pages(), self.nav, self.env)
