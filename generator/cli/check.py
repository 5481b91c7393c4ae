"""`guides check`: everything that is wrong with the data, in one run."""

import os
import sys
from pathlib import Path

import click

from generator.build import check_project
from generator.cli.project import CouldNotRun, current_day, find_project, say
from generator.report.formats import Format, render

FORMATS = [choice.value for choice in Format]


@click.command(
    epilog="""\b
Examples:
  guides check
  guides check --format concise
  guides check --format sarif --output findings.sarif
  guides check path/to/data"""
)
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
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
    folder: Path | None, chosen: str | None, output: Path | None, today: str | None, color: bool | None
) -> None:
    """Report every problem of every data file.

    FOLDER is a data folder; the project's own when left out.
    """
    data = folder or find_project().data
    shown_as = data.name if folder is None else folder.as_posix()
    checked = check_project(data, shown_as, current_day(today))
    report = render(
        checked.diagnostics, _format(chosen), color=_use_color(color, output), waived=checked.waived
    )
    _hand_over(report, output)
    sys.exit(1 if checked.diagnostics else 0)


def _hand_over(report: str, output: Path | None) -> None:
    if output is None:
        say(report)
        return
    try:
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        raise CouldNotRun(f"the report cannot be written to {output}: {error.strerror}") from error


def _format(chosen: str | None) -> Format:
    if chosen is not None:
        return Format(chosen)
    return Format.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Format.HUMAN


def _use_color(asked: bool | None, output: Path | None) -> bool:
    """Follow the option, then NO_COLOR and FORCE_COLOR, then whether people are looking."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR") or output is not None or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
