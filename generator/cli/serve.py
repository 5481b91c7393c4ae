"""`guides serve`: the site on this machine, rebuilt at every change."""

import subprocess
import sys

import click

from generator.cli.build import mkdocs_command
from generator.cli.project import find_project


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
    try:
        sys.exit(
            subprocess.run(mkdocs_command("serve", "--dev-addr", address), cwd=root, check=False).returncode
        )
    except KeyboardInterrupt:
        sys.exit(130)
