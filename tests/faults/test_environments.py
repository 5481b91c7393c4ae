"""A build needs no home, no terminal, no open streams and no free disk to end in order."""

import os
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.small import GUIDES, HERE, Ended, Small, apart, at_change, copy_of, guides, some


@pytest.fixture
def tried(used: Small, tmp_path: Path) -> Small:
    """A project that may be spoilt."""
    return copy_of(used, tmp_path / "project")


def in_a_shell(small: Small, command: str, **environment: str) -> Ended:
    """Run a command line in which `$GUIDES` is the command, in an otherwise bare environment."""
    finished = subprocess.run(
        ["sh", "-c", command],
        cwd=small.root,
        env={
            "PATH": HERE["PATH"],
            "PYTHONPATH": HERE["PYTHONPATH"],
            "GUIDES": " ".join(GUIDES),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return Ended(code=finished.returncode, told=finished.stdout + finished.stderr)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("$GUIDES build", id="nothing set but where programs are"),
        pytest.param("$GUIDES build <&- >&- 2>&-", id="no streams at all"),
        pytest.param("HOME=/nonexistent TERM= $GUIDES build 2>&- | cat", id="a home that is not there"),
    ],
)
def test_a_bare_environment_is_enough(command: str, tried: Small, expected: dict[str, str]):
    ended = in_a_shell(tried, command)
    assert (ended.code, "Traceback" in ended.told) == (0, False), ended.told
    assert apart(tried.shown(), expected) == []


@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        pytest.param("$GUIDES check >&- 2>&-", 0, "", id="a report to nowhere"),
        pytest.param("$GUIDES check > /dev/full", 2, "No space left", id="a report to a full disk"),
        pytest.param(
            "mkdir x && cd x && rmdir ../x && $GUIDES check", 2, "is gone", id="a folder that is gone"
        ),
        pytest.param("$GUIDES build --site $(printf 's\\377')", 0, "", id="a folder whose name is no text"),
    ],
)
def test_a_command_ends_in_a_sentence(command: str, code: int, told: str, tried: Small):
    ended = in_a_shell(tried, command)
    assert (ended.code, "Traceback" in ended.told) == (code, False), ended.told
    assert told in ended.told


@pytest.mark.parametrize("size", some(5_000, 0, 60_000))
def test_files_that_may_not_grow_leave_the_old_site(size: int, tried: Small, expected: dict[str, str]):
    """Each longer file is cut short, as by a disk that fills up in the middle of it."""
    before = tried.shown()
    ended = guides(
        tried,
        "build",
        fault=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY)),
    )
    assert (ended.code, "Traceback" in ended.told) == (2, False), ended.told
    assert apart(tried.shown(), before) == []
    assert guides(tried, "build").code == 0
    assert apart(tried.shown(), expected) == []


@pytest.mark.parametrize("share", some(0.5, 0.1, 0.95))
def test_a_disk_that_is_full_from_some_moment_leaves_a_whole_site(
    share: float, tried: Small, expected: dict[str, str]
):
    before = tried.shown()
    moment = int(share * 250)

    def refuse(event: str) -> None:
        if event not in ("os.remove", "os.rmdir"):
            raise OSError(28, "No space left on device")

    ended = guides(tried, "build", fault=at_change(moment, refuse))
    assert "Traceback" not in ended.told, ended.told
    assert tried.shown() in (before, expected)
    assert guides(tried, "build").code == 0
    assert apart(tried.shown(), expected) == []


@pytest.mark.skipif(os.geteuid() != 0 or shutil.which("unshare") is None, reason="needs a disk of its own")
@pytest.mark.parametrize("room", some(3_000, 500, 6_000))
def test_a_real_disk_that_is_full_leaves_the_old_site(room: int, tried: Small, expected: dict[str, str]):
    """The project stands on a small disk, which has so many kilobytes left; the second build has more."""
    size = sum(path.stat().st_blocks for path in tried.root.rglob("*")) // 2
    line = (
        f"mkdir disk && mount -t tmpfs -o size={size + room}k none disk || exit 77\n"
        "cp -r docs guides templates site .cache mkdocs.yml disk && cd disk || exit 76\n"
        "find site -type f | sort | xargs sha256sum > ../before\n"
        "$GUIDES build; echo code $?\n"
        "find site -type f | sort | xargs sha256sum > ../after\n"
        f"mount -o remount,size={size + 60_000}k . && $GUIDES build && cp -r site ../again\n"
    )
    ended = in_a_shell(tried, f"unshare -m sh -c '{line}'")
    if ended.code == 77:
        pytest.skip("no disk may be mounted here")
    assert "Traceback" not in ended.told, ended.told
    assert ended.code == 0, ended.told
    same = (tried.root / "before").read_bytes() == (tried.root / "after").read_bytes()
    assert same == ("code 0" not in ended.told), ended.told
    shutil.rmtree(tried.site)
    (tried.root / "again").rename(tried.site)
    assert apart(tried.shown(), expected) == []


@pytest.mark.parametrize(
    "number", some(signal.SIGINT, signal.SIGTERM, signal.SIGHUP), ids=lambda one: one.name
)
@pytest.mark.parametrize("after", some(0.9, 0.3, 0.5, 0.7, 1.2))
def test_a_signal_ends_a_build_at_once(
    number: signal.Signals, after: float, tried: Small, expected: dict[str, str]
):
    before = tried.shown()
    with subprocess.Popen(
        [*GUIDES, "build"],
        cwd=tried.root,
        env=HERE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as build:
        time.sleep(after)
        build.send_signal(number)
        told = build.communicate(timeout=20)[0]
    assert "Traceback" not in told, told
    assert tried.shown() in (before, expected)
    assert guides(tried, "build").code == 0
    assert apart(tried.shown(), expected) == []
