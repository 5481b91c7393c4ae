"""Plain MkDocs with the Material theme: every document a page, and every page in the navigation."""

import shutil
from pathlib import Path

from benchmarks.measuring import Cost, measure_success
from benchmarks.projects import MKDOCS, output_of

SETTINGS = """\
site_name: The same guides as bare Markdown
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.indexes, toc.follow]
plugins: [search]
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""


def make_mkdocs_site(project: Path, documents: Path) -> None:
    """Make a project of MkDocs in a new folder."""
    shutil.copytree(documents, project / "docs")
    (project / "docs" / "index.md").write_text("# Guides\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")


def build_mkdocs_site(project: Path) -> Cost:
    """Build the site anew; MkDocs keeps nothing between builds."""
    shutil.rmtree(project / "site", ignore_errors=True)
    return measure_success("MkDocs + Material", [str(MKDOCS), "build", "-q"], project, output_of(project))


def search_index_size(project: Path) -> int:
    """Return the bytes of the index that its search loads before the first result."""
    return (project / "site" / "search" / "search_index.json").stat().st_size
