"""Folders that a site cannot be built into are refused in one line, and nothing in them is lost."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.emit.write import MARKER
from tests.faults.small import GUIDES, HERE, SETTINGS, Ended, Small, apart, copy_of, guides
from tests.sites import read_tree

ONE_LINE = re.compile(r"Error: [^\n]+\n")


@pytest.fixture
def tried(used: Small, tmp_path: Path) -> Small:
    """A project that may be spoilt."""
    return copy_of(used, tmp_path / "around" / "project")


def is_refused(ended: Ended) -> bool:
    """Say whether a command gave up in one line."""
    return ended.code == 2 and ONE_LINE.fullmatch(ended.told) is not None


def _foreign(small: Small) -> str:
    (small.root / "thesis").mkdir()
    (small.root / "thesis" / "chapter.md").write_text("years of work", "utf-8")
    return "thesis"


def _link(small: Small) -> str:
    (small.root / "link").symlink_to("site")
    return "link"


def _dangling(small: Small) -> str:
    (small.root / "link").symlink_to(small.root.parent / "nowhere")
    return "link"


def _pipe(small: Small) -> str:
    os.mkfifo(small.root / "pipe")
    return "pipe"


def _marked(small: Small) -> str:
    """As a contributor might have it who would like the project to be replaced."""
    (small.root / MARKER).touch()
    return "."


def _marked_parent(small: Small) -> str:
    (small.root.parent / MARKER).touch()
    return ".."


def _marked_data(small: Small) -> str:
    (small.root / "guides" / MARKER).touch()
    return "guides"


TARGETS = [
    pytest.param(_foreign, id="a folder of somebody else"),
    pytest.param(_link, id="a link"),
    pytest.param(_dangling, id="a link to nothing"),
    pytest.param(_pipe, id="a pipe"),
    pytest.param(_marked, id="the project, with our marker"),
    pytest.param(_marked_parent, id="the folder around the project, with our marker"),
    pytest.param(_marked_data, id="the data, with our marker"),
    pytest.param(lambda _small: ".", id="the project"),
    pytest.param(lambda _small: "/", id="everything"),
    pytest.param(lambda _small: "guides/new/site", id="a folder among the data"),
    pytest.param(lambda _small: "templates", id="the templates"),
    pytest.param(lambda _small: ".cache/site", id="a folder in the cache"),
    pytest.param(lambda _small: "mkdocs.yml", id="a file"),
    pytest.param(lambda _small: "mkdocs.yml/site", id="a folder below a file"),
    pytest.param(lambda _small: "a" * 300, id="a name that is too long"),
]


@pytest.mark.parametrize("prepare", TARGETS)
def test_a_target_that_is_not_ours_is_refused_and_nothing_is_lost(
    prepare: Callable[[Small], str], tried: Small
):
    target = prepare(tried)
    before = files_around(tried)
    ended = guides(tried, "build", "--site", target)
    assert is_refused(ended), ended
    assert files_around(tried) == before


def files_around(small: Small) -> dict[str, bytes]:
    """Every file of the project and beside it, but what the cache holds."""
    return {
        name: data
        for name, data in read_tree(small.root.parent).items()
        if not name.startswith("project/.cache/")
    }


@pytest.fixture
def closed() -> Iterator[Callable[[Path], None]]:
    """Closes folders to writers; they are open again after the test."""
    folders: list[Path] = []

    def close(folder: Path) -> None:
        folders.append(folder)
        folder.chmod(0o555)

    yield close
    for folder in folders:
        folder.chmod(0o755)


def without_rights(small: Small, *arguments: str) -> Ended:
    """Run the command as somebody to whom the rights of files apply, which they do not to root."""
    command = [*GUIDES, *arguments]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("nothing is forbidden to this user")
        lost = "-dac_override,-dac_read_search"
        command = ["setpriv", "--bounding-set", lost, "--inh-caps", lost, *command]
    finished = subprocess.run(command, cwd=small.root, env=HERE, capture_output=True, text=True, check=False)
    return Ended(code=finished.returncode, told=finished.stderr + finished.stdout)


def test_where_nothing_can_be_written_the_old_site_stays(tried: Small, closed: Callable[[Path], None]):
    before = tried.shown()
    closed(tried.root)
    ended = without_rights(tried, "build")
    assert is_refused(ended), ended
    assert apart(tried.shown(), before) == []


def test_a_site_that_is_closed_to_writers_is_replaced_as_a_whole_or_not_at_all(
    tried: Small, closed: Callable[[Path], None], expected: dict[str, str]
):
    before = tried.shown()
    for folder in (tried.site / "guides", tried.site):
        closed(folder)
    ended = without_rights(tried, "build")
    assert "Traceback" not in ended.told
    if ended.code != 0:
        assert apart(tried.shown(), before) == []
    for folder in (tried.site, *tried.cache.glob("*-next")):
        folder.chmod(0o755)
        if (folder / "guides").exists():
            (folder / "guides").chmod(0o755)
    assert guides(tried, "build").code == 0
    assert apart(tried.shown(), expected) == []


def test_a_cache_that_is_closed_to_writers_costs_time_and_nothing_else(
    tried: Small, closed: Callable[[Path], None], expected: dict[str, str]
):
    closed(tried.cache)
    ended = without_rights(tried, "build")
    assert ended.code == 0, ended
    assert "Traceback" not in ended.told
    assert apart(tried.shown(), expected) == []


def test_mkdocs_itself_empties_no_folder_of_somebody_else(tried: Small):
    (tried.root / "thesis").mkdir()
    (tried.root / "thesis" / "chapter.md").write_text("years of work", "utf-8")
    (tried.root / "mkdocs.yml").write_text(f"{SETTINGS}site_dir: thesis\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    finished = subprocess.run(command, cwd=tried.root, env=HERE, capture_output=True, text=True, check=False)
    assert finished.returncode == 1
    assert "did not make" in finished.stderr
    assert read_tree(tried.root / "thesis") == {"chapter.md": b"years of work"}
