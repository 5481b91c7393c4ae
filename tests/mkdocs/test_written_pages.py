"""Pages written by hand come from files of the project, not from wherever a link leads."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.mkdocs.written_pages import strange_files


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of pages, with a secret beside it."""
    (tmp_path / "secret.md").write_text("a secret", "utf-8")
    folder = tmp_path / "docs"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "page.md").write_text("# A page\n", "utf-8")
    return folder


def _bad_name(pages: Path) -> None:
    Path(os.fsdecode(bytes(pages) + b"/\xff.md")).touch()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(
            lambda pages: (pages / "x.md").symlink_to("../secret.md"),
            "docs/x.md is a link that leads out of the folder of pages",
            id="a link to a file of the project",
        ),
        pytest.param(
            lambda pages: (pages / "deep" / "x.txt").symlink_to("/proc/self/environ"),
            "docs/deep/x.txt is a link that leads out of the folder of pages",
            id="a link to the environment of the build",
        ),
        pytest.param(
            lambda pages: (pages / "x.md").symlink_to("/nowhere"),
            "docs/x.md is a link that leads out of the folder of pages",
            id="a link to nothing",
        ),
        pytest.param(
            lambda pages: (pages / "deep" / "loop").symlink_to(".."),
            "docs/deep/loop is a link to a folder; only files are published through links",
            id="a link in a circle",
        ),
        pytest.param(
            lambda pages: os.mkfifo(pages / "x.md"), "docs/x.md is neither a file nor a folder", id="a pipe"
        ),
        pytest.param(_bad_name, "docs/\\udcff.md has a name that is no text", id="a name that is no text"),
    ],
)
def test_what_must_not_be_published_is_named(spoil: Callable[[Path], object], told: str, pages: Path):
    spoil(pages)
    assert list(strange_files(pages)) == [told]


def test_a_link_to_another_page_is_in_order(pages: Path):
    (pages / "same.md").symlink_to("deep/page.md")
    assert list(strange_files(pages)) == []


def test_the_folder_itself_is_no_link(pages: Path, tmp_path: Path):
    (tmp_path / "linked").symlink_to("docs")
    assert [problem.partition("/")[0] for problem in strange_files(tmp_path / "linked")] == ["linked"]
