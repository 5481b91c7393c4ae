"""Work in several processes, or in one where that is all there is."""

import gc
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from weakref import WeakSet

import pytest

from generator.cache.kept import Kept, keep
from generator.cache.workers import CHUNK, FEW, NOT_MANY, START_METHOD, WorkFailed, do_all
from tests.cache.adding import Adding, maker, total, write_numbers

MANY = FEW + 20


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_much_work_is_done_in_other_processes(method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, method)
    slots = write_numbers(tmp_path, MANY)
    done = {kept.slot: kept for kept in do_all(Adding(tmp_path, os.getpid()), slots)}
    assert {slot: total(kept) for slot, kept in done.items()} == {slot: int(slot) + 1 for slot in slots}
    assert os.getpid() not in {maker(kept) for kept in done.values()}


def test_one_process_does_all_when_others_are_not_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, "none")
    slots = write_numbers(tmp_path, MANY)
    assert {maker(kept) for kept in do_all(Adding(tmp_path, os.getpid()), slots)} == {os.getpid()}


def test_a_little_work_starts_no_process(tmp_path: Path):
    slots = write_numbers(tmp_path, FEW)
    assert {maker(kept) for kept in do_all(Adding(tmp_path, os.getpid()), slots)} == {os.getpid()}


@pytest.mark.parametrize(("pieces", "is_here"), [(NOT_MANY, True), (NOT_MANY + 1, False)])
def test_a_process_that_cannot_be_forked_has_to_be_worth_more(pieces: int, is_here: bool, tmp_path: Path):
    slots, over = write_numbers(tmp_path, pieces), threading.Event()
    other = threading.Thread(target=over.wait)  # a fork would not copy it
    other.start()
    try:
        makers = {maker(kept) for kept in do_all(Adding(tmp_path, os.getpid()), slots)}
    finally:
        over.set()
        other.join()
    assert (makers == {os.getpid()}) is is_here


def test_work_goes_on_here_when_processes_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, "fork")
    slots = write_numbers(tmp_path, MANY)
    (tmp_path / "3.txt").write_text("die", encoding="utf-8")
    done = [kept.slot for kept in do_all(Adding(tmp_path, os.getpid()), slots)]
    assert sorted(done, key=int) == slots


def test_work_goes_on_here_when_processes_cannot_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def no_process(*_arguments: object) -> int:
        raise OSError("no more processes")

    monkeypatch.setenv(START_METHOD, "fork")
    monkeypatch.setattr(os, "fork", no_process)
    slots = write_numbers(tmp_path, MANY)
    assert {maker(kept) for kept in do_all(Adding(tmp_path, os.getpid()), slots)} == {os.getpid()}


@pytest.mark.parametrize("method", ["fork", "spawn", "none"])
def test_a_failure_names_its_piece_of_work(method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, method)
    slots = write_numbers(tmp_path, MANY)
    (tmp_path / "7.txt").write_text("fail", encoding="utf-8")
    with pytest.raises(WorkFailed, match=r"^7\.txt: no number$"):
        list(do_all(Adding(tmp_path, os.getpid()), slots))


class Circle:
    """Something that holds itself, as a template with its macros does."""

    def __init__(self) -> None:
        self.itself = self
        circles.add(self)


circles = WeakSet[Circle]()
"""Those that nobody has given back."""


class LeavingCircles:
    """Work that leaves a circle behind for each slot."""

    def do(self, slot: str) -> Kept:
        Circle()
        return keep(slot, (), b"", b"")


def test_circles_that_work_leaves_behind_are_given_back(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, "none")
    gc.disable()
    try:
        most = max(len(circles) for _ in do_all(LeavingCircles, [str(one) for one in range(10 * CHUNK)]))
    finally:
        gc.enable()
    assert 0 < most <= CHUNK


ENDLESS = """\
import time
from generator.cache.workers import do_all

class Endless:
    def __call__(self):
        return self

    def do(self, slot):
        print("at work", flush=True)
        time.sleep(600)

if __name__ == "__main__":
    list(do_all(Endless(), [str(number) for number in range(100)]))
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_the_one_that_waits_for_it(
    number: signal.Signals, project_root: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(START_METHOD, "fork")
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS], cwd=project_root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as main:
        assert main.stdout is not None
        # Two processes may say it at once, before either ends its line.
        assert main.stdout.readline().startswith(b"at work")
        main.send_signal(number)
        # Every process of it holds the other end: this returns when the last one has ended.
        main.communicate(timeout=30)
