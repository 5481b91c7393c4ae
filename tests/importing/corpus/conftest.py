"""The whole corpus, imported once for all tests that look at the result."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT_ROOT
from tests.importing.corpus.counter import compare_all
from tests.importing.corpus.report import Report, read_report
from tests.importing.corpus.shares import Shares


def run_import(corpus: Path, target: Path) -> Report:
    """Import a folder of Markdown guides into a data folder, as a contributor does, and return the report."""
    report = target.parent / "report.json"
    command = [sys.executable, "-m", "generator", "import", str(corpus), "--into", str(target)]
    finished = subprocess.run(
        [*command, "--report", str(report)], cwd=PROJECT_ROOT, capture_output=True, text=True, check=False
    )
    assert report.exists(), f"the import wrote no report:\n{finished.stdout[-2000:]}{finished.stderr[-2000:]}"
    return read_report(report)


@pytest.fixture(scope="session")
def shares(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Shares:
    """How much of every guide of the corpus an import brings over."""
    corpus, target = shared / "corpus", tmp_path_factory.mktemp("imported") / "guides"
    return compare_all(corpus, target, run_import(corpus, target))
