"""`guides export`: the data as tables, for programs that read CSV, Parquet or SQLite."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import click

from generator.bulk.files import DATA_PACKAGE, bulk_files
from generator.bulk.part import guide_part, shared_part
from generator.bulk.table import Part
from generator.cli.lock import alone
from generator.cli.places import refuse_own
from generator.cli.project import CouldNotRun, find_project
from generator.cli.render import checked_or_exit
from generator.cli.turns import Turns
from generator.derive.figures import derive_figures
from generator.emit.write import WriteRefused, publish, refuse_foreign, staging_folder, tidy_up
from generator.garbage import uncollected
from generator.model.catalog import Catalog


@click.command(
    epilog="""\b
Examples:
  guides export build/data     write CSV, Parquet and SQLite files into build/data/"""
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def export(folder: Path) -> None:
    """Check the data and write them as tables into FOLDER: CSV, Parquet and SQLite, with a description.

    FOLDER must be new, empty or written by this command before. It is replaced as a whole. The built site
    has the same files below data/v1/.
    """
    project = find_project()
    target = folder.absolute()
    try:
        refuse_own(target, project)
        refuse_other(target)
        with uncollected():
            catalog = checked_or_exit(project).loaded.catalog
            files = bulk_files([shared_part(catalog), *_parts(catalog)], catalog.as_of)
        with alone(Turns(target=target, cache=project.cache).lock):
            _write(files, target)
    except WriteRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal
    click.echo(f"{len(files)} files of {len(catalog.guides):,} guides are in {folder}", err=True)


def refuse_other(target: Path) -> None:
    """Raise `WriteRefused` unless a folder is absent, empty or written by this command, not by a build."""
    refuse_foreign(target)
    if target.exists() and any(target.iterdir()) and not (target / DATA_PACKAGE).is_file():
        raise WriteRefused(f"{target} holds something else that this program made; give another folder")


def _parts(catalog: Catalog) -> list[Part]:
    return [
        guide_part(catalog, derive_figures(catalog, guide, catalog.today))
        for guide in catalog.guides.values()
    ]


def _write(files: Mapping[str, bytes], target: Path) -> None:
    """Put the files into a new folder and swap it in for the target."""
    tidy_up(target)
    staged = staging_folder(target)
    try:
        for name, data in files.items():
            (staged / name).write_bytes(data)
        publish(staged, target)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
