"""`guides build`: checks the data and builds the whole site, which is swapped in when it is finished."""

import os
import shutil
import time
from contextlib import nullcontext, suppress
from pathlib import Path

import click

from generator.cache.inputs import FileDigests
from generator.cache.site_inputs import inputs_digest
from generator.cli.lock import alone, if_free
from generator.cli.places import refuse_own
from generator.cli.project import CouldNotRun, find_project, say_warnings
from generator.cli.turns import Turns
from generator.emit.write import WriteRefused, refuse_foreign
from generator.garbage import forgo_last_search, uncollected
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
    type=click.Path(path_type=Path),
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
    turns = Turns(target=target, cache=project.cache)
    forgo_last_search()
    try:
        refuse_own(target, project)
        refuse_foreign(target)
        with alone(turns.lock), uncollected():
            turns.tidy_up()
            if fresh:
                _forget(project, turns)
            _build_unless_standing(project, turns, explain)
    except WriteRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal
    except OSError as problem:
        raise CouldNotRun(f"the site cannot be written: {problem}") from problem


def _build_unless_standing(project: Project, turns: Turns, explain: str | None) -> None:
    started = time.monotonic()
    target = turns.target
    # Before anything is read: what changes from here on is noticed by the next build.
    digests = FileDigests()
    inputs = inputs_digest(project.settings, project.data, (project.pages, project.templates), digests)
    if explain is None and turns.known.inputs == inputs and turns.known.describes(target):
        say_warnings(turns.known.warnings)
        click.echo(f"{target.name}/ is up to date, {time.monotonic() - started:.1f} s", err=True)
        return
    turns.begin()
    # Not at the top: loading all this takes longer than to see that nothing has changed.
    from generator.cli.building import build_project, summary  # noqa: PLC0415
    from generator.cli.explaining import explanation  # noqa: PLC0415

    site, built = build_project(project, turns, inputs, digests)
    click.echo(summary(site, built, target, time.monotonic() - started), err=True)
    if explain is not None:
        click.echo(explanation(site, explain), err=True)


def _forget(project: Project, turns: Turns) -> None:
    """Remove what earlier builds have kept, except the folders that builds of other targets work in now."""
    for kept in (*project.cache.glob("guides.sqlite*"), *project.cache.glob("*.json")):
        with suppress(OSError):
            kept.unlink()
    for folder in project.cache.glob("site-*-next"):
        lock = folder.with_name(f"{folder.name.removesuffix('-next')}.lock")
        with nullcontext(True) if lock == turns.lock else if_free(lock) as is_free:
            if is_free:
                shutil.rmtree(folder, ignore_errors=True)
