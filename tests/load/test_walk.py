"""Data files are found in sorted order, and everything else in the folder is objected to."""

import os
from pathlib import Path

import pytest

from generator.load.layout import Kind
from generator.load.walk import find_files
from tests.load.folders import write_folder


def walked(folder: Path) -> tuple[list[str], list[str]]:
    files, problems = find_files(folder, "guides")
    return [file.name for file in files], [f"{problem.rule} {problem.file}" for problem in problems]


def test_files_come_in_the_order_of_their_ids(tmp_path):
    names = ["a-b/x.yml", "a/x.yml", "a/x-y.yml", "regions.yml", "companies/a-b.yml", "companies/a.yml"]
    folder = write_folder(tmp_path, dict.fromkeys(names, "x"))
    files, problems = find_files(folder, "guides")
    assert problems == []
    assert [file.place.ids for file in files if file.place.kind is Kind.GUIDE] == [
        ("a", "x"),
        ("a", "x-y"),
        ("a-b", "x"),
    ]
    assert [file.name for file in files if file.place.kind is Kind.COMPANY] == [
        "guides/companies/a.yml",
        "guides/companies/a-b.yml",
    ]


def test_the_guides_of_other_companies_are_not_looked_for(tmp_path):
    names = [
        "acme/x.yml",
        "other/x.yml",
        "other/wrong.yaml",
        "companies/other.yml",
        "roles/x.md",
        "regions.yml",
    ]
    folder = write_folder(tmp_path, dict.fromkeys(names, "x"))
    files, problems = find_files(folder, "guides", ["acme"])
    assert problems == []
    assert sorted(file.name.removeprefix("guides/") for file in files) == [
        "acme/x.yml",
        "companies/other.yml",
        "regions.yml",
        "roles/x.md",
    ]


def test_hidden_entries_and_readmes_are_passed_over(tmp_path):
    names = [".cache/a.yml", ".keep", "README.md", "acme/readme.md", "LICENSE", "acme/.x.yml.swp"]
    assert walked(write_folder(tmp_path, dict.fromkeys(names, "x"))) == ([], [])


def test_a_missing_folder_is_told(tmp_path):
    assert walked(tmp_path / "guides") == ([], ["unreadable-file guides"])


def test_a_file_in_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "guides").write_text("x", "utf-8")
    assert walked(tmp_path / "guides") == ([], ["unreadable-file guides"])


def test_links_are_never_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "data-engineer.yml").write_text("secret", "utf-8")
    folder = write_folder(tmp_path, {"acme/data-engineer.yml": "x"})
    (folder / "other").symlink_to(outside)
    (folder / "acme" / "engineer.yml").symlink_to(outside / "data-engineer.yml")
    (folder / "regions.yml").symlink_to("/etc/hostname")
    (folder / "acme" / "loop").symlink_to("..")
    assert walked(folder) == (
        ["guides/acme/data-engineer.yml"],
        [
            "unsafe-path guides/acme/engineer.yml",
            "unsafe-path guides/acme/loop",
            "unsafe-path guides/other",
            "unsafe-path guides/regions.yml",
        ],
    )


def test_the_data_folder_itself_may_not_be_a_link(tmp_path):
    folder = write_folder(tmp_path, {"acme/data-engineer.yml": "x"})
    (tmp_path / "link").symlink_to(folder)
    assert walked(tmp_path / "link") == ([], ["unsafe-path guides"])


def test_folders_in_folders_are_told_and_not_entered(tmp_path):
    folder = write_folder(tmp_path, {"acme/deep/" + "d/" * 500 + "x.yml": "x", "acme/folder.yml/x.yml": "x"})
    assert walked(folder) == (
        [],
        ["misplaced-file guides/acme/deep", "misplaced-file guides/acme/folder.yml"],
    )


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        pytest.param("acme/engineer.yml", "acme/Engineer.yml", id="files, by case"),
        pytest.param("acme/engineer.yml", "acme/ENGINEER.YML", id="files, ending included"),
        pytest.param("acme/engineer.yml", "Acme/engineer.yml", id="folders, by case"),
        pytest.param("acme/engineer.yml", "acme/ｅngineer.yml", id="full-width letters"),
    ],
)
def test_names_that_some_file_systems_cannot_tell_apart_are_told(kept, told, tmp_path):
    folder = write_folder(tmp_path, {kept: "x", told: "x"})
    if len([path for path in folder.rglob("*") if path.is_file()]) < 2:
        pytest.skip("this file system cannot tell them apart either")
    colliding = told if told.count("/") and told.startswith("acme/") else told.partition("/")[0]
    assert walked(folder) == ([f"guides/{kept}"], [f"name-collision guides/{colliding}"])


def test_one_accent_typed_in_two_ways_is_one_name(tmp_path):
    folder = write_folder(tmp_path, {"acme/caf\u00e9.yml": "x", "acme/cafe\u0301.yml": "x"})
    if len(list((folder / "acme").iterdir())) < 2:
        pytest.skip("this file system cannot tell them apart either")
    _, problems = walked(folder)
    assert [problem.partition(" ")[0] for problem in problems] == ["name-collision", "malformed-slug"]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("CON.yml", id="capitals"),
        pytest.param("data engineer.yml", id="blank"),
        pytest.param("engineer .yml", id="blank at the end"),
        pytest.param("engineer..yml", id="two dots"),
        pytest.param("-engineer.yml", id="leading hyphen"),
        pytest.param("еngineer.yml", id="a Cyrillic letter"),
        pytest.param("e" * 90 + ".yml", id="too long"),
        pytest.param("engi\u200bneer.yml", id="an invisible character"),
        pytest.param("::error::x.yml", id="a command to the build log"),
    ],
)
def test_names_that_are_no_ids_are_told(name, tmp_path):
    files, (problem,) = walked(write_folder(tmp_path, {f"acme/{name}": "x"}))
    assert files == []
    assert problem.startswith("malformed-slug guides/acme/")


def test_names_fit_for_no_terminal_are_written_as_escapes(tmp_path):
    folder = write_folder(tmp_path, {})
    try:
        (folder / os.fsdecode(b"\xff\n\x1b[2J.yml")).write_bytes(b"x")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    _, (problem,) = walked(folder)
    assert problem == "misplaced-file guides/\\xff\\n\\x1b[2J.yml"


def test_a_folder_that_cannot_be_listed_is_told_and_the_others_read(tmp_path, monkeypatch):
    folder = write_folder(tmp_path, {"acme/x.yml": "x", "other/x.yml": "x"})
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "acme":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert walked(folder) == (["guides/other/x.yml"], ["unreadable-file guides/acme"])
