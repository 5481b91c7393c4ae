"""Which Markdown settings leave a generated body alone, and how they mark headings."""

from mkdocs.config.defaults import MkDocsConfig

from generator.emit.page_html import TocSettings

_HARMLESS = {"toc", "tables", "fenced_code", "admonition"}
"""Extensions that do nothing to HTML elements; `toc` marks headings."""

_KNOWN_TOC = {"permalink", "permalink_class", "permalink_title"}
_PILCROW = "&para;"


def toc_settings(config: MkDocsConfig) -> TocSettings | None:
    """Return how the site marks headings; nothing when its settings ask for more than we can do.

    Then Markdown's own parser converts the generated pages as well: slower, never different.
    """
    if not _HARMLESS.issuperset(config.markdown_extensions):
        return None
    toc = (config.mdx_configs or {}).get("toc") or {}
    if not _KNOWN_TOC.issuperset(toc) or not isinstance(toc.get("permalink", False), bool):
        return None
    own = {name: str(toc[name]) for name in ("permalink_class", "permalink_title") if name in toc}
    return TocSettings(permalink=_PILCROW if toc.get("permalink") else "", **own)
