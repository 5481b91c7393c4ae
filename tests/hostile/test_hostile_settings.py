"""The texts that every page shows: of site.yml and of the tables of official figures there is one file each.

So each payload gets a site of its own, which no browser needs to see: the structure of its pages says it all.
"""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.build import Project, check_project, render_site
from tests.hostile.payloads import normalized
from tests.hostile.project import GROUPS, Files, add_tables, hostile, hostile_files, write_data

PAGES = ("guides/c-0/r-0.md", "companies/c-0.md", "regions/g-0.md", "roles/r-0.md", "rules/index.md")
"""One page of each frame that shows them."""


class Structure(HTMLParser):
    """Takes down every tag with the names of its attributes, and the text between."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(" ".join([tag, *(name for name, _ in attrs)]))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.text += data


def structures(root: Path, folder: Path, text: str) -> dict[str, Structure]:
    """Return the pages of a small project in which one text stands in every field of the shared settings."""
    plain = hostile_files(lambda number: f"plain words {number}", numbers=[0])
    settings = Files(write=lambda number: text)
    settings.add("site.yml", settings.filled("site", 0, {}, ""))
    add_tables(settings)
    plain.contents |= settings.contents
    write_data(folder / "guides", plain)
    checked = check_project(folder / "guides", "guides")
    assert checked.errors == ()
    (folder / "templates").symlink_to(root / "templates")
    rendered = {page.uri: page.text for page in render_site(Project(root=folder), checked.loaded, None)}
    return {name: Structure(rendered[name]) for name in PAGES}


@pytest.fixture(scope="module")
def harmless(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Structure]:
    """The pages with words in place of payloads."""
    return structures(project_root, tmp_path_factory.mktemp("harmless"), "plain words")


@pytest.mark.parametrize("number", range(len(GROUPS)), ids=[", ".join(names) for names in GROUPS])
def test_settings_of_the_site_stay_text(
    number: int, harmless: dict[str, Structure], project_root: Path, tmp_path: Path
):
    for name, page in structures(project_root, tmp_path, hostile(number)).items():
        assert page.tags == harmless[name].tags
        assert normalized(hostile(number)) in normalized(page.text)
