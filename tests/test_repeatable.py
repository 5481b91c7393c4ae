"""The site is a function of its files: not of the machine, the day or the place where it is built."""

import difflib
from pathlib import Path

import pytest

from tests.sites import build_site, copy_project, read_tree

HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


@pytest.fixture(scope="module")
def usual(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a site that was built under ordinary circumstances."""
    folder = tmp_path_factory.mktemp("usual")
    project = copy_project(project_root, folder / "project")
    return read_tree(build_site(project, folder / "site", environment=HERE))


@pytest.mark.parametrize(
    ("environment", "umask", "day"),
    [
        pytest.param(
            # ASCII as the default encoding: a file opened without naming its encoding shows here.
            {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "2"},
            0o022,
            "",
            id="another hash seed, locale and encoding",
        ),
        pytest.param({**HERE, "TZ": "Pacific/Kiritimati"}, 0o077, "", id="another time zone and umask"),
        pytest.param(HERE, 0o022, "2031-02-28T23:59:00Z", id="another day"),
    ],
)
def test_the_site_is_the_same_under(
    usual: dict[str, bytes],
    project_root: Path,
    tmp_path: Path,
    environment: dict[str, str],
    umask: int,
    day: str,
):
    project = copy_project(project_root, tmp_path / "a folder with a longer name" / "project")
    site = build_site(project, tmp_path / "site", environment=environment, umask=umask, day=day)
    assert differences(usual, read_tree(site)) == []


def differences(expected: dict[str, bytes], found: dict[str, bytes]) -> list[str]:
    """One entry for each file that is missing, new or different, with its first differing lines."""
    return [
        f"{name}: {first_difference(expected.get(name), found.get(name))}"
        for name in sorted(expected.keys() | found.keys())
        if expected.get(name) != found.get(name)
    ]


def first_difference(expected: bytes | None, found: bytes | None) -> str:
    if expected is None or found is None:
        return "is only in one of the two sites"
    lines = difflib.unified_diff(
        expected.decode("utf-8", "replace").splitlines(),
        found.decode("utf-8", "replace").splitlines(),
        lineterm="",
        n=0,
    )
    return "\n".join(line[:200] for line in list(lines)[2:8])
