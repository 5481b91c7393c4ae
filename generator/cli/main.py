"""The `guides` command. It ends with 0 when all is well, 1 with findings, 2 when it had to give up."""

import click

from generator.cli.build import build
from generator.cli.check import check
from generator.cli.fmt import fmt
from generator.cli.import_ import import_
from generator.cli.new import new
from generator.cli.rename import rename
from generator.cli.render import render
from generator.cli.schema import schema
from generator.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="career-guides", prog_name="guides")
def main() -> None:
    """Check pay data and build the site of career guides from it.

    \b
    Examples:
      guides check                   everything that is wrong, in one run
      guides build                   check, then build the site into site/
      guides serve                   live preview
    """


for verb in (build, check, fmt, import_, new, rename, render, schema, serve):
    main.add_command(verb)
