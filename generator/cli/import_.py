"""`guides import`: foreign documents become guides, nothing of them is lost, nothing here is overwritten."""

import sys
from pathlib import Path

import click

from generator.cli.project import CouldNotRun, find_project, say
from generator.importing.draft import Entry
from generator.importing.naming.titles import Subject
from generator.importing.output.readable import refused_keys
from generator.importing.result import Outcome
from generator.intake import About, import_documents, outcomes_of, store
from generator.load.catalog import load_catalog
from generator.load.format.evidence import source_reader
from generator.model.evidence import SourceKind
from generator.report.import_report import render_import_json, render_import_summary


@click.command(
    "import",
    epilog="""\b
Examples:
  guides import old-guides/ --dry-run          what would become of a folder of Markdown
  guides import old-guides/ --report all.json  import it, and keep the whole report
  guides import article.txt --company acme --role security-engineer
  guides import pay.csv --into draft/          rows of pay, into a folder of its own""",
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Data folder to write to; the project's own when left out.",
)
@click.option("--dry-run", is_flag=True, help="Write no guide; the report is made all the same.")
@click.option("--overwrite", is_flag=True, help="Replace guides that are there with another text.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write everything that was found to a JSON file.",
)
@click.option("--company", help="Company of a document that does not name it.")
@click.option("--role", help="Role of a document that does not name it.")
@click.option("--publisher", default="unknown", help="Who published the documents.")
@click.option("--url", default="unknown", help="Where a document can be read.")
@click.option("--accessed-on", default="unknown", help="Day on which the documents were read, 2026-11-22.")
def import_(
    paths: tuple[Path, ...],
    into: Path | None,
    dry_run: bool,
    overwrite: bool,
    report: Path | None,
    **about: str,
) -> None:
    """Turn Markdown guides, plain articles and CSV files of pay into guides.

    PATHS are files, or folders with .md, .markdown, .txt and .csv files at any depth. Figures come in
    unverified. Exit code 1 tells that something was not imported, was kept or got lost.
    """
    target = into or find_project().data
    known = [load_catalog(folder).catalog for folder in _vocabularies(target)]
    intake = import_documents(paths, target, known, _about(about))
    try:
        outcomes = (
            outcomes_of(intake, target, overwrite=overwrite)
            if dry_run
            else store(intake, target, overwrite=overwrite)
        )
        if report is not None:
            report.write_text(render_import_json(intake, outcomes), encoding="utf-8")
    except OSError as error:
        raise CouldNotRun(f"{error.filename} cannot be written: {error.strerror}") from error
    say(render_import_summary(intake, outcomes, is_dry=dry_run))
    is_whole = (
        intake.words.is_whole and intake.amounts.is_whole and all(one.guides for one in intake.documents)
    )
    sys.exit(0 if is_whole and Outcome.KEPT not in outcomes.values() else 1)


def _about(said: dict[str, str]) -> About:
    subject = Subject(company=said.pop("company") or None, role=said.pop("role") or None)
    least: Entry = {"title": "A document", "kind": SourceKind.SECONDARY_GUIDE.value}
    for key, message in refused_keys(least | said, source_reader("document")).items():
        raise click.BadParameter(message, param_hint=f"--{key.replace('_', '-')}")
    return About(subject=subject, **said)


def _vocabularies(target: Path) -> list[Path]:
    """Return the folders whose names are known: the target, and the project's data where there is one."""
    try:
        project = [find_project().data]
    except click.UsageError:
        project = []
    return [target, *(folder for folder in project if folder.resolve() != target.resolve())]
