"""Finds the data files of the project that somebody names on the command line."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.cli.project import CouldNotRun
from generator.load.layout import Place, place_of
from generator.load.walk import DataFile, find_files
from generator.project import Project


def is_below(path: Path, data: Path) -> bool:
    """Whether a path is the data folder or lies in it; a link is where it stands, not where it leads."""
    return _standing(path).is_relative_to(data)


def data_files(paths: Iterable[Path], project: Project) -> list[DataFile]:
    """Return the data files at or below some paths in the data folder, each once.

    Ends with exit code 2 for a path outside of it, and for a file that holds no data.
    """
    found: dict[Path, DataFile] = {}
    for path in paths:
        wanted = _standing(path)
        if not wanted.is_relative_to(project.data):
            raise CouldNotRun(f"{path} is not in the data folder")
        files = _in_folder(wanted, project) if wanted.is_dir() else [_at(wanted, path, project)]
        found |= {file.path: file for file in files}
    return list(found.values())


def _standing(path: Path) -> Path:
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def _in_folder(folder: Path, project: Project) -> list[DataFile]:
    files, _ = find_files(project.data, project.data.name)
    return [file for file in files if file.path.is_relative_to(folder)]


def _at(wanted: Path, path: Path, project: Project) -> DataFile:
    inside = PurePosixPath(*wanted.relative_to(project.data).parts)
    place = place_of(inside)
    if not isinstance(place, Place) or wanted.is_symlink():
        raise CouldNotRun(f"{path} is no data file")
    return DataFile(place=place, name=f"{project.data.name}/{inside}", path=wanted)
