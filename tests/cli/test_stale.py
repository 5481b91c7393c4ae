"""`guides stale`: what is due."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "golden"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n", encoding="utf-8")
    for path in sorted(FIXTURES.rglob("*")):
        if path.is_file():
            copy = tmp_path / "guides" / path.relative_to(FIXTURES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["stale", *words])
    return done.exit_code, done.output


def test_more_is_due_the_later_it_is_and_the_longest_overdue_comes_first():
    sooner, later = run("--today", "2027-06-01"), run("--today", "2030-01-01")
    assert later[0] == 1
    days = [line[:10] for line in later[1].splitlines()]
    assert days == sorted(days)
    assert set(sooner[1].splitlines()) < set(later[1].splitlines())
    assert all(" guides/" in line for line in later[1].splitlines())


def test_nothing_is_due_before_anything_was_written():
    assert run("--today", "1991-01-01") == (0, "nothing is due on 1991-01-01\n")


def test_programs_read_the_same():
    listed = json.loads(run("--today", "2030-01-01", "--format", "json")[1])
    assert [one["on"] for one in listed] == [
        line[:10] for line in run("--today", "2030-01-01")[1].splitlines()
    ]
    assert {"on", "kind", "subject", "document", "reason"} <= listed[0].keys()
