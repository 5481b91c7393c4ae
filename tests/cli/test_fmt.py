"""`guides fmt`: files in their one form, written, shown or only named."""

from pathlib import Path

import pytest

from generator.canonical.format import format_text
from generator.load.layout import Kind
from tests.cli.conftest import DATA, Command, spoil
from tests.sites import read_tree

GUIDE = "guides/acme/data-engineer.yml"


def test_every_data_file_gets_its_one_form_once(project: Path, guides: Command):
    result = guides("fmt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "5 files, 5 changed\n"
    assert (project / GUIDE).read_text("utf-8") == format_text(DATA["acme/data-engineer.yml"], Kind.GUIDE)
    assert guides("fmt").stderr == "5 files, 0 changed\n"
    assert guides("fmt", "--check").exit_code == 0


@pytest.mark.parametrize(
    ("path", "count"),
    [
        pytest.param("guides", 5, id="the data folder"),
        pytest.param("guides/acme", 1, id="a folder"),
        pytest.param("guides/companies/../acme", 1, id="a folder in a roundabout way"),
        pytest.param(GUIDE, 1, id="a file"),
        pytest.param("guides/acme/data-engineer.md", 0, id="prose"),
    ],
)
def test_paths_choose_the_files(path: str, count: int, project: Path, guides: Command):
    (project / "guides/acme/data-engineer.md").write_text("## A\n\nB  \n", "utf-8")
    before = read_tree(project / "guides")
    assert guides("fmt", path).stderr == f"{count} files, {count} changed\n"
    after = read_tree(project / "guides")
    assert sum(after[name] != text for name, text in before.items()) == count


def test_another_data_folder_can_be_given(project: Path, tmp_path: Path, guides: Command):
    (tmp_path / "draft" / "acme").mkdir(parents=True)
    (tmp_path / "draft" / "acme" / "tester.yml").write_text(
        "reviewed_on: 2026-11-22\ntitle: 'Tester'\n", "utf-8"
    )
    assert guides("fmt", tmp_path / "draft").exit_code == 0
    assert "title: Tester\nreviewed_on" in (tmp_path / "draft" / "acme" / "tester.yml").read_text("utf-8")
    assert guides("fmt", "--check").exit_code == 1


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_a_look_writes_nothing_and_exits_with_1(option: str, project: Path, guides: Command):
    before = read_tree(project)
    assert guides("fmt", option).exit_code == 1
    assert read_tree(project) == before


def test_the_check_names_each_file(project: Path, guides: Command):
    guides("fmt")
    (project / GUIDE).write_text(DATA["acme/data-engineer.yml"], "utf-8")
    assert guides("fmt", "--check").stdout == f"{GUIDE} is not in its one form: run `guides fmt`\n"


def test_the_difference_is_shown(project: Path, guides: Command):
    (project / GUIDE).write_bytes(b"reviewed_on: 2026-11-22\ntitle: 'Data Engineer'")
    shown = guides("fmt", "--diff", GUIDE).stdout.splitlines()
    assert shown[:2] == [f"--- {GUIDE}", f"+++ {GUIDE}"]
    assert "-title: 'Data Engineer'" in shown
    assert "+title: Data Engineer" in shown


def test_line_ends_count_as_a_difference(project: Path, guides: Command):
    guides("fmt")
    path = project / GUIDE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert guides("fmt", "--check").exit_code == 1
    assert guides("fmt").exit_code == 0
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize(
    "spoiled",
    [
        pytest.param(b"title: [\n", id="no YAML"),
        pytest.param(b"title: \xff\n", id="no UTF-8"),
        pytest.param("title: a\u202eb\nreviewed_on: 2026-11-22\n".encode(), id="a hidden character"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_written(
    spoiled: bytes, project: Path, guides: Command
):
    path = spoil(project)
    path.write_bytes(spoiled)
    result = guides("fmt")
    assert result.exit_code == 1
    assert f"--> {GUIDE}:" in result.stderr
    assert "5 files, 4 changed" in result.stderr
    assert path.read_bytes() == spoiled


def test_a_figure_that_is_none_is_told(project: Path, guides: Command):
    path = spoil(project)
    before = path.read_bytes()
    result = guides("fmt", "--check")
    assert (result.exit_code, path.read_bytes()) == (1, before)
    assert "malformed-figure" in result.stderr


def test_links_are_not_followed(project: Path, tmp_path: Path, guides: Command):
    outside = tmp_path / "outside.yml"
    outside.write_text("title:  A\n", "utf-8")
    (project / "guides/acme/link.yml").symlink_to(outside)
    assert guides("fmt").stderr == "5 files, 5 changed\n"
    assert guides("fmt", "guides/acme/link.yml").exit_code == 2
    assert outside.read_text("utf-8") == "title:  A\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(["mkdocs.yml"], "mkdocs.yml is not in the data folder", id="a file elsewhere"),
        pytest.param(["guides/notes.txt"], "guides/notes.txt is no data file", id="no data file"),
        pytest.param(["guides/none.yml"], "does not exist", id="a file that is not there"),
    ],
)
def test_what_holds_no_data_cannot_be_brought_into_form(
    arguments: list[str], sentence: str, project: Path, guides: Command
):
    (project / "guides/notes.txt").write_text("x", "utf-8")
    result = guides("fmt", *arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_a_project_without_data_is_told(project: Path, guides: Command):
    (project / "guides").rename(project / "data")
    assert guides("fmt").exit_code == 2


def test_the_rights_of_a_file_stay(project: Path, guides: Command):
    (project / GUIDE).chmod(0o640)
    guides("fmt")
    assert (project / GUIDE).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (project / "guides/acme").iterdir()] == ["data-engineer.yml"]


def test_the_data_of_this_project_are_in_their_one_form(
    project_root: Path, monkeypatch: pytest.MonkeyPatch, guides: Command
):
    monkeypatch.chdir(project_root)
    result = guides("fmt", "--check")
    assert (result.exit_code, result.stdout) == (0, "")
