"""`guides build`: checks the data and builds the whole site, which is swapped in when it is finished."""

import os
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from generator.cache.store import Store
from generator.cache.workers import WorkFailed
from generator.cli.explaining import explanation
from generator.cli.lock import alone
from generator.cli.mkdocs_log import mkdocs_messages
from generator.cli.progress import Progress
from generator.cli.project import CouldNotRun, find_project
from generator.emit.write import WriteRefused, publish, refuse_foreign, staging_folder
from generator.garbage import uncollected
from generator.mkdocs.building import BuildFailed, BuiltSite, build_site, plugin_settings
from generator.mkdocs.last_output import list_file_of, read_last_output, write_list
from generator.report.formats import Format, render
from generator.work.run import bring_up_to_date
from generator.work.settings import Settings
from generator.work.site import Site


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
    started = time.monotonic()
    # MkDocs 2 is announced without plugins; this project stays with the first.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    settings = Settings(project=project, data=project.data, shown_as=project.data.name)
    try:
        refuse_foreign(target)
        with alone(list_file_of(project.root / ".cache", target).with_suffix(".lock")), uncollected():
            site, built = _build(settings, target, is_fresh=fresh)
    except WriteRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal
    click.echo(_summary(site, built, target, time.monotonic() - started), err=True)
    if explain is not None:
        click.echo(explanation(site, explain), err=True)


def _build(settings: Settings, target: Path, *, is_fresh: bool) -> tuple[Site, BuiltSite]:
    list_file = list_file_of(settings.project.root / ".cache", target)
    if is_fresh:
        settings.cache.unlink(missing_ok=True)
        list_file.unlink(missing_ok=True)
    with Progress() as progress:
        try:
            edit_base = plugin_settings(settings.project.root)
            site = bring_up_to_date(replace(settings, edit_base=edit_base), Store(settings.cache), progress)
        except WorkFailed as failure:
            raise CouldNotRun(str(failure)) from failure
        except BuildFailed as failure:
            _fail(failure)
    _report(site)
    return site, _publish(site, target, list_file)


def _report(site: Site) -> None:
    """Tell what is wrong; ends with exit code 1 when it keeps the data from being published."""
    for note in site.store.notes:
        click.echo(f"note: {note}", err=True)
    if site.errors:
        click.echo(render(site.errors, Format.HUMAN, waived=site.findings.waived), nl=False, err=True)
    if site.warnings:
        click.echo(f"{site.warnings:,} findings that nobody accepted; `guides check` lists them", err=True)
    if site.errors:
        sys.exit(1)


def _publish(site: Site, target: Path, list_file: Path) -> BuiltSite:
    staged = staging_folder(target)
    try:
        with mkdocs_messages():
            built = build_site(site, staged, read_last_output(list_file, target))
        publish(staged, target)
        write_list(list_file, built.keeping.finished)
    except BuildFailed as failure:
        _fail(failure)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
        site.store.close()
    return built


def _fail(failure: BuildFailed) -> NoReturn:
    click.echo(f"Error: {failure}", err=True)
    sys.exit(1)


def _summary(site: Site, built: BuiltSite, target: Path, seconds: float) -> str:
    keeping = built.keeping
    made = keeping.total - keeping.kept
    why = f", all because of the plugins {', '.join(built.foreign)}" if built.foreign else ""
    guides = sum(slot.startswith("guide ") for slot in site.reasons)
    return (
        f"the site is in {target.name}/: {made:,} of {keeping.total:,} generated pages made{why}, "
        f"{guides:,} of {len(site.guides.facts):,} guides read, {seconds:.1f} s"
    )
