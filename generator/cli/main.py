"""The `guides` command. It ends with 0 when all is well, 1 with findings, 2 when it had to give up."""

import errno
from importlib import import_module

import click

from generator.cli.project import CouldNotRun
from generator.cli.streams import forgo_output, open_closed_streams

VERBS = (
    "build",
    "check",
    "diff",
    "draft",
    "export",
    "fmt",
    "import",
    "links",
    "new",
    "rename",
    "render",
    "schema",
    "serve",
    "stale",
)
"""Each is a command in a module of its own name; `import` is a word of Python and its module `import_`."""


class Verbs(click.Group):
    """Imports the module of a verb when somebody asks for the verb: checking needs nothing of building."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every verb, in the order of help."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a verb, `None` when it is none."""
        return verb_command(cmd_name) if cmd_name in VERBS else None

    def invoke(self, ctx: click.Context) -> object:
        """Run a verb; what the system refuses on the way ends it with exit code 2 and a sentence."""
        open_closed_streams()
        try:
            return super().invoke(ctx)
        except OSError as refusal:
            forgo_output()
            if refusal.errno == errno.EPIPE:  # nobody reads on, which click takes for an end
                raise
            raise CouldNotRun(str(refusal)) from refusal


def verb_command(verb: str) -> click.Command:
    """Return the command of one of `VERBS`."""
    name = f"{verb}_" if verb == "import" else verb
    command = getattr(import_module(f"generator.cli.{name}"), name)
    if not isinstance(command, click.Command):
        raise TypeError(f"generator.cli.{name} holds no command of its name")
    return command


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="career-guides", prog_name="guides")
def main() -> None:
    """Check pay data and build the site of career guides from it.

    \b
    Examples:
      guides check                   everything that is wrong, in one run
      guides build                   check, then build the site into site/
      guides serve                   live preview
    """
