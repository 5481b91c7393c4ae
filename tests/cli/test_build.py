"""`guides build`: the whole site or the old one, only in a folder that is its own."""

import re
from pathlib import Path

import pytest

from generator.emit.write import MARKER
from tests.cli.conftest import Command, repeat_row, spoil, weaken
from tests.sites import read_tree

CONFIG = """\
site_name: A site
theme: {name: material, font: false, custom_dir: templates/theme}
plugins: [guides]
"""


ACCEPTED = """\
- rule: duplicate-row
  file: guides/acme/data-engineer.yml
  reason: The source prints it twice.
  until: 2027-01-01
"""
"""What accepts the error of `repeat_row`."""


@pytest.fixture
def small(project: Path) -> Path:
    """The project with one page beside the generated ones."""
    (project / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# A site\n", "utf-8")
    return project


@pytest.fixture
def old_site(small: Path) -> dict[str, bytes]:
    """A site that an earlier build made."""
    site = small / "site"
    site.mkdir()
    (site / MARKER).write_text("x", "utf-8")
    (site / "index.html").write_text("old", "utf-8")
    return read_tree(site)


def left_over(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir() if path.name.startswith(".site"))


def test_a_build_replaces_the_old_site(small: Path, old_site: dict[str, bytes], guides: Command):
    (small / "site" / "gone.html").write_text("old", "utf-8")
    result = guides("build")
    assert result.exit_code == 0, result.stderr
    site = read_tree(small / "site")
    assert {"index.html", "guides/acme/data-engineer/index.html", MARKER} <= site.keys()
    assert "gone.html" not in site
    assert left_over(small) == []


@pytest.mark.parametrize(
    "target",
    [
        "guides",
        ".",
        "foreign",
        "link",
        "mkdocs.yml",
        "docs/site",
        "guides/new",
        ".cache/site",
        "to-docs/site",
    ],
)
def test_a_folder_that_is_not_its_own_is_refused(target: str, small: Path, guides: Command):
    (small / "foreign").mkdir()
    (small / "foreign" / "letter.txt").write_text("dear", "utf-8")
    (small / "link").symlink_to("foreign")
    (small / "to-docs").symlink_to("docs")
    before = read_tree(small)
    result = guides("build", "--site", target)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert read_tree(small) == before
    assert left_over(small) == []


def test_a_warning_in_the_data_is_told_and_keeps_nothing_from_being_published(small: Path, guides: Command):
    weaken(small)
    result = guides("build")
    assert result.exit_code == 0
    assert re.search(r"^\d+ findings that nobody accepted; `guides check` lists them$", result.stderr, re.M)
    assert "unsourced-figures" in guides("check").output
    assert (small / "site" / "index.html").is_file()


def test_an_error_that_somebody_accepted_is_published(small: Path, guides: Command):
    waivers, page = small / "guides" / "waivers.yml", small / "site" / "guides/acme/data-engineer/index.html"
    repeat_row(small)
    result = guides("build")
    assert (result.exit_code, "duplicate-row" in result.stderr, page.exists()) == (1, True, False)
    waivers.write_text(ACCEPTED, "utf-8")
    result = guides("build")
    assert (result.exit_code, page.exists()) == (0, True), result.stderr
    waivers.unlink()
    assert guides("build").exit_code == 1


def test_errors_in_the_data_leave_the_old_site_whole(
    small: Path, old_site: dict[str, bytes], guides: Command
):
    spoil(small)
    result = guides("build")
    assert result.exit_code == 1
    assert "malformed-figure" in result.stderr
    assert read_tree(small / "site") == old_site
    assert left_over(small) == []


def test_a_build_that_fails_leaves_the_old_site_whole(
    small: Path, old_site: dict[str, bytes], guides: Command
):
    (small / "docs" / "index.md").write_text("# A site\n\n[gone](gone.md)\n", "utf-8")
    result = guides("build")
    assert result.exit_code == 1
    assert "gone.md" in result.stderr
    assert read_tree(small / "site") == old_site
    assert left_over(small) == []
