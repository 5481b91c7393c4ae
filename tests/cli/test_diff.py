"""`guides diff` between revisions of a real repository."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main

SOURCES = Path(__file__).resolve().parents[1] / "fixtures" / "golden"


def git(folder: Path, *words: str) -> str:
    person = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *person, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose data are committed once."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n", encoding="utf-8")
    for path in sorted(SOURCES.rglob("*")):
        if path.is_file():
            copy = tmp_path / "guides" / path.relative_to(SOURCES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["diff", *words])
    return done.exit_code, done.output


GUIDE = "guides/acme-robotics/data-engineer.yml"


def edit(project: Path, name: str, before: str, after: str) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_nothing_differs_from_what_was_committed(project: Path):
    assert run("HEAD") == (0, "no difference\n")
    edit(project, GUIDE, "title:", "# a comment\ntitle:")
    assert run("HEAD") == (0, "no difference\n")


def test_a_changed_text_of_a_guide_is_found_between_revisions_too(project: Path):
    edit(project, GUIDE, "title: Data Engineer", "title: Data Cook")
    git(project, "commit", "-qam", "second")
    code, text = run("HEAD~1", "HEAD")
    assert code == 1
    assert f"{GUIDE}: Data Cook at Acme Robotics\n  title: Data Engineer → Data Cook\n" in text
    assert run("HEAD") == (0, "no difference\n")


def test_prose_alone_is_compared_with_the_guide_that_it_belongs_to(project: Path):
    prose = next((project / "guides").glob("*/*.md"))
    prose.write_text(prose.read_text("utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    code, text = run("HEAD")
    assert code == 1
    assert text.count("guides/") == 1
    assert "markdown" in text


def test_guides_that_come_and_go_are_one_line_each(project: Path):
    (project / GUIDE).rename(project / "guides" / "acme-robotics" / "data-cook.yml")
    code, text = run("HEAD")
    assert code == 1
    assert f"{GUIDE}: Data Engineer at Acme Robotics, removed" in text


def test_a_link_in_a_revision_is_not_followed(project: Path):
    (project / "guides" / "acme-robotics" / "secret.yml").symlink_to("/etc/hostname")
    git(project, "add", ".")
    git(project, "commit", "-qm", "a link")
    assert run("HEAD~1", "HEAD") == (0, "no difference\n")


@pytest.mark.parametrize("revision", ["nosuch", "--output=x", "HEAD:guides", ""])
def test_what_is_no_revision_is_said_in_one_line(project: Path, revision: str):
    code, text = run("--", revision)
    assert code == 2
    assert text.startswith("Error: git knows no revision")
    assert sorted(path.name for path in project.iterdir()) == [".git", "guides", "mkdocs.yml"]


def test_a_repository_is_needed(project: Path):
    (project / ".git").rename(project / "elsewhere")
    assert run("HEAD")[0] == 2
