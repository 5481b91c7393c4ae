"""The site is the same, byte for byte, wherever, whenever and by whomever it is built."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.determinism.building import (
    ASCII,
    Circumstances,
    build,
    built,
    fingerprints,
    make_project,
)
from tests.faults.small import apart


@pytest.fixture(scope="module")
def usual(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built under ordinary circumstances."""
    return built(project_root, tmp_path_factory.mktemp("usual"), Circumstances())


def _build_before(project: Path) -> None:
    """Leave behind what builds of other versions of the data have kept."""
    root = Path(__file__).parents[2]
    page = project / "docs" / "index.md"
    for text in ("# Another site\n", "# A site\n\nMore.\n", "# A site\n"):
        page.write_text(text, "utf-8")
        build(root, project, Circumstances())


@pytest.mark.parametrize(
    "circumstances",
    [
        pytest.param(
            Circumstances(
                environment={
                    "PYTHONHASHSEED": "2",
                    "LC_ALL": "POSIX",
                    "GUIDES_START_METHOD": "fork",
                    **ASCII,
                },
                umask=0o077,
            ),
            id="another hash seed, an ASCII locale, forked processes, a closed umask",
        ),
        pytest.param(
            Circumstances(
                environment={"TZ": "Pacific/Kiritimati", "GUIDES_START_METHOD": "spawn"},
                folder="Ein Ordner mit Lücken – 配置/project",
                is_reversed=True,
            ),
            id="another time zone, started processes, a path with blanks, files in another order",
        ),
        pytest.param(
            Circumstances(day="2019-03-31T00:59:00Z", language=("de_DE", "ISO-8859-1")),
            id="a day of the past, a locale of one byte",
        ),
        pytest.param(
            Circumstances(
                day="2031-12-31T23:59:00Z",
                language=("tr_TR", "ISO-8859-9"),
                environment={"SOURCE_DATE_EPOCH": "1900000000"},
            ),
            id="a day of the future, a locale that writes I in its own way",
        ),
        pytest.param(Circumstances(before=_build_before), id="a cache of earlier builds"),
    ],
)
def test_the_site_is_the_same_under(
    circumstances: Circumstances, usual: Path, project_root: Path, tmp_path: Path
):
    site = built(project_root, tmp_path, circumstances)
    assert apart(fingerprints(site), fingerprints(usual)) == []


def test_the_documented_list_of_hashes_tells_two_sites_apart(usual: Path, project_root: Path, tmp_path: Path):
    text = (project_root / "SECURITY.md").read_text("utf-8")
    (command,) = re.findall(r"^(\(cd site && .*)$", text, re.MULTILINE)
    shutil.copytree(usual, tmp_path / "site")

    def listed() -> str:
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        return subprocess.check_output(["sh", "-c", command], cwd=tmp_path, env=environment, text=True)

    first = listed()
    assert first == listed()
    with (tmp_path / "site" / "index.html").open("a") as page:
        page.write(" ")
    assert first != listed()


ALONE = """\
mount --bind "$0/.." "$0/.." && mount --bind "$0" "$0" || exit 77
mount -o remount,ro,bind "$0/.." && mount -o remount,ro,bind / && cd "$0" || exit 77
(: > "$0/../elsewhere") 2>&- && exit 77
exec "$@"
"""
"""Runs a command in a folder where there is no network and nothing beside the folder can be written."""


def test_a_build_asks_no_host_and_writes_nowhere_else(usual: Path, project_root: Path, tmp_path: Path):
    if shutil.which("unshare") is None:
        pytest.skip("needs a system that can do without its network")
    project = make_project(project_root, tmp_path / "project")
    before = fingerprints(project)
    command = ["unshare", "-rnm", "sh", "-c", ALONE, str(project), sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, "PYTHONPATH": str(project_root)}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if finished.returncode == 77 or "unshare" in finished.stderr:
        pytest.skip("the system does not take its network away from anybody")
    assert finished.returncode == 0, finished.stderr
    assert apart(fingerprints(project / "site"), fingerprints(usual)) == []
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")
    assert fingerprints(project) == before
