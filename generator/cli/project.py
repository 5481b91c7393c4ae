"""Finds the project that a command is about."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.project import Project


def find_project() -> Project:
    """Return the project whose mkdocs.yml stands here or above; ends with exit code 2 without one."""
    found = project_here()
    if found is None:
        raise click.UsageError("there is no mkdocs.yml in this folder or above it; run this inside a project")
    return found


def project_here() -> Project | None:
    """Return the project whose mkdocs.yml stands here or above, `None` without one."""
    try:
        here = Path.cwd()
    except FileNotFoundError:
        raise CouldNotRun("the folder in which this was started is gone") from None
    roots = (folder for folder in (here, *here.parents) if (folder / "mkdocs.yml").is_file())
    return next((Project(root=root) for root in roots), None)


class CouldNotRun(click.ClickException):
    """The command could not do its work; says why in one sentence and ends with exit code 2."""

    exit_code = 2


def say(text: str) -> None:
    """Write a finished report to standard output; what its encoding cannot hold becomes an escape."""
    click.echo(text.encode(sys.stdout.encoding or "utf-8", "backslashreplace"), nl=False)


def current_day(given: str | None) -> date:
    """Return the day for which ages and deadlines are judged.

    It is the given one, else that of SOURCE_DATE_EPOCH, else today in UTC.
    """
    if given is not None:
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise click.BadParameter(
                f"`{given}` is not a date like 2026-11-22", param_hint="--today"
            ) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(tz=UTC).date()
    try:
        if int(epoch) < 0:
            raise ValueError
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CouldNotRun(f"SOURCE_DATE_EPOCH is `{epoch}`, which is no number of seconds") from None


def say_warnings(count: int) -> None:
    """Say how many findings nobody has accepted, when there are any."""
    if count:
        found = "1 finding" if count == 1 else f"{count:,} findings"
        click.echo(f"{found} that nobody accepted; `guides check` lists them", err=True)
