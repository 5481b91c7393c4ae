"""`guides rename`: another id for a company, role or region; every reference follows."""

import difflib
import sys
from collections.abc import Iterator, Mapping

import click

from generator.checked import Checked, check_project
from generator.cli.project import CouldNotRun, current_day, find_project
from generator.load.characters import first_forbidden
from generator.renaming.plan import Changes, plan_renaming
from generator.renaming.subject import RenameRefused, Renaming, Subject
from generator.report.formats import Format, render
from generator.revision import Trial, check_texts, read_texts, write_changes

SUBJECTS = [subject.value for subject in Subject]


@click.command(
    epilog="""\b
Examples:
  guides rename company acme zeta --name "Zeta"
  guides rename role data-engineer data-platform-engineer
  guides rename region paris greater-paris --dry-run
  guides rename company zeta acme --name "Acme"     takes the first one back"""
)
@click.argument("kind", type=click.Choice(SUBJECTS))
@click.argument("old")
@click.argument("new")
@click.option("--name", help="New name as readers see it; the old one becomes an alias.")
@click.option("--dry-run", is_flag=True, help="Show every change and make none.")
def rename(kind: str, old: str, new: str, name: str | None, dry_run: bool) -> None:
    """Give a company, role or region another id.

    KIND is company, role or region, OLD its id now, NEW the id that it gets. Files move, references in
    data, texts and waivers follow, and the old addresses lead to the new ones. Everything else stays as
    it is written. Nothing is changed when the check would find more errors than before.
    """
    project, day = find_project(), current_day(None)
    renaming = Renaming(subject=Subject(kind), old=old, new=new, name=_clean(name))
    before = check_project(project.data, project.data.name, day)
    texts = read_texts(project, before.loaded)
    changes = _planned(renaming, before, texts)
    trial = Trial(before, check_texts({**texts, **changes}, day))
    if trial.new_errors:
        _refuse(trial)
    if dry_run:
        click.echo("".join(_differences(renaming, texts, changes)), nl=False)
    else:
        try:
            write_changes(project, changes)
        except OSError as error:
            raise CouldNotRun(f"nothing was renamed: {error.strerror}: {error.filename}") from error
    _tell(renaming, changes, dry_run)
    if renaming.subject is Subject.COMPANY and (project.data / old).is_dir() and not dry_run:
        click.echo(f"guides/{old}/ still holds files that are no data: move them by hand", err=True)


def _planned(renaming: Renaming, before: Checked, texts: Mapping[str, str]) -> Changes:
    try:
        return plan_renaming(renaming, before.loaded, texts)
    except RenameRefused as refusal:
        raise CouldNotRun(str(refusal)) from refusal


def _clean(name: str | None) -> str | None:
    """Return a name on one line; what no data file may hold is refused."""
    if name is None:
        return None
    line = " ".join(name.split())
    if not line or first_forbidden(line):
        raise click.BadParameter("write a name that readers can see", param_hint="--name")
    return line


def _refuse(trial: Trial) -> None:
    click.echo(render(trial.new_errors, Format.HUMAN, waived=0), nl=False, err=True)
    click.echo("nothing was renamed: the data would have these errors afterwards", err=True)
    sys.exit(1)


def _tell(renaming: Renaming, changes: Changes, dry_run: bool) -> None:
    """Say what moved and what changed; of a trial, whose differences are shown, only how much."""
    moved = {name: renaming.moved(name) for name, text in changes.items() if text is None}
    changed = sorted(changes.keys() - moved.keys() - set(moved.values()))
    if dry_run:
        click.echo(f"{len(moved)} files would move, {len(changed)} others would change", err=True)
        return
    for old, new in moved.items():
        click.echo(f"moved    {old} → {new}")
    for name in changed:
        click.echo(f"changed  {name}")
    click.echo("next: guides check, guides build; the old addresses redirect", err=True)


def _differences(renaming: Renaming, texts: Mapping[str, str], changes: Changes) -> Iterator[str]:
    """Yield a unified difference of every file that changes, under its new name where it moves."""
    former = {renaming.moved(name): name for name in texts}
    for name, text in sorted(changes.items()):
        if text is not None:
            old = former[name]
            lines = (texts[old].splitlines(keepends=True), text.splitlines(keepends=True))
            yield from difflib.unified_diff(*lines, fromfile=old, tofile=name)
