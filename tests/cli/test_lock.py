"""Two builds of one site wait for each other."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.lock import alone, if_free

HOLD = """\
import sys
from pathlib import Path
from generator.cli.lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_the_second_waits_and_says_so(tmp_path: Path, project_root: Path, capsys: pytest.CaptureFixture[str]):
    lock_file = tmp_path / "cache" / "site.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock_file)],
        cwd=project_root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        waiting = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(lock_file)],
            cwd=project_root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert waiting.stderr is not None
        assert "another build of this site is running" in waiting.stderr.readline()
        other.stdin.write("\n")
        other.stdin.flush()
        assert waiting.communicate("\n", timeout=60)[0] == "held\n"


def test_nothing_is_locked_where_no_file_can_be(tmp_path: Path):
    (tmp_path / "file").write_text("x", "utf-8")
    with alone(tmp_path / "file" / "site.lock"):
        pass


def test_a_lock_is_free_again_afterwards(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for _ in range(2):
        with alone(tmp_path / "site.lock"):
            pass
    assert capsys.readouterr().err == ""


def test_it_is_asked_for_without_waiting(tmp_path: Path):
    with if_free(tmp_path / "site.lock") as first, if_free(tmp_path / "site.lock") as second:
        assert (first, second) == (True, False)
    with if_free(tmp_path / "gone" / "site.lock") as held:
        assert not held


def test_no_file_is_emptied_to_which_a_link_leads(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    (tmp_path / "site.lock").symlink_to("letter.txt")
    with alone(tmp_path / "site.lock"):
        pass
    assert (tmp_path / "letter.txt").read_text("utf-8") == "dear"
