"""`guides build`: checks the data and builds the whole site, which is swapped in when it is finished."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from generator.build import REPORTED
from generator.cli.project import CouldNotRun, find_project
from generator.cli.render import checked_or_exit
from generator.emit.write import WriteRefused, publish, refuse_foreign, staging_folder


@click.command(
    epilog="""\b
Examples:
  guides build                  into site/
  guides build --site public    into another folder"""
)
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the finished site; site/ when left out.",
)
def build(site: Path | None) -> None:
    """Check the data and build the site.

    The site is built beside its folder and swapped in at the end: whoever reads it sees the old one
    or the new one, never half of each.
    """
    project = find_project()
    target = (site or project.root / "site").absolute()
    try:
        refuse_foreign(target)
        checked_or_exit(project)
        _build_and_publish(project.root, target)
    except WriteRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal


def _build_and_publish(root: Path, target: Path) -> None:
    staged = staging_folder(target)
    try:
        # Not --quiet: that silences warnings before --strict can count them.
        finished = subprocess.run(
            mkdocs_command("build", "--strict", "--site-dir", str(staged)),
            cwd=root,
            env={**os.environ, REPORTED: "1", "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="backslashreplace",
            check=False,
        )
        if finished.returncode != 0:
            click.echo(finished.stderr, nl=False, err=True)
            sys.exit(1)
        publish(staged, target)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    click.echo(f"the site is in {target.name}/", err=True)


def mkdocs_command(*arguments: str) -> list[str]:
    """Return the command that runs MkDocs in this Python."""
    return [sys.executable, "-m", "mkdocs", *arguments]
