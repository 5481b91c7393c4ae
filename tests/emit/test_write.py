"""Files on disk: only in folders of ours, only what changed, and a finished site in one step."""

import multiprocessing
import os
from pathlib import Path

import pytest

from generator.emit.write import (
    MARKER,
    MARKER_TEXT,
    WriteRefused,
    is_movable,
    own_folder,
    publish,
    refuse_foreign,
    staging_folder,
    tidy_up,
    write_if_changed,
    write_tree,
)


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_written_once(tmp_path: Path):
    path = tmp_path / "deep" / "page.md"
    assert write_if_changed(path, "é\n")
    assert path.read_bytes() == "é\n".encode()
    assert not write_if_changed(path, "é\n")
    assert write_if_changed(path, "e\n")


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write_if_changed(tmp_path / "page.md", "old")

    def refuse(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="full"):
        write_if_changed(tmp_path / "page.md", "new")
    assert names(tmp_path) == {"page.md"}
    assert (tmp_path / "page.md").read_text("utf-8") == "old"


def test_the_rights_of_a_file_stay(tmp_path: Path):
    path = tmp_path / "page.md"
    write_if_changed(path, "old")
    path.chmod(0o640)
    write_if_changed(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_unchanged_files_are_left_untouched(tmp_path: Path):
    folder = tmp_path / "out"
    write_tree(folder, {"a.md": "a", "b.md": "b"})
    before = (folder / "a.md").stat().st_mtime_ns
    assert write_tree(folder, {"a.md": "a", "b.md": "changed"}) == 1
    assert (folder / "a.md").stat().st_mtime_ns == before


def test_leftovers_and_empty_folders_are_removed(tmp_path: Path):
    folder = tmp_path / "out"
    write_tree(folder, {"guides/acme/old.md": "x", "index.md": "x"})
    write_tree(folder, {"index.md": "x"})
    assert names(folder) == {MARKER, "index.md"}
    assert not (folder / "guides").exists()


def test_an_empty_folder_may_be_filled(tmp_path: Path):
    folder = tmp_path / "out"
    folder.mkdir()
    assert write_tree(folder, {"index.md": "x"}) == 2


@pytest.mark.parametrize("call", [lambda folder: write_tree(folder, {"index.md": "x"}), refuse_foreign])
def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path, call):
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter.md").write_text("years of work", encoding="utf-8")
    with pytest.raises(WriteRefused, match="did not make"):
        call(folder)
    assert names(folder) == {"chapter.md"}


def test_a_link_is_refused(tmp_path: Path):
    target = tmp_path / "target"
    write_tree(target, {"index.md": "x"})
    link = tmp_path / "link"
    link.symlink_to(target, target_is_directory=True)
    with pytest.raises(WriteRefused, match="is a link"):
        write_tree(link, {})
    assert names(target) == {MARKER, "index.md"}


def test_a_link_inside_our_folder_is_not_followed(tmp_path: Path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "keep.md").write_text("x", encoding="utf-8")
    folder = tmp_path / "out"
    write_tree(folder, {"index.md": "x"})
    (folder / "link").symlink_to(precious, target_is_directory=True)
    write_tree(folder, {"index.md": "x"})
    assert (precious / "keep.md").is_file()


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path):
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(WriteRefused, match="is a file"):
        write_tree(tmp_path / "out", {})


def test_a_finished_folder_is_swapped_in(tmp_path: Path):
    target = tmp_path / "site"
    for content in ("old", "new"):
        staged = staging_folder(target)
        (staged / "index.html").write_text(content, encoding="utf-8")
        publish(staged, target)
    assert (target / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert target.stat().st_mode & 0o777 == 0o755


def test_publishing_over_a_foreign_folder_is_refused_and_keeps_both(tmp_path: Path):
    target = tmp_path / "site"
    target.mkdir()
    (target / "thesis.md").write_text("x", encoding="utf-8")
    staged = staging_folder(target)
    with pytest.raises(WriteRefused):
        publish(staged, target)
    assert names(target) == {"thesis.md"}


def test_the_folder_of_a_build_stands_beside_its_target(tmp_path: Path):
    staged = staging_folder(tmp_path / "deep" / "site")
    assert staged.parent == tmp_path / "deep"
    assert names(staged) == {MARKER}


def test_what_a_killed_build_left_is_removed(tmp_path: Path):
    killed = staging_folder(tmp_path / "site")
    (killed / "index.html").write_text("half", encoding="utf-8")
    tidy_up(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def site_of(target: Path, content: str) -> Path:
    """A finished folder for a target."""
    staged = staging_folder(target)
    (staged / "index.html").write_text(content, encoding="utf-8")
    return staged


@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_a_build_killed_while_it_publishes_leaves_a_site(moves: int, tmp_path: Path):
    target, old = tmp_path / "site", tmp_path / "cache" / "next"
    old.parent.mkdir()
    publish(site_of(target, "old"), target)
    staged = site_of(target, "new")

    def killed() -> None:
        left, rename = [moves], os.rename

        def counted(source: Path, to: Path) -> None:
            if not left[0]:
                os._exit(9)
            left[0] -= 1
            rename(source, to)

        os.rename = counted  # type: ignore[assignment]
        publish(staged, target, old)

    child = multiprocessing.get_context("fork").Process(target=killed)
    child.start()
    child.join()
    assert child.exitcode == (9 if moves < 3 else 0)
    tidy_up(target)
    assert (target / "index.html").read_text(encoding="utf-8") == ("old" if moves < 2 else "new")
    assert {path.name for path in tmp_path.iterdir()} == {"site", "cache"}


def test_a_site_that_cannot_take_its_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "site"
    publish(site_of(target, "old"), target)
    staged = site_of(target, "new")
    rename = os.rename

    def refused(source: Path, to: Path) -> None:
        if source == staged:
            raise OSError(18, "Invalid cross-device link")
        rename(source, to)

    monkeypatch.setattr(os, "rename", refused)
    with pytest.raises(OSError, match="cross-device"):
        publish(staged, target)
    assert (target / "index.html").read_text(encoding="utf-8") == "old"
    assert (staged / "index.html").read_text(encoding="utf-8") == "new"


def test_a_marker_that_a_full_disk_cut_short_is_whole_again(tmp_path: Path):
    (own_folder(tmp_path / "next") / MARKER).write_text("", encoding="utf-8")
    publish(own_folder(tmp_path / "next"), tmp_path / "site")
    assert (tmp_path / "site" / MARKER).read_text(encoding="utf-8") == MARKER_TEXT


def test_what_belongs_to_another_target_stays(tmp_path: Path):
    others = {site_of(tmp_path / name, "x").name for name in ("site-beta", "site-old", "other")}
    (tmp_path / ".site-beta-old-7").mkdir()
    (tmp_path / ".site-beta-old-7" / MARKER).touch()
    tidy_up(tmp_path / "site")
    assert {path.name for path in tmp_path.iterdir()} == {*others, ".site-beta-old-7"}


def test_a_folder_that_takes_nothing_is_told_apart(tmp_path: Path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    assert not is_movable(one, other)
    assert not is_movable(other, one)
    other.mkdir()
    assert is_movable(one, other)
    assert [*one.iterdir(), *other.iterdir()] == []


def test_what_only_looks_like_a_leftover_stays(tmp_path: Path):
    ours = staging_folder(tmp_path / "other")
    thesis = tmp_path / ".site-thesis_"
    thesis.mkdir()
    (thesis / "chapter.md").write_text("years of work", encoding="utf-8")
    (tmp_path / ".site-notes").write_text("x", encoding="utf-8")
    (tmp_path / ".site-linkaway").symlink_to(ours, target_is_directory=True)
    tidy_up(tmp_path / "site")
    kept = {".site-thesis_", ".site-notes", ".site-linkaway", ours.name}
    assert {path.name for path in tmp_path.iterdir()} == kept
    assert names(thesis) == {"chapter.md"}


def test_a_linked_subfolder_is_not_written_through(tmp_path: Path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "page.md").write_text("x", encoding="utf-8")
    folder = tmp_path / "out"
    write_tree(folder, {"guides/page.md": "old"})
    (folder / "guides" / "page.md").unlink()
    (folder / "guides").rmdir()
    (folder / "guides").symlink_to(precious, target_is_directory=True)
    write_tree(folder, {"guides/page.md": "new"})
    assert (precious / "page.md").read_text(encoding="utf-8") == "x"
    assert (folder / "guides" / "page.md").read_text(encoding="utf-8") == "new"
