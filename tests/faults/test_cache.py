"""Whatever became of the cache, the site comes out as that of a clean build, and the cache is whole again."""

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.small import IS_THOROUGH, Small, apart, copy_of, guides


def files(small: Small, pattern: str) -> list[Path]:
    found = sorted(path for path in small.cache.glob(pattern) if path.is_file())
    assert found, pattern
    return found


def next_folder(small: Small) -> Path:
    (found,) = small.cache.glob("site-*-next")
    return found


def cut(small: Small) -> None:
    for path in [*files(small, "*"), *files(small, "site-*-next/**/*.html")]:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(small: Small) -> None:
    random_ = random.Random(7)
    for path in [*files(small, "*"), *files(small, "site-*-next/**/*.html")]:
        data = bytearray(path.read_bytes())
        for place in random_.sample(range(len(data)), min(len(data), 40)):
            data[place] ^= 1 << random_.randrange(8)
        path.write_bytes(data)


def scramble(small: Small) -> None:
    for path in files(small, "*"):
        path.write_bytes(random.Random(7).randbytes(path.stat().st_size))


def bring_from_another_version(small: Small) -> None:
    for path in files(small, "*.json"):
        told = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps({**told, "form": 99, "more": [None]}), "utf-8")
    path.write_text("[" * 100_000, "utf-8")
    shutil.copy(files(small, "guides.sqlite")[0], small.cache / "guides.sqlite-wal")


def plant_folders(small: Small) -> None:
    """Folders in place of all files, empty ones and full ones."""
    for path in [*files(small, "*"), *files(small, "site-*-next/**/*")]:
        path.unlink()
        path.mkdir()
        if path.suffix == ".json":
            (path / "x").touch()
    (next_folder(small) / "guides" / "new" / "deep").mkdir(parents=True)


def plant_files(small: Small) -> None:
    """Files in place of folders."""
    for name in ("assets", "rules", "pagefind", "guides/acme"):
        shutil.rmtree(next_folder(small) / name)
        (next_folder(small) / name).write_text("mine", "utf-8")


def plant_links_and_pipes(small: Small) -> None:
    diary = small.root / "diary"
    diary.write_text("dear", "utf-8")
    for number, path in enumerate([*files(small, "*"), *files(small, "site-*-next/**/index.html")]):
        path.unlink()
        if number % 2:
            path.symlink_to(diary)
        else:
            os.mkfifo(path)


@pytest.mark.parametrize(
    "happen",
    [flip, plant_folders, plant_links_and_pipes]
    + (IS_THOROUGH * [cut, scramble, bring_from_another_version, plant_files]),
    ids=lambda happen: happen.__name__,
)
def test_the_site_is_that_of_a_clean_build(
    happen: Callable[[Small], None], used: Small, expected: dict[str, str], tmp_path: Path
):
    tried = copy_of(used, tmp_path / "project")
    happen(tried)
    ended = guides(tried, "build")
    assert (ended.code, "Traceback" in ended.told) == (0, False), ended.told
    assert apart(tried.shown(), expected) == []
    assert "is up to date" in guides(tried, "build").told
    if (tried.root / "diary").exists():
        assert (tried.root / "diary").read_text("utf-8") == "dear"


def test_dates_of_files_and_of_the_machine_tell_nothing(
    used: Small, expected: dict[str, str], tmp_path: Path
):
    """An edit that keeps date and size of a file; files from a future before the clock was set back."""
    tried = copy_of(used, tmp_path / "project")
    assert guides(tried, "build").code == 0
    page = tried.root / "docs" / "index.md"
    before = page.stat()
    page.write_text(page.read_text("utf-8").replace("Third", "Forth"), "utf-8")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    for path in [*tried.cache.rglob("*"), *tried.site.rglob("*"), *(tried.root / "guides").rglob("*")]:
        os.utime(path, (4e9, 4e9), follow_symlinks=False)
    assert guides(tried, "build").code == 0
    assert b"Forth" in (tried.site / "index.html").read_bytes()
    page.write_text(page.read_text("utf-8").replace("Forth", "Third"), "utf-8")
    assert guides(tried, "build").code == 0
    assert apart(tried.shown(), expected) == []
