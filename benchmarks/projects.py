"""Projects to measure: the pages, templates and settings of this one, with other guides."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import Cost, measure_success

ROOT = Path(__file__).resolve().parents[1]
GUIDES = Path(sys.executable).with_name("guides")
MKDOCS = Path(sys.executable).with_name("mkdocs")
COPIED = ("mkdocs.yml", "docs", "templates")


def make_project(project: Path, data: Path) -> None:
    """Make a project in a new folder, with a copy of this data folder."""
    project.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, project / name)
        else:
            shutil.copy(source, project / name)
    shutil.copytree(data, project / "guides")


def run_guides(step: str, project: Path, arguments: Sequence[str]) -> Cost:
    """Run `guides` in a project; raises `CommandFailed`."""
    return measure_success(step, [str(GUIDES), *arguments], project, output_of(project))


def output_of(project: Path) -> Path:
    """Where the output of the last command of a project is written."""
    return project.with_name(f"{project.name}.log")


def forget_builds(project: Path) -> None:
    """Remove the site and everything that earlier builds have kept."""
    for name in ("site", ".cache"):
        shutil.rmtree(project / name, ignore_errors=True)
