"""Build the site in a test exactly as a contributor does, with unmodified MkDocs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

INPUTS = ("mkdocs.yml", "docs", "guides", "generator", "templates")
"""Everything that the site is made of."""

SITE_URL = "https://guides.example/"
"""Where a test pretends to publish: without an address there is no site map."""

ON_A_DAY = """\
import sys, time_machine
from mkdocs.__main__ import cli
with time_machine.travel(sys.argv.pop(1)):
    cli()
"""


def copy_project(root: Path, target: Path) -> Path:
    """Copy what the site is made of, and nothing that an earlier run left behind."""
    target.mkdir(parents=True)
    for name in INPUTS:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    return target


def build_site(
    project: Path,
    target: Path,
    *,
    environment: Mapping[str, str] | None = None,
    umask: int = 0o022,
    day: str = "",
    strict: bool = True,
) -> Path:
    """Build a project into `target`; fail with the builder's own words, of a warning too when strict.

    `environment` is added to this one, `day` (ISO 8601) is what the build believes today to be.
    The generator that runs is the project's own, also when the project is a copy.
    """
    mkdocs = ["-c", ON_A_DAY, day] if day else ["-m", "mkdocs"]
    finished = subprocess.run(
        [sys.executable, *mkdocs, "build", *(["--strict"] if strict else []), "--site-dir", str(target)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project), **(environment or {})},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, f"mkdocs build failed:\n{finished.stdout}{finished.stderr}"
    return target


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
