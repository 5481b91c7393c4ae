"""Files beyond every limit, bombs and special files are refused at once, in little memory."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.limits import MAX_LIST_ITEMS
from tests.hostile.bounded import STATUS
from tests.load.folders import SOUND_GUIDE, write_folder

pytestmark = pytest.mark.skipif(not STATUS.exists(), reason="memory in use is told by Linux only")

MEGABYTES = 200
"""Most memory that reading any of them may take, the program itself included."""

SECONDS = 1.0
"""Longest that reading one of them may take."""


@dataclass(frozen=True, slots=True)
class Read:
    """What became of all folders."""

    found: dict[str, list[str]]
    """Rules by the name of a case."""

    seconds: dict[str, float]
    megabytes: int


Make = Callable[[Path], object]


def holding(text: str | bytes) -> Make:
    return lambda path: path.write_bytes(text if isinstance(text, bytes) else text.encode())


def sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(5_000_000_000)


def linked(target: str) -> Make:
    return lambda path: path.symlink_to(target)


LAUGHTER = "a: &a [ha, ha, ha]\n" + "".join(
    f"{after}: &{after} [{','.join([f'*{before}'] * 9)}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: y}\n" + "".join(f"k{n}: {{<<: [*a, *a, *a, *a]}}\n" for n in range(5_000))
ROW = "  - {region: paris, base_salary: 80K–90K}\n"

CASES: dict[str, tuple[Make, str]] = {
    "ten megabytes in one text": (holding("title: " + "x" * 10_000_000), "file-too-large"),
    "ten megabytes of lines": (holding("a: 1\n" * 2_000_000), "file-too-large"),
    "fifty megabytes of brackets": (holding("[" * 50_000_000), "file-too-large"),
    "a million rows": (holding(SOUND_GUIDE + "pay:\n" + ROW * 1_000_000), "file-too-large"),
    "more rows than a list may have": (
        holding(SOUND_GUIDE + "pay:\n" + ROW * (MAX_LIST_ITEMS + 1)),
        "too-many-items",
    ),
    "five gigabytes of nothing": (sparse, "file-too-large"),
    "laughter": (holding(LAUGHTER), "forbidden-yaml-feature"),
    "merges": (holding(MERGES), "forbidden-yaml-feature"),
    "a list that holds itself": (holding("a: &a [*a]\n"), "forbidden-yaml-feature"),
    "a hundred thousand brackets": (holding("a: " + "[" * 100_000), "too-deep"),
    "a hundred thousand braces": (holding("a: " + "{b: " * 60_000), "too-deep"),
    "a hundred thousand dashes": (holding("- " * 100_000), "too-deep"),
    "many values": (holding("a: [" + "b," * 120_000 + "]\n"), "too-many-items"),
    "many empty lists": (holding("a: [" + "[]," * 80_000 + "]\n"), "too-many-items"),
    "many unknown keys": (holding("".join(f"k{n}: v\n" for n in range(20_000))), "too-many-problems"),
    "quotes that never end": (holding('a: "' + "b\n" * 100_000), "malformed-yaml"),
    "text that never ends": (holding("title: |\n" + "  x\n" * 60_000), "malformed-text"),
    "a pipe": (os.mkfifo, "unsafe-path"),
    "a device": (linked("/dev/zero"), "unsafe-path"),
    "the environment of the process": (linked("/proc/self/environ"), "unsafe-path"),
    "the list of users": (linked("/etc/passwd"), "unsafe-path"),
    "a broken link": (linked("nowhere"), "unsafe-path"),
    "a link to itself": (linked("engineer.yml"), "unsafe-path"),
    "a folder": (lambda path: path.mkdir(), "misplaced-file"),
}
"""How the file of a guide is made, and the rule that refuses it."""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Read:
    """Every case, read in one process that has little memory."""
    scratch = tmp_path_factory.mktemp("limits")
    folders = {str(_made(scratch / str(number), make)): name for number, (name, (make, _)) in _numbered()}
    finished = subprocess.run(
        [sys.executable, "-m", "tests.hostile.bounded", *folders],
        cwd=project_root,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    told = json.loads(finished.stdout)
    return Read(
        found={folders[folder]: one["rules"] for folder, one in told["read"].items()},
        seconds={folders[folder]: one["seconds"] for folder, one in told["read"].items()},
        megabytes=told["megabytes"],
    )


def _numbered() -> list[tuple[int, tuple[str, tuple[Make, str]]]]:
    return list(enumerate(CASES.items()))


def _made(parent: Path, make: Make) -> Path:
    folder = write_folder(parent, {"acme/sound.yml": SOUND_GUIDE})
    make(folder / "acme" / "engineer.yml")
    return folder


@pytest.mark.parametrize("name", CASES)
def test_each_is_refused_under_its_rule(name: str, read: Read):
    assert CASES[name][1] in read.found[name]


def test_none_takes_longer_than_a_second(read: Read):
    assert {name: seconds for name, seconds in read.seconds.items() if seconds > SECONDS} == {}


def test_all_of_them_are_read_in_little_memory(read: Read):
    assert read.megabytes < MEGABYTES
