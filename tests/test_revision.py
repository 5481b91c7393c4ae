"""Changes of data files are tried before they are made, and made all or not at all."""

from datetime import date
from pathlib import Path

import pytest

from generator import revision
from generator.build import Project
from generator.revision import Trial, check_texts, read_texts_beside_guides, write_changes

DAY = date(2026, 11, 22)
COMPANY = "guides/companies/acme.yml"


def test_a_trial_tells_the_errors_that_are_new():
    before = check_texts({COMPANY: "nme: Acme\n"}, DAY)
    after = check_texts({COMPANY: "nme: Acme\nstage: [x]\n"}, DAY)
    assert {found.rule for found in Trial(before, after).new_errors} == {"wrong-shape"}
    assert Trial(after, before).new_errors == ()


def test_what_a_guide_can_refer_to_is_read_without_the_guides(tmp_path: Path):
    files = {
        COMPANY: b"\xef\xbb\xbfname: Acme\r\n",
        "guides/acme/chemist.yml": b"title: C",
        "guides/acme/chemist.md": b"## C",
        "guides/claims.yml": b"\xff",
    }
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert read_texts_beside_guides(Project(root=tmp_path)) == {COMPANY: "\ufeffname: Acme\r\n"}


def test_files_are_written_moved_and_taken_away(tmp_path: Path):
    project = Project(root=tmp_path)
    write_changes(project, {"guides/a/x.yml": "a: b\r\n", "guides/b.yml": "c\n"})
    write_changes(project, {"guides/a/x.yml": None, "guides/c/x.yml": "a: ü\n"})
    assert not (tmp_path / "guides" / "a").exists()
    assert (tmp_path / "guides" / "c" / "x.yml").read_bytes() == "a: ü\n".encode()
    assert (tmp_path / "guides" / "b.yml").read_bytes() == b"c\n"


def test_a_disk_that_refuses_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    project = Project(root=tmp_path)
    write_changes(project, {"guides/a.yml": "old\n", "guides/b.yml": "old\n"})
    put = revision._put

    def full(path: Path, data: bytes | None) -> None:
        if data == b"new b\n":
            raise OSError(28, "No space left on device", str(path))
        put(path, data)

    monkeypatch.setattr(revision, "_put", full)
    with pytest.raises(OSError, match="No space"):
        write_changes(project, {"guides/a.yml": None, "guides/c.yml": "x\n", "guides/b.yml": "new b\n"})
    assert {path.name: path.read_text("utf-8") for path in project.data.iterdir()} == {
        "a.yml": "old\n",
        "b.yml": "old\n",
    }
