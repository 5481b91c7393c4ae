"""The building itself: everything that `guides build` needs when there is something to do."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from generator.cache.code import code_digest
from generator.cache.inputs import FileDigests
from generator.cache.store import BrokenStore, Store
from generator.cache.workers import WorkFailed
from generator.cli.mkdocs_log import mkdocs_messages
from generator.cli.progress import Progress
from generator.cli.project import CouldNotRun, say_warnings
from generator.cli.turns import Turns
from generator.emit.compiled import keep_compiled
from generator.mkdocs.building import BuildFailed, BuiltSite, build_site, own_settings, refuse_strange
from generator.project import Project
from generator.report.formats import Format, render
from generator.work.run import bring_up_to_date
from generator.work.settings import Settings
from generator.work.site import Site


def build_project(
    project: Project, turns: Turns, inputs: str, digests: FileDigests
) -> tuple[Site, BuiltSite]:
    """Check the data and build the site; ends with exit code 1 when it cannot be published.

    `inputs` is the fingerprint of everything that it is made from, and `digests` knows those of its files.
    """
    settings = Settings(
        project=project,
        data=project.data,
        shown_as=project.data.name,
        with_search=True,
        with_bulk=True,
        file_digest=digests,
    )
    keep_compiled(code_digest())
    with Progress() as progress:
        try:
            refuse_strange(project.pages)
            own = own_settings(project.root)
            settings = replace(settings, edit_base=own.edit_base, site_url=own.site_url)
            site = bring_up_to_date(settings, Store(settings.cache), progress)
        except WorkFailed as failure:
            raise CouldNotRun(str(failure)) from failure
        except BuildFailed as failure:
            _fail(failure)
    _report(site)
    return site, _publish(site, turns, inputs)


def _report(site: Site) -> None:
    """Tell what is wrong; ends with exit code 1 when it keeps the data from being published."""
    for note in site.store.notes:
        click.echo(f"note: {note}", err=True)
    if site.errors:
        click.echo(render(site.errors, Format.HUMAN, waived=site.findings.waived), nl=False, err=True)
    say_warnings(site.warnings)
    if site.errors:
        sys.exit(1)


def _publish(site: Site, turns: Turns, inputs: str) -> BuiltSite:
    try:
        with turns.draft() as draft:
            with mkdocs_messages():
                built = build_site(site, draft)
            known_inputs = inputs if built.depends_on_project_alone else ""
            turns.publish(draft, inputs=known_inputs, warnings=site.warnings)
    except BuildFailed as failure:
        _fail(failure)
    except BrokenStore as loss:
        raise CouldNotRun(f"{loss}; build again") from loss
    finally:
        site.store.close()
    return built


def _fail(failure: BuildFailed) -> NoReturn:
    click.echo(f"Error: {failure}", err=True)
    sys.exit(1)


def summary(site: Site, built: BuiltSite, target: Path, seconds: float) -> str:
    """Say in one line what was made again."""
    keeping = built.keeping
    made = keeping.total - keeping.kept
    why = f", all because of the plugins {', '.join(built.foreign)}" if built.foreign else ""
    guides = sum(slot.startswith("guide ") for slot in site.reasons)
    return (
        f"the site is in {target.name}/: {made:,} of {keeping.total:,} generated pages made{why}, "
        f"{guides:,} of {len(site.guides.facts):,} guides read, {seconds:.1f} s"
    )
