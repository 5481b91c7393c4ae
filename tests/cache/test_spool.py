"""What one process puts into a spool another one takes out of it, and nothing of it stays."""

import os
from pathlib import Path

import pytest

from generator.cache.beside import beside
from generator.cache.digest import bytes_digest
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.spool import Spool
from generator.cache.workers import START_METHOD

FILES = {"a": b"one", "empty": b"", "b": bytes(range(256)) * 5_000}


def test_every_file_comes_back(tmp_path: Path):
    spool = Spool(tmp_path)
    for name, one in spool.fill(FILES).items():
        assert spool.read(one) == FILES[name]
        assert one.digest == bytes_digest(FILES[name])


def test_another_process_fills_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, "fork")
    spool = Spool(tmp_path)
    found = from_bytes(beside(lambda: to_bytes({str(os.getpid()): spool.fill(FILES)}))())
    assert isinstance(found, dict)
    [(process, files)] = found.items()
    assert process != str(os.getpid())
    assert {name: spool.read(one) for name, one in files.items()} == FILES


def test_a_second_filling_takes_the_place_of_the_first(tmp_path: Path):
    spool = Spool(tmp_path)
    spool.fill(FILES)
    assert spool.read(spool.fill({"c": b"two"})["c"]) == b"two"


@pytest.mark.parametrize("folder", ["folder", "gone", "file"])
def test_it_has_no_name_and_needs_no_folder(folder: str, tmp_path: Path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    spool = Spool(tmp_path / folder)
    assert spool.read(spool.fill(FILES)["a"]) == b"one"
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "file", tmp_path / "folder"]
