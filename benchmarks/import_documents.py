"""Imports documents into a copy of this project, checks it and builds it; prints what each step took.

python -m benchmarks.import_documents ../shared/corpus
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Cost, measure

ROOT = Path(__file__).resolve().parents[1]
GUIDES = Path(sys.executable).with_name("guides")
COPIED = ("mkdocs.yml", "docs", "templates", "guides")


def main() -> None:
    """Run the steps and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path, help="folder of Markdown guides")
    parser.add_argument("--keep", type=Path, help="keep the project in this new folder")
    options = parser.parse_args()
    documents = options.documents.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        project = options.keep.resolve() if options.keep else Path(temporary, "project")
        _make_project(project)
        for cost in _steps(project, documents):
            sys.stdout.write(f"{cost}\n")
            sys.stdout.flush()


def _make_project(project: Path) -> None:
    """Make a project with the data of this one: its hand-written pages link to some of it."""
    project.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, project / name)
        else:
            shutil.copy(source, project / name)


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
