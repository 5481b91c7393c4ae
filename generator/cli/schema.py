"""`guides schema`: writes the JSON Schemas that editors read."""

import json
import sys
from pathlib import Path

import click

from generator.cli.project import find_project
from generator.emit.write import write_if_changed
from generator.load.schema import schema_files


@click.command(
    epilog="""\b
Examples:
  guides schema            write docs/schema/
  guides schema --check    exit 1 when the files there are not up to date"""
)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit 1 when a file is not up to date."
)
def schema(only_check: bool) -> None:
    """Write the JSON Schema of every kind of data file into docs/schema/."""
    folder = find_project().root / "docs" / "schema"
    texts = {
        folder / name: json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        for name, content in schema_files().items()
    }
    if only_check:
        stale = [path.name for path, text in texts.items() if not _holds(path, text)]
        for name in stale:
            click.echo(f"{name} is not up to date: run `guides schema`")
        sys.exit(1 if stale else 0)
    changed = sum(write_if_changed(path, text) for path, text in texts.items())
    click.echo(f"{len(texts)} schemas, {changed} changed", err=True)


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text
