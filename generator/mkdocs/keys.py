"""Fingerprints of what a finished page depends on."""

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from generator.cache.digest import bytes_digest
from generator.cache.folder_record import paths_within
from generator.mkdocs.made_page import MadePage
from generator.mkdocs.site_page import GeneratedPage

_OF_NO_PAGE = {"site_dir", "strict", "config_file_path", "dev_addr", "watch"}
"""Settings that change no page."""

_PROGRAMS = ("mkdocs", "mkdocs-material", "jinja2", "markdown")
_CODE = (Path(__file__).parent, Path(__file__).parent.parent / "emit")


def page_key(made: MadePage) -> str:
    """Return a fingerprint of what a generated page brings along."""
    return _digest(made.title, made.description, str(made.updated), *made.sources, "", made.content)


def site_key(config: MkDocsConfig, nav: Navigation, *, is_preview: bool) -> str:
    """Return a fingerprint of what all pages share: settings, navigation, theme and code."""
    settings = [
        (name, value)
        for layer in config.user_configs
        for name, value in sorted(layer.items())
        if name not in _OF_NO_PAGE
    ]
    theme = config.theme.custom_dir
    return _digest(
        repr(settings),
        str(config.site_url),
        str(is_preview),
        json.dumps([_entry(item) for item in nav.items]),
        *(f"{program} {version(program)}" for program in _PROGRAMS),
        *(_digest_of_folder(Path(theme)) if theme else ()),
        *(part for folder in _CODE for part in _digest_of_folder(folder)),
    )


def _entry(item: StructureItem) -> Mapping[str, object]:
    """Return what other pages show of an entry of the navigation."""
    if isinstance(item, Page):
        own = vars(item).get("title") or (item.title if isinstance(item, GeneratedPage) else None)
        # The title of a page written by hand is known only when it is read; its text decides it.
        return {"page": item.url, "title": own or item.file.content_string}
    children = [_entry(child) for child in item.children] if isinstance(item, Section) else []
    return {"title": item.title, "url": getattr(item, "url", None), "children": children}


def _digest_of_folder(folder: Path) -> Iterator[str]:
    for path in sorted(map(Path, paths_within(folder))):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()
            yield bytes_digest(path.read_bytes())


def _digest(*parts: str) -> str:
    lengths = " ".join(str(len(part)) for part in parts)
    return bytes_digest("\0".join((lengths, *parts)).encode("utf-8", "surrogatepass"))
