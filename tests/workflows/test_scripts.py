"""The scripts ask GitHub which pull request it is, and write one comment or one issue."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

GH = """\
#!{python}
import json, os, sys
from pathlib import Path
folder = Path({folder!r})
arguments = sys.argv[1:]
with (folder / "calls").open("a") as calls:
    calls.write(json.dumps(arguments) + "\\n")
text = " ".join(arguments)
for key, answer in json.loads((folder / "answers").read_text()).items():
    if key in text and "--method POST" not in text and "--method PATCH" not in text:
        sys.stdout.write(answer)
        sys.exit()
if "/zip" in text:
    sys.stdout.buffer.write((folder / "artifact.zip").read_bytes())
"""
"""Stands for the command of GitHub: notes what it was asked, and answers by a part of the address."""


class Desk:
    """A folder in which a script runs beside a made-up `gh`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "bin").mkdir()
        gh = folder / "bin/gh"
        gh.write_text(GH.format(python=sys.executable, folder=str(folder)), encoding="utf-8")
        gh.chmod(0o755)
        (folder / "work").mkdir()
        (folder / "work/.github").symlink_to(ROOT / ".github")

    def run(
        self, script: str, answers: dict[str, str], **environment: str
    ) -> subprocess.CompletedProcess[str]:
        (self.folder / "answers").write_text(json.dumps(answers), encoding="utf-8")
        known = {
            "PATH": f"{self.folder}/bin:{Path(sys.executable).parent}:{os.environ['PATH']}",
            "REPOSITORY": "open-pay-guides/open-pay-guides",
            "RUN": "5",
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
        }
        return subprocess.run(
            [ROOT / f".github/scripts/{script}.sh"],
            cwd=self.folder / "work",
            env={**known, **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def keep(self, name: str, text: str) -> None:
        with zipfile.ZipFile(self.folder / "artifact.zip", "w") as archive:
            archive.writestr(name, text)

    @property
    def written(self) -> list[str]:
        """What was asked to be written, in order."""
        calls = [json.loads(line) for line in (self.folder / "calls").read_text().splitlines()]
        return [" ".join(call) for call in calls if "POST" in call or "PATCH" in call]

    @property
    def body(self) -> str:
        return (self.folder / "work/body.md").read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder for one run."""
    return Desk(tmp_path)


HOSTILE_HEAD = {"HEAD": "someone:$(touch hacked)`touch hacked`;touch hacked", "COMMIT": "a" * 40}
FOUND = {"/pulls": "7\n", "/artifacts --jq": "11\n"}


def test_a_first_comment_is_written(desk: Desk):
    desk.keep("difference.txt", "Paris base high 105K → 108K\n@everyone")
    done = desk.run("comment", FOUND, **HOSTILE_HEAD)
    assert done.returncode == 0, done.stderr
    [written] = desk.written
    assert written.startswith(
        "api --silent --method POST repos/open-pay-guides/open-pay-guides/issues/7/comments"
    )
    assert "105K → 108K" in desk.body
    assert not (desk.folder / "work/hacked").exists()


def test_a_later_one_takes_its_place(desk: Desk):
    desk.keep("difference.txt", "x")
    desk.run("comment", {**FOUND, "/comments --jq": "21\n22\n"}, **HOSTILE_HEAD)
    [written] = desk.written
    assert "--method PATCH repos/open-pay-guides/open-pay-guides/issues/comments/21 " in written


@pytest.mark.parametrize("missing", FOUND)
def test_without_a_pull_request_or_a_difference_nothing_is_written(desk: Desk, missing: str):
    desk.keep("difference.txt", "x")
    done = desk.run("comment", {**FOUND, missing: ""}, **HOSTILE_HEAD)
    assert (done.returncode, desk.written) == (0, [])


def test_an_artifact_that_holds_something_else_writes_nothing(desk: Desk):
    desk.keep("other.txt", "x")
    done = desk.run("comment", FOUND, **HOSTILE_HEAD)
    assert (done.returncode, desk.written) == (1, [])


def test_what_is_due_is_kept_in_one_issue(desk: Desk):
    desk.keep("upkeep.txt", "guides/sources.yml:3:8: dead-link")
    assert desk.run("upkeep", {"/artifacts --jq": "11\n"}).returncode == 0
    desk.run("upkeep", {"/artifacts --jq": "11\n", "/issues?state=open": "30\n"})
    first, second = desk.written
    assert "--method POST repos/open-pay-guides/open-pay-guides/issues -f title=" in first
    assert "--method PATCH repos/open-pay-guides/open-pay-guides/issues/30 " in second
    assert "dead-link" in (desk.folder / "summary").read_text("utf-8")
