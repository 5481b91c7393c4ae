"""`guides draft`: what somebody answered to the form "Add a guide" becomes a guide."""

import sys
from collections.abc import Sequence
from typing import BinaryIO

import click

from generator.cli.filing import keep, open_desk, refuse_taken, tell
from generator.cli.project import CouldNotRun
from generator.forms.answers import read_form
from generator.forms.draft import draft_guide
from generator.limits import MAX_FILE_BYTES
from generator.report.escaping import printable


@click.command(
    epilog="""\b
Examples:
  guides draft issue.md
  gh issue view 12 --json body --jq .body | guides draft -"""
)
@click.argument("form", type=click.File("rb"))
@click.option("--today", help="Day on which it is written (2026-11-22) instead of today.")
def draft(form: BinaryIO, today: str | None) -> None:
    """Write the guide that an issue opened with the form "Add a guide" asks for.

    FORM is the text of the issue, `-` for standard input. What cannot be understood is left out and
    listed, and ends the command with 1; the guide is written all the same. A company or job that is new
    gets a file. Nothing that exists is overwritten.
    """
    text = _read(form)
    desk = open_desk(today)
    found = draft_guide(read_form(text), desk.catalog)
    if not found.name:
        _tell_doubts(found.doubts)
        raise CouldNotRun("nothing was written: a guide needs a company and a job title")
    for name in found.texts:
        refuse_taken(desk, name)
    after = keep(desk, found.texts)
    for name, text in sorted(found.texts.items()):
        tell(desk, name, text, after)
    _tell_doubts(found.doubts)
    sys.exit(1 if found.doubts else 0)


def _read(form: BinaryIO) -> str:
    """Return the text of a form; ends with exit code 2 for what no form can be."""
    raw = form.read(MAX_FILE_BYTES + 1)
    if len(raw) > MAX_FILE_BYTES:
        raise CouldNotRun(f"the text is longer than {MAX_FILE_BYTES:,} bytes, which no issue is")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CouldNotRun(f"the text is not UTF-8: byte {error.start + 1:,}") from error


def _tell_doubts(doubts: Sequence[str]) -> None:
    if doubts:
        click.echo("not understood, or to be looked at:")
    for doubt in doubts:
        click.echo(f"  {printable(doubt)}")
