"""What one process puts into a spool another one takes out of it, and only what got a name stays."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache.beside import beside
from generator.cache.digest import bytes_digest
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.spool import Spool
from generator.cache.workers import START_METHOD

FILES = {"a": b"one", "empty": b"", "b": bytes(range(256)) * 5_000}


def test_every_file_comes_back(tmp_path: Path):
    spool = Spool(tmp_path, FILES)
    for name, digest in spool.fill(FILES).items():
        assert spool.read(name) == FILES[name]
        assert digest == bytes_digest(FILES[name])


def test_another_process_fills_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, "fork")
    spool = Spool(tmp_path, FILES)
    found = from_bytes(beside(lambda: to_bytes({str(os.getpid()): spool.fill(FILES)}))())
    assert isinstance(found, dict)
    [(process, digests)] = found.items()
    assert process != str(os.getpid())
    assert digests == {name: bytes_digest(data) for name, data in FILES.items()}
    assert {name: spool.read(name) for name in FILES} == FILES


def test_a_second_filling_takes_the_place_of_the_first(tmp_path: Path):
    spool = Spool(tmp_path, FILES)
    spool.fill(FILES)
    spool.fill({"b": b"two"})
    assert spool.read("b") == b"two"


@pytest.mark.parametrize("folder", ["folder", "gone", "file"])
def test_it_has_no_name_and_needs_no_folder(folder: str, tmp_path: Path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    spool = Spool(tmp_path / folder, FILES)
    spool.fill(FILES)
    assert spool.read("a") == b"one"
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "file", tmp_path / "folder"]


@pytest.mark.parametrize("can_link", [True, False], ids=["named", "copied"])
@pytest.mark.parametrize("has_flag", [True, False], ids=["may have a name", "may have none"])
def test_files_put_in_place_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_link: bool, has_flag: bool
):
    if not can_link:
        monkeypatch.setattr(os, "link", _refuse)
    if not has_flag:
        monkeypatch.setattr(os, "open", _without_nameless(os.open))
    (tmp_path / "b").write_bytes(b"what was there before, and is read on")
    spool = Spool(tmp_path, FILES)
    spool.fill(FILES)
    with (tmp_path / "b").open("rb") as old:
        for name in FILES:
            spool.put(name, tmp_path / name)
        assert old.read() == b"what was there before, and is read on"
    del spool
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == FILES


def test_files_put_in_place_have_the_rights_of_any_other(tmp_path: Path):
    (tmp_path / "other").write_bytes(b"")
    spool = Spool(tmp_path, ["a"])
    spool.put("a", tmp_path / "a")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "other").stat().st_mode


def _without_nameless(opened: Callable[..., int]) -> Callable[..., int]:
    """Return what opens files as a disk does that knows no nameless ones."""

    def open_named(path: str, flags: int, *others: object, **named: object) -> int:
        if flags & getattr(os, "O_TMPFILE", 0) == getattr(os, "O_TMPFILE", -1):
            raise OSError
        return opened(path, flags, *others, **named)

    return open_named


def _refuse(*_: object, **__: object) -> None:
    raise OSError
