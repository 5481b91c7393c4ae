"""`guides diff`: what the data say differently than in another revision."""

import sys
from pathlib import Path

import click

from generator.cli.check import hand_over
from generator.cli.project import CouldNotRun, find_project
from generator.comparing.catalogs import compare_data
from generator.comparing.json_report import write_json
from generator.comparing.markdown_report import write_markdown
from generator.comparing.revisions import RevisionUnknown, read_pair
from generator.comparing.text_report import write_text
from generator.garbage import uncollected

FORMATS = ("text", "markdown", "json")


@click.command(
    epilog="""\b
Examples:
  guides diff HEAD                       what is not committed yet
  guides diff main                       what a branch changes
  guides diff HEAD~20 HEAD               between two revisions
  guides diff main --format markdown     for a pull request"""
)
@click.argument("before")
@click.argument("after", required=False)
@click.option("--format", "chosen", type=click.Choice(FORMATS), default="text", help="How to report.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
def diff(before: str, after: str | None, chosen: str, output: Path | None) -> None:
    """Tell what the data say differently than BEFORE, a revision of git.

    Compared are figures, sources and texts, not lines: order, comments and other spellings of the same
    value are no difference, and what was renamed is one line. Figures come first, each with how far it
    moved. Without a revision AFTER the files as they are now are compared. Ends with 1 when anything
    differs.
    """
    project = find_project()
    try:
        with uncollected():
            pair = read_pair(project, before, after)
            found = compare_data(pair.before, pair.after)
    except RevisionUnknown as problem:
        raise CouldNotRun(str(problem)) from None
    if chosen == "json":
        report = write_json(found, before, after)
    else:
        report = write_markdown(found) if chosen == "markdown" else write_text(found)
    hand_over(report, output)
    sys.exit(1 if found else 0)
