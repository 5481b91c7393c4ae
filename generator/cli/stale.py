"""`guides stale`: what somebody has to look at again, the longest overdue first."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator.cli.check import hand_over
from generator.cli.project import current_day, find_project
from generator.derive.due import Due, derive_due, guide_due
from generator.derive.figures import derive_figures
from generator.emit.data_file import json_text, json_value
from generator.emit.formatting import day as day_words
from generator.garbage import uncollected
from generator.load.catalog import load_catalog
from generator.pages.quality.members import company_figures
from generator.pages.upkeep.freshness_page import KINDS
from generator.project import Project
from generator.report.escaping import printable
from generator.units.today import Today

FORMATS = ("text", "json")


@click.command(
    epilog="""\b
Examples:
  guides stale                        what is due today
  guides stale --today 2027-03-01     what will be due on a day
  guides stale --format json"""
)
@click.option("--today", help="Judge for this day (2026-11-22) instead of today.")
@click.option("--format", "chosen", type=click.Choice(FORMATS), default="text", help="How to report.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
def stale(today: str | None, chosen: str, output: Path | None) -> None:
    """List the guides, statements, sources, tables and accepted findings that are due for review.

    Each line has the day since when, the file to mend and the reason. Ends with 1 when anything is due.
    """
    day = current_day(today)
    with uncollected():
        due = _due(find_project(), day)
    report = json_text(json_value(due)) if chosen == "json" else _text(due, day)
    hand_over(report, output)
    sys.exit(1 if due else 0)


def _due(project: Project, day: date) -> tuple[Due, ...]:
    loaded = load_catalog(project.data)
    catalog = loaded.catalog
    figures = (derive_figures(catalog, guide, Today(day)) for guide in catalog.guides.values())
    companies = company_figures(catalog).values()
    found = derive_due(catalog, map(guide_due, figures), companies, loaded.waivers)
    return tuple(one for one in found if one.on <= day)


def _text(due: Sequence[Due], day: date) -> str:
    if not due:
        return f"nothing is due on {day.isoformat()}\n"
    return "\n".join(map(_line, due)) + "\n"


def _line(due: Due) -> str:
    dated = f" {day_words(due.dated)}" if due.dated is not None else ""
    subject = "" if due.subject in due.document else f" {due.subject}"
    reason = f"{KINDS[due.kind]}{subject}: {due.reason}{dated}"
    return printable(f"{due.on.isoformat()}  {due.document}  {reason}")
