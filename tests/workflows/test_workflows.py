"""Every workflow holds to the rules that keep a stranger's pull request harmless."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli.main import VERBS

GITHUB = Path(__file__).resolve().parents[2] / ".github"
PATHS = sorted((GITHUB / "workflows").glob("*.yml"))
WORKFLOWS = [pytest.param(path, id=path.stem) for path in PATHS]

PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40}")
VERSION = re.compile(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")

WRITES = {
    "comment.yml": {"comment": {"pull-requests"}},
    "publish.yml": {"deploy": {"pages", "id-token"}},
    "upkeep.yml": {"tell": {"issues"}},
    "release.yml": {
        "attest": {"id-token", "attestations"},
        "pypi": {"id-token"},
        "github": {"contents"},
    },
}
"""What each job may write; a job that is not named may write nothing."""

Mapping = dict[str, Any]


def read(path: Path) -> Mapping:
    found = yaml.safe_load(path.read_text("utf-8"))
    # YAML 1.1 takes the key `on` for the truth value.
    return {"on" if key is True else key: value for key, value in found.items()}


def jobs(path: Path) -> Iterator[tuple[str, Mapping]]:
    yield from read(path)["jobs"].items()


def steps(path: Path) -> Iterator[Mapping]:
    for _, job in jobs(path):
        yield from job["steps"]


def test_there_are_workflows_for_what_the_project_promises():
    assert {path.stem for path in PATHS} == {"check", "comment", "publish", "upkeep", "release"}


@pytest.mark.parametrize("path", WORKFLOWS)
def test_a_token_can_do_nothing_unless_a_job_asks(path: Path):
    assert read(path)["permissions"] == {}
    for name, job in jobs(path):
        written = {what for what, how in job["permissions"].items() if how != "read"}
        assert written == WRITES.get(path.name, {}).get(name, set()), f"{path.name}, {name}"


@pytest.mark.parametrize("path", WORKFLOWS)
def test_every_action_is_pinned_by_its_digest_and_names_its_version(path: Path):
    for step in steps(path):
        assert "uses" not in step or PINNED.fullmatch(step["uses"]), step
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not VERSION.search(line)] == []


def test_one_action_has_one_digest():
    used = {step["uses"] for path in PATHS for step in steps(path) if "uses" in step}
    assert len({name.partition("@")[0] for name in used}) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS)
def test_no_checkout_leaves_a_token_behind(path: Path):
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("path", WORKFLOWS)
def test_nothing_of_an_event_is_written_into_a_command(path: Path):
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS)
def test_every_job_ends_in_time_and_no_two_runs_meet(path: Path):
    assert "group" in read(path)["concurrency"]
    for name, job in jobs(path):
        assert 0 < job["timeout-minutes"] <= 60, name


@pytest.mark.parametrize("path", WORKFLOWS)
def test_no_secret_is_used(path: Path):
    assert "secrets." not in path.read_text("utf-8")


def test_code_of_a_pull_request_runs_where_nothing_can_be_written():
    events = {path.name: set(read(path)["on"]) for path in PATHS}
    assert all("pull_request_target" not in found for found in events.values())
    assert [name for name, found in events.items() if "pull_request" in found] == ["check.yml"]
    assert [name for name, found in events.items() if "workflow_run" in found] == ["comment.yml"]


def test_what_may_write_under_a_pull_request_runs_the_main_branch():
    [checkout] = [step for step in steps(GITHUB / "workflows/comment.yml") if "uses" in step]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"


def test_every_command_of_a_workflow_exists():
    makefile = (GITHUB.parent / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    runs = "\n".join(step.get("run", "") for path in PATHS for step in steps(path))
    assert set(re.findall(r"\bmake ([a-z]+)", runs)) <= targets
    assert set(re.findall(r"bin/guides ([a-z]+)", runs)) <= set(VERBS)
    for script in re.findall(r"\.github/scripts/\S+", runs):
        assert (GITHUB.parent / script).stat().st_mode & 0o100, script


def test_an_auditor_of_workflows_finds_nothing():
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--quiet", "--no-progress", "--persona", "pedantic", GITHUB],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize("script", sorted((GITHUB / "scripts").glob("*.sh")), ids=lambda path: path.stem)
def test_a_script_is_sound_and_stops_at_the_first_failure(script: Path):
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    assert "set -euo pipefail" in script.read_text("utf-8")
