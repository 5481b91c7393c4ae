"""The bulk files of a built site: those of `guides export`, made again only when something changed."""

import json
from pathlib import Path

import pytest

from generator.bulk.files import FOLDER, NAMES
from generator.emit.write import MARKER
from tests.cli.conftest import DATA, Command
from tests.sites import build_site, read_tree

CONFIG = """\
site_name: A site
theme: {name: material, font: false, custom_dir: templates/theme}
plugins: [guides]
validation: {links: {not_found: warn}}
"""

GUIDE = "guides/acme/data-engineer.yml"


@pytest.fixture
def small(project: Path) -> Path:
    """The project with one page by hand, which leads to a bulk file."""
    (project / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text(f"# A site\n\n[CSV]({FOLDER}/pay_claims.csv)\n", "utf-8")
    return project


def bulk(site: Path) -> dict[str, bytes]:
    return read_tree(site / FOLDER)


def exported(project: Path, guides: Command) -> dict[str, bytes]:
    assert guides("export", "out").exit_code == 0
    return {name: data for name, data in read_tree(project / "out").items() if name != MARKER}


def test_every_way_to_build_gives_the_files_of_an_export(small: Path, guides: Command, tmp_path: Path):
    assert guides("build").exit_code == 0
    assert bulk(small / "site") == exported(small, guides)
    by_mkdocs = build_site(small, tmp_path / "mkdocs")
    assert bulk(by_mkdocs) == bulk(small / "site")
    assert f'href="{FOLDER}/pay_claims.csv"' in (by_mkdocs / "index.html").read_text("utf-8")


def test_what_no_edit_touched_is_taken_over_and_the_rest_follows_the_data(small: Path, guides: Command):
    def build(guide: str) -> dict[str, int]:
        (small / GUIDE).write_text(guide, "utf-8")
        assert guides("build").exit_code == 0
        assert bulk(small / "site") == exported(small, guides)
        return {name: (small / "site" / FOLDER / name).stat().st_ino for name in NAMES}

    first = build(DATA["acme/data-engineer.yml"])
    assert build("# a comment\n" + DATA["acme/data-engineer.yml"]) == first
    changed = build(DATA["acme/data-engineer.yml"].replace("80K", "90K"))
    assert changed["pay_claims.csv"] != first["pay_claims.csv"]
    assert b",90000," in bulk(small / "site")["pay_claims.csv"]
    newer = build(DATA["acme/data-engineer.yml"].replace("2026-11-22", "2026-11-23"))
    assert newer["datapackage.json"] != changed["datapackage.json"]
    assert json.loads(bulk(small / "site")["datapackage.json"])["as_of"] == "2026-11-23"


def test_a_file_that_somebody_changed_is_mended(small: Path, guides: Command):
    guides("build")
    before = bulk(small / "site")
    target = small / "site" / FOLDER / "totals.csv"
    target.unlink()
    target.write_text("x", "utf-8")
    guides("build")
    assert bulk(small / "site") == before
