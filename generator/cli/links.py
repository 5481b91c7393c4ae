"""`guides links`: asks the sources of the data whether they are still there."""

import sys
from pathlib import Path

import click

from generator.cli.check import FORMATS, hand_over, report_format, use_color
from generator.cli.project import CouldNotRun, current_day, find_project
from generator.cli.selecting import data_files
from generator.links.asking import State
from generator.links.found import Link, find_links
from generator.links.manners import SECONDS_BETWEEN, Manners
from generator.links.memory import read_memory, write_memory
from generator.links.network import Network
from generator.links.run import Offline, Outcome, check_links
from generator.load.walk import find_files
from generator.report.formats import render

NETWORK = Network()
"""The network that is asked."""

PAUSE = SECONDS_BETWEEN


@click.command(
    epilog="""\b
Examples:
  guides links                                 all sources; those of last week are not asked again
  guides links guides/acme/data-engineer.yml   those of one file
  guides links --format sarif --output links.sarif"""
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "chosen",
    type=click.Choice(FORMATS),
    help="How to report; github inside GitHub Actions, else human.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("--today", help="Day that findings are dated with (2026-11-22) instead of today.")
@click.option("--color/--no-color", default=None, help="Force colours on or off.")
def links(
    paths: tuple[Path, ...], chosen: str | None, output: Path | None, today: str | None, color: bool | None
) -> None:
    """Ask the address of every source, and report those that are gone or do not answer.

    The only command that uses the network. It asks eight hosts at a time, each once a second at most, says
    who asks, keeps to robots.txt, and asks no host that is not public. What was there is asked again after
    seven days; that is kept in .cache/links.json. A source with an `archive_url` is not reported as dead.

    PATHS are data files of the project or folders of them, to ask for their sources alone.
    """
    project, day = find_project(), current_day(today)
    files = data_files(paths, project) if paths else find_files(project.data, project.data.name)[0]
    found = [link for file in files for link in find_links(file)]
    memory = read_memory(project.cache)
    try:
        outcome = check_links(found, Manners(NETWORK, PAUSE), memory, day)
    except Offline:
        raise CouldNotRun("no host answered, so this machine is offline; nothing was judged") from None
    write_memory(project.cache, {**memory, **outcome.memory})
    _tell(found, outcome)
    hand_over(
        render(outcome.findings, report_format(chosen), color=use_color(color, output)),
        output,
    )
    sys.exit(1 if outcome.findings else 0)


def _tell(found: list[Link], outcome: Outcome) -> None:
    """Say how many addresses there are, and of how many nothing can be said."""
    there = outcome.count(found, State.THERE)
    closed = outcome.count(found, State.UNASKED)
    count = len({link.url for link in found})
    click.echo(
        f"{count:,} addresses, {outcome.asked:,} asked now: {there:,} there, {closed:,} closed to programs",
        err=True,
    )
