"""Imports documents into a copy of this project, checks it and builds it; prints what each step took.

python -m benchmarks.import_documents ../shared/corpus
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import DATA
from benchmarks.measuring import Cost, measure
from benchmarks.projects import GUIDES, make_project


def main() -> None:
    """Run the steps and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path, help="folder of Markdown guides")
    parser.add_argument("--keep", type=Path, help="keep the project in this new folder")
    options = parser.parse_args()
    documents = options.documents.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        project = options.keep.resolve() if options.keep else Path(temporary, "project")
        # With the data of this project: its hand-written pages link to some of it.
        make_project(project, DATA)
        for cost in _steps(project, documents):
            sys.stdout.write(f"{cost}\n")
            sys.stdout.flush()


def _steps(project: Path, documents: Path) -> Iterator[Cost]:
    guides, report = str(GUIDES), str(project / "import.json")
    commands = {
        "import": [guides, "import", str(documents), "--report", report],
        "import again (nothing to write)": [guides, "import", str(documents)],
        "check": [guides, "check", "--format", "concise"],
        "build": [guides, "build"],
    }
    for number, (step, command) in enumerate(commands.items(), start=1):
        yield measure(step, command, project, project / f"{number}.log")


if __name__ == "__main__":
    main()
