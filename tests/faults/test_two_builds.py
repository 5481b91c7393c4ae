"""Builds that run at once wait for each other or work apart; each leaves a whole site."""

import subprocess
from pathlib import Path

from tests.faults.small import GUIDES, HERE, IS_THOROUGH, Small, apart, copy_of

ROUNDS = 5 if IS_THOROUGH else 1


def start(small: Small, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*GUIDES, "build", *arguments],
        cwd=small.root,
        env=HERE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_builds_at_once_do_not_mix(used: Small, tmp_path: Path):
    tried = copy_of(used, tmp_path / "project")
    for number in range(ROUNDS):
        tried.edit(f"Round {number}")
        builds = [start(tried), start(tried, "--fresh"), start(tried, "--site", "other")]
        told = [build.communicate(timeout=120)[0] for build in builds]
        assert [build.returncode for build in builds] == [0] * len(builds), told
        assert "Traceback" not in "".join(told)
        clean = tried.clean(tmp_path / "clean")
        assert apart(tried.shown(), clean) == []
        assert apart(tried.shown_in("other"), clean) == []
