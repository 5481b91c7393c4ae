"""`guides build`: checks the data and builds the whole site, which is swapped in when it is finished."""

import os
import time
from contextlib import suppress
from pathlib import Path

import click

from generator.cache.digest import bytes_digest
from generator.cache.standing import inputs_digest, read_standing, record_standing
from generator.cli.lock import alone
from generator.cli.project import CouldNotRun, find_project, say_warnings
from generator.emit.write import WriteRefused, refuse_foreign
from generator.garbage import uncollected
from generator.project import Project


@click.command(
    epilog="""\b
Examples:
  guides build                                  into site/
  guides build --site public                    into another folder
  guides build --explain guides/acme/engineer   and say why this page was made again
  guides build --fresh                          without what earlier builds have kept"""
)
@click.option(
    "--site",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the finished site; site/ when left out.",
)
@click.option("--explain", metavar="PAGE", help="Say which input made this page be made again.")
@click.option("--fresh", is_flag=True, help="Make everything again, whatever earlier builds have kept.")
def build(folder: Path | None, explain: str | None, fresh: bool) -> None:
    """Check the data and build the site.

    The site is built beside its folder and swapped in at the end: whoever reads it sees the old one
    or the new one, never half of each. What would come out as it is, is taken over from the last build.
    """
    project = find_project()
    target = (folder or project.root / "site").absolute()
    # MkDocs 2 is announced without plugins; this project stays with the first.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    record = project.cache / f"standing-{bytes_digest(str(target).encode())}.json"
    try:
        refuse_foreign(target)
        with alone(record.with_suffix(".lock")), uncollected():
            if fresh:
                _forget(project)
            _build_unless_standing(project, target, record, explain)
    except WriteRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal


def _build_unless_standing(project: Project, target: Path, record: Path, explain: str | None) -> None:
    started = time.monotonic()
    # Before anything is read: what changes from here on is noticed by the next build.
    inputs = inputs_digest(project.settings, (project.data, project.pages, project.templates))
    standing = read_standing(record, target)
    if standing is not None and standing.inputs == inputs and explain is None:
        say_warnings(standing.warnings)
        click.echo(f"{target.name}/ is up to date, {time.monotonic() - started:.1f} s", err=True)
        return
    # Not at the top: loading all this takes longer than to see that nothing has changed.
    from generator.cli.building import build_project, summary  # noqa: PLC0415
    from generator.cli.explaining import explanation  # noqa: PLC0415

    record.unlink(missing_ok=True)
    site, built = build_project(project, target, is_untouched=standing is not None)
    if built.depends_on_project_alone:
        record_standing(record, inputs, target, site.warnings)
    click.echo(summary(site, built, target, time.monotonic() - started), err=True)
    if explain is not None:
        click.echo(explanation(site, explain), err=True)


def _forget(project: Project) -> None:
    """Remove what earlier builds have kept."""
    for kept in (*project.cache.glob("guides.sqlite*"), *project.cache.glob("*.json")):
        with suppress(OSError):
            kept.unlink()
