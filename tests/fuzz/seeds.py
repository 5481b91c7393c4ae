"""Where fuzzing starts: small texts of our own, in the forms that people use."""

from pathlib import Path

FOLDER = Path(__file__).parent / "seeds"

_PLACES = {
    "guide": "guide",
    "page": "prose",
    "figure": "figures.txt",
    "percent": "figures.txt",
    "cell": "cells.txt",
    "table": "document",
    "blocks": "document",
    "document": "document",
    "csv": "csv",
}


def read_seeds(target: str) -> list[bytes]:
    """Return the first inputs of a target: the lines of one file, or the files of one folder."""
    place = FOLDER / _PLACES[target]
    if place.is_dir():
        return [path.read_bytes() for path in sorted(place.iterdir())]
    return place.read_bytes().splitlines()


def write_seeds(target: str, folder: Path) -> None:
    """Write them as libFuzzer wants them, one file each."""
    for number, seed in enumerate(read_seeds(target)):
        (folder / f"seed-{number:02}").write_bytes(seed)


def write_words(path: Path) -> None:
    """Write the pieces that the fuzzer puts in, one a line in words.txt, in the notation of libFuzzer."""
    words = (FOLDER / "words.txt").read_text("utf-8").replace("\\n", "\0").split("\n")
    path.write_text("".join(f'"{_escaped(word)}"\n' for word in words if word), encoding="ascii")


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.replace("\0", "\n").encode())
