"""A small project in a folder of its own, and the command run inside it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main

DATA = {
    "companies/acme.yml": "name: Acme\nstage: private\n",
    "roles/data-engineer.yml": "name: Data Engineer\njob_family: data\n",
    "regions.yml": "paris: {name: Paris, kind: city, country: FR, currency: EUR}\n",
    "sources.yml": "survey: {title: Salary survey, publisher: A publisher, kind: official-posting}\n",
    "acme/data-engineer.yml": (
        "title: Data Engineer\nreviewed_on: 2026-11-22\n"
        "pay:\n  - {region: paris, base_salary: 80K, range_kind: posted, observed_on: 2026-11,"
        " sources: survey}\n"
    ),
}
"""The least data that nothing is wrong with."""

Command = Callable[..., Result]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine that runs the tests says about colours, days and hosts shall not matter."""
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def project(tmp_path: Path, project_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without problems; commands run inside it."""
    folder = tmp_path / "project"
    for name, text in DATA.items():
        path = folder / "guides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copytree(project_root / "templates", folder / "templates")
    shutil.copy(project_root / "mkdocs.yml", folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def guides() -> Command:
    """Runs `guides` with some arguments; whatever it raises beside its exit fails the test."""

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)

    return run


def weaken(project: Path) -> None:
    """Give the project's guide a figure without a source, of which a rule warns."""
    path = project / "guides" / "acme" / "data-engineer.yml"
    path.write_text(DATA["acme/data-engineer.yml"].replace(", sources: survey", ""), encoding="utf-8")


def repeat_row(project: Path) -> None:
    """Write the row of the project's guide twice, which is an error that people may accept."""
    with (project / "guides" / "acme" / "data-engineer.yml").open("a", encoding="utf-8") as guide:
        guide.write(DATA["acme/data-engineer.yml"].partition("pay:\n")[2])


def spoil(project: Path) -> Path:
    """Put an error into the project's guide; return the file."""
    path = project / "guides" / "acme" / "data-engineer.yml"
    path.write_text(DATA["acme/data-engineer.yml"].replace("80K", "80X"), encoding="utf-8")
    return path
