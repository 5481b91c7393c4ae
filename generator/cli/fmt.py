"""`guides fmt`: data files in their one form, so that a change shows what it changes and nothing else."""

import difflib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.canonical.format import format_source
from generator.cli.project import CouldNotRun, find_project, say
from generator.cli.selecting import data_files, is_below
from generator.diagnostics import Diagnostic
from generator.emit.write import write_if_changed
from generator.load.files import read_source
from generator.load.layout import Kind
from generator.load.walk import DataFile, find_files
from generator.project import Project
from generator.report.formats import Format, render

PROSE = (Kind.GUIDE_PROSE, Kind.ROLE_PROSE)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What one data file becomes."""

    file: DataFile
    before: str
    after: str
    problems: Sequence[Diagnostic] = ()
    """Why the file stays as it is."""


@click.command(
    epilog="""\b
Examples:
  guides fmt                           every data file of the project
  guides fmt guides/acme               those of one company
  guides fmt --diff                    show what would change, and write nothing
  guides fmt --check                   exit 1 when a file is not in its one form"""
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; name the files that would change.")
@click.option("--diff", "as_diff", is_flag=True, help="Write nothing; show what would change.")
def fmt(paths: tuple[Path, ...], only_check: bool, as_diff: bool) -> None:
    """Bring data files into their one form: order of keys, notation of figures, quotes, line ends.

    PATHS are data files, folders of them or other data folders; all data files of the project when left
    out. Comments stay, and so does what the data mean. Prose is left alone, and so is a file that cannot
    be read: what is wrong with it is reported, and the exit code is 1.
    """
    rewrites = [_rewrite(file) for file in _selected(find_project(), paths)]
    changed = [rewrite for rewrite in rewrites if rewrite.after != rewrite.before]
    problems = sorted((found for one in rewrites for found in one.problems), key=lambda found: found.sort_key)
    if problems:
        click.echo(render(problems, Format.HUMAN), nl=False, err=True)
    if as_diff or only_check:
        say("".join(_differences(changed) if as_diff else _named(changed)))
    else:
        _write(changed)
    told = "would change" if as_diff or only_check else "changed"
    click.echo(f"{len(rewrites)} files, {len(changed)} {told}", err=True)
    sys.exit(1 if problems or (changed and (as_diff or only_check)) else 0)


def _selected(project: Project, paths: Sequence[Path]) -> list[DataFile]:
    """Return the data files below the paths, each once; ends with exit code 2 for what holds no data."""
    if not project.data.is_dir():
        raise CouldNotRun("there is no data folder `guides` beside mkdocs.yml")
    found: dict[Path, DataFile] = {}
    for path in paths or [project.data]:
        found |= {file.path: file for file in _below(path, project)}
    return [file for file in found.values() if file.place.kind not in PROSE]


def _below(path: Path, project: Project) -> list[DataFile]:
    if is_below(path, project.data):
        return data_files([path], project)
    if not path.is_dir():
        raise CouldNotRun(f"{path} is not in the data folder")
    return find_files(path.resolve(), path.as_posix())[0]


def _rewrite(file: DataFile) -> Rewrite:
    source, problems = read_source(file.path, file.name)
    if source is None:
        return Rewrite(file, "", "", problems)
    formatted = format_source(source, file.place.kind)
    before = file.path.read_bytes().decode("utf-8", "replace")
    return Rewrite(file, before, before if formatted.diagnostics else formatted.text, formatted.diagnostics)


def _write(changed: Sequence[Rewrite]) -> None:
    for rewrite in changed:
        try:
            write_if_changed(rewrite.file.path, rewrite.after)
        except OSError as error:
            raise CouldNotRun(f"{rewrite.file.name} cannot be written: {error.strerror}") from error


def _named(changed: Sequence[Rewrite]) -> Iterator[str]:
    return (f"{rewrite.file.name} is not in its one form: run `guides fmt`\n" for rewrite in changed)


def _differences(changed: Sequence[Rewrite]) -> Iterator[str]:
    for one in changed:
        lines = (one.before.splitlines(keepends=True), one.after.splitlines(keepends=True))
        for line in difflib.unified_diff(*lines, fromfile=one.file.name, tofile=one.file.name):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
