"""Builds of one project under circumstances of every kind, each as the files that come out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from tests.faults.small import SETTINGS
from tests.sites import read_tree

ON_A_DAY = """\
import sys, time_machine
from generator.cli.main import main
with time_machine.travel(sys.argv.pop(1)):
    main(prog_name="guides")
"""

USUAL = {
    "PYTHONHASHSEED": "1",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "GUIDES_START_METHOD": "none",
}

ASCII = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""Has Python take the encoding of the locale for that of files, as it does where nobody says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What is different about a build, besides its place."""

    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    day: str = ""
    """What the build takes for today (ISO 8601); empty for the real day."""

    language: tuple[str, str] | None = None
    """Language and character set of the locale, as `de_DE` and `ISO-8859-1`; where it can be made."""

    folder: str = "project"
    is_reversed: bool = False
    """Whether files are made in the other order, with dates of the past and the future."""

    before: Callable[[Path], None] | None = None
    """What happens to the project before the build."""


def make_project(root: Path, folder: Path, *, is_reversed: bool = False) -> Path:
    """Write the project of the guides that prove the data format."""
    files = {"mkdocs.yml": SETTINGS.encode(), "docs/index.md": b"# A site\n"}
    files["docs/sw.js"] = (root / "docs" / "sw.js").read_bytes()
    for name, source in (("guides", root / "tests/fixtures/format"), ("templates", root / "templates")):
        files |= {f"{name}/{path}": data for path, data in read_tree(source).items()}
    for number, name in enumerate(sorted(files, reverse=is_reversed)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
        if is_reversed:
            os.utime(path, (number * 1e7, number * 1e7))
    return folder


def built(root: Path, base: Path, circumstances: Circumstances) -> Path:
    """Build the project in a folder of its own; return where the site is."""
    project = make_project(root, base / circumstances.folder, is_reversed=circumstances.is_reversed)
    if circumstances.before is not None:
        circumstances.before(project)
    if circumstances.language is not None:
        locale = make_locale(base / "locales", *circumstances.language)
        circumstances = replace(circumstances, environment={**locale, **circumstances.environment})
    build(root, project, circumstances)
    return project / "site"


def build(root: Path, project: Path, circumstances: Circumstances) -> None:
    """Run `guides build` once; fail with its own words."""
    day = circumstances.day
    started = ["-c", ON_A_DAY, day] if day else ["-m", "generator"]
    finished = subprocess.run(
        [sys.executable, *started, "build"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(root), **USUAL, **circumstances.environment},
        umask=circumstances.umask,
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr.decode("utf-8", "replace")


def fingerprints(site: Path) -> dict[str, str]:
    """Return a fingerprint of each file of a site."""
    return {name: sha256(data).hexdigest() for name, data in read_tree(site).items()}


def make_locale(folder: Path, language: str, charset: str) -> dict[str, str]:
    """Make a locale; return what has a program use it, nothing where it cannot be made."""
    name = f"{language}.{charset}"
    if shutil.which("localedef") is None:
        return {}
    folder.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        ["localedef", "-c", "-i", language, "-f", charset, str(folder / name)],
        capture_output=True,
        check=False,
    )
    if made.returncode > 1 or not (folder / name).is_dir():
        return {}
    return {"LOCPATH": str(folder), "LC_ALL": name, "LANG": name, **ASCII}
