"""A draft takes what is right from two folders, and never writes into a file that a reader may see."""

from pathlib import Path

import pytest

from generator.cache.digest import bytes_digest
from generator.cache.folder_record import FolderRecord, KnownFile, entries
from generator.mkdocs.draft import Draft, Output
from tests.sites import read_tree


def filled(folder: Path, **texts: str) -> Output:
    """A finished folder; each file is made from a key that is its text."""
    empty = Draft.begin(folder, FolderRecord(), Output(folder=folder))
    for name, text in texts.items():
        path = name.replace("_", "/")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
        empty.note(path, text, bytes_digest(text.encode()))
    return Output(folder=folder, files=empty.finish())


def begun(own: Output, last: Output) -> Draft:
    return Draft.begin(own.folder, FolderRecord(files=own.files), last)


def test_a_file_of_either_folder_is_taken_when_it_was_made_from_the_same(tmp_path: Path):
    own, last = filled(tmp_path / "own", a="1", b="old"), filled(tmp_path / "last", a="2", b="new", x_c="3")
    draft = begun(own, last)
    assert [draft.take("a", "1"), draft.take("b", "new"), draft.take("x/c", "3")] == [True, True, True]
    assert [draft.take("a", "3"), draft.take("b", ""), draft.take("d", "4")] == [False, False, False]
    assert read_tree(own.folder) == {"a": b"1", "b": b"new", "x/c": b"3"}
    assert (own.folder / "b").stat().st_ino == (last.folder / "b").stat().st_ino
    assert read_tree(last.folder) == {"a": b"2", "b": b"new", "x/c": b"3"}


def test_what_somebody_changed_is_not_taken(tmp_path: Path):
    own, last = filled(tmp_path / "own", a="1", b="2"), filled(tmp_path / "last", c="3", d="4")
    (own.folder / "a").write_text("x", "utf-8")
    (last.folder / "c").write_text("x", "utf-8")
    (last.folder / "d").unlink()
    draft = begun(own, last)
    assert [draft.take(path, key) for path, key in (("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"))] == [
        False, True, False, False,
    ]  # fmt: skip


def test_a_file_that_was_only_touched_is_taken(tmp_path: Path):
    own = filled(tmp_path / "own", a="1")
    (own.folder / "a").write_text("1", "utf-8")
    assert begun(own, Output(folder=tmp_path / "none")).take("a", "1")


def test_bytes_are_written_beside_a_shared_file(tmp_path: Path):
    last = filled(tmp_path / "last", a="1")
    own = Output(folder=tmp_path / "own")
    first = begun(own, last)
    assert first.take("a", "1")
    second = begun(Output(folder=own.folder, files=first.finish()), last)
    second.put("a", b"2")
    second.put("x/b", b"3")
    assert read_tree(own.folder) == {"a": b"2", "x/b": b"3"}
    assert read_tree(last.folder) == {"a": b"1"}
    assert {path: known.entry for path, known in second.finish().items()} == entries(own.folder)


def test_what_was_not_taken_goes_with_its_empty_folders(tmp_path: Path):
    own = filled(tmp_path / "own", a="1", x_y_b="2", x_c="3", z_d="4")
    draft = begun(own, Output(folder=tmp_path / "none"))
    assert draft.take("x/c", "3")
    draft.clear(but="z")
    assert sorted(path.relative_to(own.folder).as_posix() for path in own.folder.rglob("*")) == [
        "x", "x/c", "z", "z/d",
    ]  # fmt: skip
    draft.clear(below="z")
    assert draft.finish().keys() == {"x/c"}
    assert not (own.folder / "z").exists()


@pytest.mark.parametrize("target", ["outside", "outside/letter"])
def test_no_link_stays_in_it(target: str, tmp_path: Path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "letter").write_text("dear", "utf-8")
    own = filled(tmp_path / "own", a="1")
    (own.folder / "link").symlink_to(tmp_path / target)
    draft = begun(own, Output(folder=tmp_path / "none"))
    draft.put("link", b"mine")
    draft.clear()
    assert (tmp_path / "outside" / "letter").read_text("utf-8") == "dear"
    assert read_tree(own.folder) == {"link": b"mine"}


def test_a_file_of_which_nothing_is_known_is_never_taken(tmp_path: Path):
    own = filled(tmp_path / "own", a="1", b="2")
    known = FolderRecord(files={"b": KnownFile("", "", own.files["b"].entry), "c": KnownFile("3", "", "")})
    draft = Draft.begin(own.folder, known, Output(folder=tmp_path / "none"))
    assert [draft.take("a", "1"), draft.take("b", ""), draft.take("c", "3")] == [False, False, False]


def test_a_new_file_that_was_cut_short_is_never_taken(tmp_path: Path):
    own, none = Output(folder=tmp_path / "own"), Output(folder=tmp_path / "none")
    draft = begun(own, none)
    for path, written in (("whole", "a page"), ("cut", "a pa"), ("gone", "a page")):
        draft.note(path, "1", bytes_digest(b"a page"))
        (own.folder / path).write_text(written, "utf-8")
    (own.folder / "gone").unlink()
    again = begun(Output(folder=own.folder, files=draft.finish(is_whole=False)), none)
    assert [again.take(path, "1") for path in ("whole", "cut", "gone")] == [True, False, False]


def test_no_link_is_taken_for_the_file_that_it_leads_to(tmp_path: Path):
    last = filled(tmp_path / "last", a="1")
    (last.folder / "a").rename(tmp_path / "moved")
    (last.folder / "a").symlink_to(tmp_path / "moved")
    draft = begun(Output(folder=tmp_path / "own"), last)
    assert not draft.take("a", "1")
    draft.put("a", b"1")
    assert not (tmp_path / "own" / "a").is_symlink()


def test_what_is_made_again_each_time_is_gone_from_the_start(tmp_path: Path):
    own = filled(tmp_path / "own", a="1")
    (own.folder / "b").write_text("2", "utf-8")
    files = {**own.files, "b": KnownFile("", "", entries(own.folder)["b"])}
    Draft.begin(own.folder, FolderRecord(files=files), Output(folder=tmp_path / "none"))
    assert read_tree(own.folder) == {"a": b"1"}


def test_where_others_write_nothing_is_shared_nor_known(tmp_path: Path):
    own, last = filled(tmp_path / "own", a="1"), filled(tmp_path / "last", b=bytes_digest(b"2"))
    (last.folder / "b").write_bytes(b"2")
    last = Output(folder=last.folder, files={"b": KnownFile(bytes_digest(b"2"), bytes_digest(b"2"), "")})
    draft = begun(own, last)
    draft.forgo()
    draft.put("b", b"2")
    assert (own.folder / "b").stat().st_nlink == 1
    assert [known.key for known in draft.finish().values()] == [""]
