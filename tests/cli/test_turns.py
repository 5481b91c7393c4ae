"""Two folders take turns in being the site: whatever happened to the other, the site comes out right."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs import utils

from generator.cli import turns
from generator.cli.lock import alone
from tests.cli.conftest import Command
from tests.sites import read_tree

GUIDE = "guides/acme/data-engineer"


@pytest.fixture
def twice(project: Path, guides: Command) -> Path:
    """A project that was built twice, so that both folders are there."""
    (project / "mkdocs.yml").write_text(
        "site_name: A site\ntheme: {name: material, font: false, custom_dir: templates/theme}\n"
        "plugins: [guides]\nnav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n",
        "utf-8",
    )
    (project / "docs").mkdir()
    for text in ("# A site\n", "# The site\n"):
        (project / "docs" / "index.md").write_text(text, "utf-8")
        assert guides("build").exit_code == 0
    return project


def next_folder(project: Path) -> Path:
    (found,) = (project / ".cache").glob("site-*-next")
    return found


def clean_site(project: Path, guides: Command) -> dict[str, bytes]:
    shutil.rmtree(project / ".cache")
    result = guides("build", "--site", "clean")
    assert result.exit_code == 0, result.stderr
    return read_tree(project / "clean")


def edit(project: Path) -> None:
    text = (project / f"{GUIDE}.yml").read_text("utf-8")
    (project / f"{GUIDE}.yml").write_text(text.replace("title: ", "title: Great ", 1), "utf-8")


def forget_record(project: Path) -> None:
    for record in (project / ".cache").glob("site-*-next.json"):
        record.unlink()


def spoil_folder(project: Path) -> None:
    (next_folder(project) / "index.html").write_text("mine", "utf-8")
    (next_folder(project) / "more.html").write_text("mine", "utf-8")


def lose_folder(project: Path) -> None:
    shutil.rmtree(next_folder(project))


def lead_elsewhere(project: Path) -> None:
    folder = next_folder(project)
    shutil.rmtree(folder)
    (project / "letters").mkdir()
    (project / "letters" / "letter.txt").write_text("dear", "utf-8")
    folder.symlink_to(project / "letters")


def lead_elsewhere_within(project: Path) -> None:
    lead_elsewhere(project)
    next_folder(project).unlink()
    edit(project)
    (project / "site" / "away").symlink_to(project / "letters")


def put_a_file(project: Path) -> None:
    folder = next_folder(project)
    shutil.rmtree(folder)
    folder.write_text("mine", "utf-8")


def lose_site(project: Path) -> None:
    shutil.rmtree(project / "site")


@pytest.mark.parametrize(
    "happen",
    [
        lambda _project: None,
        forget_record,
        spoil_folder,
        lose_folder,
        lead_elsewhere,
        lead_elsewhere_within,
        put_a_file,
        lose_site,
    ],
)
def test_whatever_happened_the_site_is_that_of_a_clean_build(
    happen: Callable[[Path], None], twice: Path, guides: Command
):
    happen(twice)
    edit(twice)
    result = guides("build")
    assert result.exit_code == 0, result.stderr
    site = read_tree(twice / "site")
    assert "is up to date" in guides("build").stderr
    assert site == clean_site(twice, guides)
    if (twice / "letters").exists():
        assert (twice / "letters" / "letter.txt").read_text("utf-8") == "dear"


def test_a_build_that_fails_spoils_neither_folder(twice: Path, guides: Command):
    before = read_tree(twice / "site")
    (twice / "docs" / "index.md").write_text("# A site\n\n[gone](gone.md)\n", "utf-8")
    edit(twice)
    assert guides("build").exit_code == 1
    assert read_tree(twice / "site") == before
    (twice / "docs" / "index.md").write_text("# A site\n", "utf-8")
    assert guides("build").exit_code == 0
    assert read_tree(twice / "site") == clean_site(twice, guides)


def test_a_site_on_another_disk_is_built_beside_it(
    twice: Path, guides: Command, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(turns, "is_movable", lambda *_folders: False)
    edit(twice)
    result = guides("build")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in twice.iterdir() if path.name.startswith(".site")) == []
    assert read_tree(twice / "site") == clean_site(twice, guides)


def test_an_edit_leaves_pages_alone_that_it_does_not_touch(twice: Path, guides: Command):
    before = {path: path.stat().st_ino for path in (twice / "site").rglob("*.html")}
    edit(twice)
    assert guides("build").exit_code == 0
    same = [path for path, number in before.items() if path.exists() and path.stat().st_ino == number]
    changed = twice / "site" / GUIDE / "index.html"
    assert changed not in same
    assert len(same) > 50


def change_hand_written(project: Path) -> None:
    """Write a page by hand where a generated one is, and files where the search index lies."""
    for name, text in {
        "guides/acme/data-engineer/index.md": "# By hand\n",
        "pagefind/notes.md": "# Notes\n",
        "pagefind/pagefind.js": "mine",
    }.items():
        path = project / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_what_stands_where_generated_files_do_changes_no_page_in_place(twice: Path, guides: Command):
    shown = {path: path.read_bytes() for path in (twice / "site").rglob("*") if path.is_file()}
    opened = {path: path.open("rb") for path in shown}
    for change in (change_hand_written, edit, lambda _project: shutil.rmtree(twice / "docs" / "pagefind")):
        change(twice)
        os.utime(twice / "docs" / "index.md")
        assert guides("build").exit_code == 0
        assert {path: file.read() for path, file in opened.items()} == shown
        for file in opened.values():
            file.seek(0)
        site = read_tree(twice / "site")
        assert guides("build", "--site", "clean", "--fresh").exit_code == 0
        assert read_tree(twice / "clean") == site
        shutil.rmtree(twice / "clean")
    for file in opened.values():
        file.close()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError])
def test_a_page_that_was_cut_short_is_written_again(
    stop: type[BaseException], twice: Path, guides: Command, monkeypatch: pytest.MonkeyPatch
):
    edit(twice)
    write = utils.write_file

    def cut_short(content: bytes, path: str) -> None:
        write(content[:100] if GUIDE in path else content, path)
        if GUIDE in path:
            raise stop

    with monkeypatch.context() as patched:
        patched.setattr(utils, "write_file", cut_short)
        assert guides("build").exit_code != 0
    result = guides("build")
    assert result.exit_code == 0, result.stderr
    assert read_tree(twice / "site") == clean_site(twice, guides)


def test_beginning_afresh_leaves_the_folder_of_another_build_alone(twice: Path, guides: Command):
    lock = next(iter((twice / ".cache").glob("site-*.lock")))
    before = read_tree(next_folder(twice))
    with alone(lock):
        assert guides("build", "--site", "other", "--fresh").exit_code == 0
        assert read_tree(twice / ".cache" / f"{lock.stem}-next") == before
    assert guides("build", "--site", "other", "--fresh").exit_code == 0
    assert not (twice / ".cache" / f"{lock.stem}-next").exists()


def test_without_a_cache_the_site_is_built_all_the_same(twice: Path, guides: Command):
    edit(twice)
    shutil.rmtree(twice / ".cache")
    (twice / ".cache").write_text("a file", "utf-8")
    result = guides("build")
    assert result.exit_code == 0, result.stderr
    site = read_tree(twice / "site")
    (twice / ".cache").unlink()
    (twice / ".cache").mkdir()
    assert site == clean_site(twice, guides)
