"""`guides schema`: written, and told when not up to date."""

from pathlib import Path

from generator.load.schema import schema_files
from tests.cli.conftest import Command
from tests.sites import read_tree


def test_schemas_are_written_once(project: Path, guides: Command):
    assert guides("schema").exit_code == 0
    written = read_tree(project / "docs" / "schema")
    assert written.keys() == schema_files().keys()
    assert "0 changed" in guides("schema").stderr


def test_the_check_names_each_file_that_is_not_up_to_date(project: Path, guides: Command):
    guides("schema")
    (project / "docs" / "schema" / "site.schema.json").write_text("{}", "utf-8")
    (project / "docs" / "schema" / "role.schema.json").unlink()
    result = guides("schema", "--check")
    assert result.exit_code == 1
    assert [line.split()[0] for line in result.stdout.splitlines()] == [
        "role.schema.json",
        "site.schema.json",
    ]
    assert guides("schema").exit_code == 0
    assert guides("schema", "--check").exit_code == 0
