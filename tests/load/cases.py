"""Files that say themselves what is wrong with them; tests/cases/README.md tells how they are written."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.load.catalog import Loaded, load_catalog
from generator.load.layout import SHARED, Kind
from tests.load.folders import told

CASES = Path(__file__).parents[1] / "cases"

_EXPECTATION = re.compile(r"^(?:#|<!--) expect: ([a-z-]+ [0-9]+:[0-9]+)", re.MULTILINE)

PLACES = {
    Kind.GUIDE: "acme/data-engineer.yml",
    Kind.GUIDE_PROSE: "acme/data-engineer.md",
    Kind.COMPANY: "companies/acme.yml",
    Kind.ROLE: "roles/data-engineer.yml",
    Kind.ROLE_PROSE: "roles/data-engineer.md",
} | {kind: name for name, kind in SHARED.items()}
"""Where the file of a case stands in the data folder that is read."""


@dataclass(frozen=True)
class Case:
    """One case: a file within the sound base folder, or a whole data folder."""

    path: Path

    @property
    def id(self) -> str:
        return self.path.relative_to(CASES).with_suffix("").as_posix()

    @property
    def expected(self) -> dict[str, list[str]]:
        """What each file says of itself, by its name in reports; files that say nothing are left out."""
        if self.path.is_file():
            return _only_told({f"guides/{self._place}": _expectations(self.path)})
        files = (path for path in sorted(self.path.rglob("*")) if path.is_file())
        return _only_told({path.relative_to(self.path).as_posix(): _expectations(path) for path in files})

    @property
    def _place(self) -> str:
        return PLACES[Kind(self.id.partition("/")[0])]

    def load(self, scratch: Path) -> Loaded:
        """Read the case; a single file is put into a copy of the base folder first."""
        if self.path.is_dir():
            return load_catalog(self.path / "guides")
        folder = scratch / "guides"
        shutil.copytree(CASES / "base", folder)
        target = folder / self._place
        target.parent.mkdir(exist_ok=True)
        shutil.copy(self.path, target)
        if target.suffix == ".md" and target.parent.name == "acme":
            target.with_suffix(".yml").write_text("title: Data Engineer\nreviewed_on: 2026-11-22\n", "utf-8")
        return load_catalog(folder)


def find_cases() -> list[Case]:
    """Every case, in sorted order."""
    files = [path for path in CASES.rglob("*.*") if path.suffix in (".yml", ".md")]
    single = [Case(path) for path in files if path.relative_to(CASES).parts[0] not in ("base", "folder")]
    folders = [Case(path) for path in (CASES / "folder").iterdir()]
    return sorted(
        (case for case in [*single, *folders] if case.path.name != "README.md"), key=lambda case: case.id
    )


def reported(loaded: Loaded) -> dict[str, list[str]]:
    """What was found, as cases tell it."""
    found: dict[str, list[str]] = {}
    for diagnostic in loaded.diagnostics:
        found.setdefault(diagnostic.file, []).append(told(diagnostic))
    return {name: sorted(told) for name, told in found.items()}


def _expectations(path: Path) -> list[str]:
    return sorted(_EXPECTATION.findall(path.read_bytes().decode("utf-8", "replace")))


def _only_told(expectations: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: told for name, told in expectations.items() if told}
