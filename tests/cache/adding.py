"""Work for tests: adds numbers from a folder of files, which may fail or end its process."""

import os
from dataclasses import dataclass
from pathlib import Path

from generator.cache.inputs import Inputs, file_digest
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.workers import WorkFailed


@dataclass(frozen=True)
class Adding:
    """Makes work that adds the numbers of `<slot>.txt`; each result says which process made it."""

    folder: Path
    main: int
    """The process that the tests run in."""

    def __call__(self) -> "Adding":
        return self

    def inputs(self) -> Inputs:
        found = Inputs()
        found.add("file", lambda name: file_digest(self.folder / name))
        return found

    def do(self, slot: str) -> Kept:
        text = (self.folder / f"{slot}.txt").read_text(encoding="utf-8")
        if text == "die" and os.getpid() != self.main:
            os._exit(9)
        if text == "fail":
            raise WorkFailed(f"{slot}.txt: no number")
        total = 0 if text == "die" else sum(map(int, text.split()))
        reads = [("file", f"{slot}.txt", file_digest(self.folder / f"{slot}.txt"))]
        return keep(slot, reads, to_bytes((total, os.getpid())), to_bytes(total))


def total(kept: Kept) -> object:
    found = from_bytes(kept.facts)
    assert isinstance(found, tuple)
    return found[0]


def maker(kept: Kept) -> object:
    found = from_bytes(kept.facts)
    assert isinstance(found, tuple)
    return found[1]


def write_numbers(folder: Path, count: int) -> list[str]:
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"{number} 1", encoding="utf-8")
    return [str(number) for number in range(count)]
