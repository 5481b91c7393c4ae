"""`guides render`: generated pages as Markdown, only into a folder that is its own."""

from pathlib import Path

import pytest

from generator.emit.write import MARKER
from tests.cli.conftest import Command, spoil
from tests.sites import read_tree


def test_pages_are_written_into_a_new_folder(project: Path, guides: Command):
    result = guides("render", "out/pages")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert {"guides/acme/data-engineer.md", "companies/acme.md", MARKER} <= read_tree(
        project / "out/pages"
    ).keys()


def test_a_second_run_changes_nothing_and_removes_what_is_no_longer_there(project: Path, guides: Command):
    guides("render", "pages")
    first = read_tree(project / "pages")
    (project / "pages" / "guides" / "old.md").write_text("x", "utf-8")
    assert guides("render", "pages").exit_code == 0
    assert read_tree(project / "pages") == first


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("guides", id="the data"),
        pytest.param(".", id="the project"),
        pytest.param("..", id="the folder above"),
        pytest.param("foreign", id="a folder of somebody else"),
        pytest.param("link", id="a link to a folder of its own"),
    ],
)
def test_a_folder_that_is_not_its_own_is_left_alone(target: str, project: Path, guides: Command):
    (project / "foreign").mkdir()
    (project / "foreign" / "letter.txt").write_text("dear", "utf-8")
    (project / "own").mkdir()
    (project / "own" / MARKER).write_text("x", "utf-8")
    (project / "link").symlink_to("own")
    before = read_tree(project)
    result = guides("render", target)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert read_tree(project) == before


def test_links_inside_its_own_folder_are_not_followed(project: Path, tmp_path: Path, guides: Command):
    guides("render", "pages")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "letter.md").write_text("dear", "utf-8")
    (project / "pages" / "guides" / "link").symlink_to(outside)
    (project / "pages" / "glossary.md").unlink()
    (project / "pages" / "glossary.md").symlink_to(outside / "letter.md")
    assert guides("render", "pages").exit_code in (0, 2)
    assert read_tree(outside) == {"letter.md": b"dear"}


def test_errors_in_the_data_leave_the_folder_as_it_was(project: Path, guides: Command):
    guides("render", "pages")
    before = read_tree(project / "pages")
    spoil(project)
    result = guides("render", "pages")
    assert result.exit_code == 1
    assert "malformed-figure" in result.stderr
    assert read_tree(project / "pages") == before
