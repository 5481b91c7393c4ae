"""`guides check`: everything that is wrong with the data, in one run."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator.checked import check_guides, check_project
from generator.cli.project import CouldNotRun, current_day, find_project, project_here, say
from generator.cli.selecting import data_files, is_below
from generator.diagnostics import Diagnostic
from generator.garbage import forgo_last_search, uncollected
from generator.load.layout import OF_GUIDES
from generator.load.walk import DataFile
from generator.project import Project
from generator.report.formats import Format, render

FORMATS = [choice.value for choice in Format]


@click.command(
    epilog="""\b
Examples:
  guides check
  guides check guides/acme/data-engineer.yml    one guide, at once
  guides check --format concise
  guides check --format sarif --output findings.sarif
  guides check path/to/data"""
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "chosen",
    type=click.Choice(FORMATS),
    help="How to report; github inside GitHub Actions, else human.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--today", help="Judge ages and deadlines for this day (2026-11-22) instead of today.")
@click.option("--color/--no-color", default=None, help="Force colours on or off.")
def check(
    paths: tuple[Path, ...],
    chosen: str | None,
    output: Path | None,
    today: str | None,
    color: bool | None,
) -> None:
    """Report every problem of every data file.

    PATHS are data files of the project or folders of them, to hear of these alone, or one other data
    folder; all data of the project when left out. For guides alone only the rules about one guide are
    run, which takes no longer the more guides there are.
    """
    forgo_last_search()
    day = current_day(today)
    with uncollected():
        diagnostics, waived = _findings(paths, day)
    report = render(diagnostics, report_format(chosen), color=use_color(color, output), waived=waived)
    hand_over(report, output)
    sys.exit(1 if diagnostics else 0)


def _findings(paths: Sequence[Path], day: date) -> tuple[Sequence[Diagnostic], int]:
    """Return what is wrong, and how many findings were waived."""
    project = project_here()
    if len(paths) == 1 and paths[0].is_dir() and not (project and is_below(paths[0], project.data)):
        checked = check_project(paths[0], paths[0].as_posix(), day)
        return checked.diagnostics, checked.waived
    project = project or find_project()
    if not paths or project.data in (path.resolve() for path in paths):
        checked = check_project(project.data, project.data.name, day)
        return checked.diagnostics, checked.waived
    return _findings_in(data_files(paths, project), project, day)


def _findings_in(files: Sequence[DataFile], project: Project, day: date) -> tuple[Sequence[Diagnostic], int]:
    if all(file.place.kind in OF_GUIDES for file in files):
        found = check_guides(project.data, {"/".join(file.place.ids) for file in files}, day)
        click.echo("rules across guides were not run; `guides check` runs them all", err=True)
        return found.diagnostics, found.waived
    checked = check_project(project.data, project.data.name, day)
    names = {file.name for file in files}
    return [found for found in checked.diagnostics if found.file in names], 0


def hand_over(report: str, output: Path | None) -> None:
    """Print a report, or write it to a file; ends with exit code 2 when that cannot be written."""
    if output is None:
        say(report)
        return
    try:
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        raise CouldNotRun(f"the report cannot be written to {output}: {error.strerror}") from error


def report_format(chosen: str | None) -> Format:
    """Return the format that was asked for, else the one for whoever looks."""
    if chosen is not None:
        return Format(chosen)
    return Format.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Format.HUMAN


def use_color(asked: bool | None, output: Path | None) -> bool:
    """Follow the option, then NO_COLOR and FORCE_COLOR, then whether people are looking."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR") or output is not None or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
