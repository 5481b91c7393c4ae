"""`guides serve`: the site on this machine, rebuilt at every change."""

import logging
import os
import signal
import sys

import click

from generator.cli.mkdocs_log import mkdocs_messages
from generator.cli.project import CouldNotRun, find_project
from generator.mkdocs.building import BuildFailed
from generator.mkdocs.serving import serve_project


@click.command(
    epilog="""\b
Examples:
  guides serve
  guides serve --address 127.0.0.1:9000"""
)
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(address: str) -> None:
    """Show a live preview that follows every change of data, prose, templates and pages."""
    root = find_project().root
    # MkDocs 2 is announced without plugins; this project stays with the first.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    # Whoever ends it in another way than by an interrupt finds no folder left either.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    with mkdocs_messages(logging.INFO):
        try:
            serve_project(root, address)
        except BuildFailed as failure:
            click.echo(f"Error: {failure}", err=True)
            sys.exit(1)
        except OSError as problem:
            raise CouldNotRun(f"cannot serve at {address}: {problem}") from problem
