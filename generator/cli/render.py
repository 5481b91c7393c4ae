"""`guides render`: the generated pages as plain Markdown, for any engine that reads mkdocs.yml."""

import sys
from pathlib import Path

import click

from generator.build import render_site
from generator.checked import Checked, check_project
from generator.cli.project import CouldNotRun, find_project
from generator.emit.render import texts_by_uri
from generator.emit.write import WriteRefused, write_tree
from generator.garbage import uncollected
from generator.project import Project
from generator.report.formats import Format
from generator.report.formats import render as render_report


@click.command(
    epilog="""\b
Examples:
  guides render build/pages     write every generated page below build/pages/"""
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--edit-base", help="Address under which the project's files are edited.")
def render(folder: Path, edit_base: str | None) -> None:
    """Write every generated page as a Markdown file below FOLDER.

    FOLDER must be new, empty or written by this command before.
    """
    project = find_project()
    with uncollected():
        pages = render_site(project, checked_or_exit(project).loaded, edit_base)
    try:
        written = write_tree(folder, texts_by_uri(pages))
    except WriteRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal
    click.echo(f"{len(pages)} pages, {written} files written", err=True)


def checked_or_exit(project: Project) -> Checked:
    """Return the checked data after reporting; ends with exit code 1 when it cannot be published."""
    checked = check_project(project.data, project.data.name)
    if checked.diagnostics:
        click.echo(
            render_report(checked.diagnostics, Format.HUMAN, waived=checked.waived), nl=False, err=True
        )
    if checked.errors:
        sys.exit(1)
    return checked
