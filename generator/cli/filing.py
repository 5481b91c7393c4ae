"""Puts new files and entries among the data, and tells what is left to do."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import click

from generator.checked import Checked
from generator.cli.project import CouldNotRun, current_day, find_project
from generator.model.catalog import Catalog
from generator.project import Project
from generator.report.formats import Format, render
from generator.revision import Trial, check_texts, read_texts_beside_guides, write_changes
from generator.scaffold.blanks import find_blanks


@dataclass(frozen=True, slots=True)
class Desk:
    """What can be referred to, and the day on which something new is written."""

    project: Project
    day: date
    texts: dict[str, str]
    """Every data file that is no guide, by its name."""

    checked: Checked

    @property
    def catalog(self) -> Catalog:
        """The companies, roles and shared data; no guides."""
        return self.checked.loaded.catalog


def open_desk(today: str | None) -> Desk:
    """Read what something new can refer to; ends with exit code 2 outside a project."""
    project, day = find_project(), current_day(today)
    texts = read_texts_beside_guides(project)
    return Desk(project, day, texts, check_texts(texts, day))


def refuse_taken(desk: Desk, name: str) -> None:
    """End with exit code 2 when a file is there already, whatever it holds."""
    path = desk.project.root / name
    if path.is_symlink() or path.exists():
        raise CouldNotRun(f"{name} is already there, and nothing is overwritten")


def keep(desk: Desk, texts: Mapping[str, str]) -> Checked:
    """Write files after trying them; ends with exit code 1 when the data would have an error more."""
    after = check_texts({**desk.texts, **texts}, desk.day)
    if errors := Trial(desk.checked, after).new_errors:
        click.echo(render(errors, Format.HUMAN, waived=0), nl=False, err=True)
        click.echo("nothing was written: the data would have these errors", err=True)
        sys.exit(1)
    try:
        write_changes(desk.project, texts)
    except OSError as error:
        raise CouldNotRun(f"{', '.join(texts)} cannot be written: {error.strerror}") from error
    return after


def tell(desk: Desk, name: str, text: str, after: Checked) -> None:
    """Say what was written, which blanks it has, what the check says of it, and what comes next."""
    click.echo(f"wrote {name}")
    seen = {blank.at for blank in find_blanks(name, desk.texts.get(name, ""))}
    blanks = [blank for blank in find_blanks(name, text) if blank.at not in seen]
    if blanks:
        click.echo("blanks to fill in:")
    for blank in blanks:
        click.echo(f"  {name}:{blank.line}: {blank.at}")
    known = {(found.rule, found.message) for found in desk.checked.diagnostics}
    for found in after.diagnostics:
        if found.file == name and (found.rule, found.message) not in known:
            click.echo(f"  {name}:{found.span.line}: {found.message} [{found.rule}]")
    click.echo("next: guides check, then guides serve", err=True)
