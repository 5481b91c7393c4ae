"""What is made in a process beside this one: the same as here, whatever becomes of that process."""

import os
import signal
import threading

import pytest

from generator.cache.beside import beside
from generator.cache.workers import START_METHOD


def elsewhere() -> bytes:
    """Where it runs."""
    return str(os.getpid()).encode()


def here() -> bytes:
    return str(os.getpid()).encode()


@pytest.fixture(autouse=True)
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork though the tests have threads of their own, which hold no lock that is needed here."""
    monkeypatch.setenv(START_METHOD, "fork")


def test_it_is_made_in_another_process():
    assert beside(elsewhere)() != here()


def test_large_results_arrive_whole():
    data = os.urandom(1 << 20) * 8
    assert beside(lambda: data)() == data


@pytest.mark.parametrize("method", ["none", "spawn"])
def test_where_no_process_can_be_forked_it_is_made_here(method: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(START_METHOD, method)
    assert beside(elsewhere)() == here()


def test_beside_another_thread_it_is_made_here(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(START_METHOD)
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert beside(elsewhere)() == here()
    finally:
        stop.set()
        thread.join()


def test_when_the_process_is_killed_it_is_made_here():
    own = os.getpid()

    def make() -> bytes:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return elsewhere()

    assert beside(make)() == here()


def test_when_the_process_hangs_it_is_made_here(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.cache.beside.PATIENCE", 0.1)
    own = os.getpid()

    def make() -> bytes:
        if os.getpid() != own:
            signal.pause()
        return elsewhere()

    assert beside(make)() == here()


def test_a_failure_is_raised_where_somebody_asks():
    def make() -> bytes:
        raise ValueError("no such thing")

    made = beside(make)
    with pytest.raises(ValueError, match="no such thing"):
        made()
