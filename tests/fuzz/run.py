"""Runs targets under coverage guidance: `python -m tests.fuzz.run TARGET,TARGET [options of libFuzzer]`.

The targets run one after another, each in a process of its own that starts with everything imported.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import atheris

PARTS = [
    "generator.importing",
    "generator.units",
    "generator.canonical",
    "generator.emit.markup",
    "generator.emit.taming",
    "generator.load",
    "generator.intake",
]
"""What guides the fuzzer: where it goes elsewhere does not matter."""

with atheris.instrument_imports(include=PARTS, enable_loader_override=False):
    from tests.fuzz.seeds import write_seeds, write_words
    from tests.fuzz.targets import LARGEST_INPUT, TARGETS


def main() -> None:
    """Fuzz until the options or a finding end it; a finding ends with its input and exit code 1."""
    _, names, *options = sys.argv
    statuses = [_run(name, options) for name in (names.split(",") if names != "all" else TARGETS)]
    sys.exit(1 if any(statuses) else 0)


def _run(name: str, options: Sequence[str]) -> int:
    """Run one target in a process of its own and return its exit status."""
    with tempfile.TemporaryDirectory() as scratch:
        child = os.fork()
        if child == 0:
            _fuzz(name, options, Path(scratch))
        return os.waitpid(child, 0)[1]


def _fuzz(name: str, options: Sequence[str], scratch: Path) -> None:
    """Fuzz one target; ends this process."""
    target, words, corpus = TARGETS[name], scratch / "words.dict", scratch / "corpus"
    corpus.mkdir()
    write_seeds(name, corpus)
    write_words(words)
    sys.stderr.write(f"fuzzing {name}\n")
    found = Path(tempfile.gettempdir(), f"found-{name}-")
    fixed = [f"-runs={target.runs}", f"-max_len={LARGEST_INPUT}", f"-dict={words}", "-seed=1"]
    fixed += ["-timeout=20", "-rss_limit_mb=1500", "-verbosity=1", f"-artifact_prefix={found}"]
    atheris.Setup([sys.argv[0], *fixed, *options, str(corpus)], target.check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
