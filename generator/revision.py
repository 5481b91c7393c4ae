"""Changes of data files, all or none: tried on a copy first, then written."""

import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checked import Checked, check_project
from generator.diagnostics import Diagnostic
from generator.emit.write import write_if_changed
from generator.load.catalog import Loaded
from generator.load.files import read_source
from generator.load.layout import OF_GUIDES
from generator.load.walk import find_files
from generator.project import Project

Changes = Mapping[str, str | None]
"""By the name of a data file relative to the project folder: its new text, `None` when it goes."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is wrong with the data before and after a change."""

    before: Checked
    after: Checked

    @property
    def new_errors(self) -> tuple[Diagnostic, ...]:
        """The errors of every rule that finds more of them than before."""
        seen = Counter(found.rule for found in self.before.errors)
        now = Counter(found.rule for found in self.after.errors)
        return tuple(found for found in self.after.errors if now[found.rule] > seen[found.rule])


def read_texts(project: Project, loaded: Loaded) -> dict[str, str]:
    """Return every data file that was read, by its name, exactly as it stands on disk."""
    return {name: _raw(project.root / name) for name in loaded.documents}


def read_texts_beside_guides(project: Project) -> dict[str, str]:
    """Return every readable data file that is no guide: all that a new guide can refer to."""
    files = [file for file in find_files(project.data, "guides")[0] if file.place.kind not in OF_GUIDES]
    return {file.name: _raw(file.path) for file in files if read_source(file.path, file.name)[0] is not None}


def check_texts(texts: Changes, today: date) -> Checked:
    """Check data files that stand nowhere yet."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            if text is not None:
                write_if_changed(Path(folder) / name, text)
        return check_project(Project(root=Path(folder)).data, "guides", today)


def write_changes(project: Project, changes: Changes) -> None:
    """Write every change; when the disk refuses one, what was written before is taken back.

    Raises the `OSError` of the disk in that case. A folder that is left empty goes, too.
    """
    paths = {project.root / name: text for name, text in changes.items()}
    old = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        for path, text in paths.items():
            _put(path, None if text is None else text.encode("utf-8"))
    except OSError:
        for path, data in old.items():
            _put(path, data)
        raise


def _raw(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _put(path: Path, data: bytes | None) -> None:
    if data is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()
