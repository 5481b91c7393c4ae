"""Shows what MkDocs has to say when it runs in this process."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import click


class _Echo(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        click.echo(f"{record.levelname} -  {record.getMessage()}", err=True)


@contextmanager
def mkdocs_messages(level: int = logging.WARNING) -> Iterator[None]:
    """Show messages of MkDocs and its plugins from a level up, as its own command shows them."""
    logger = logging.getLogger("mkdocs")
    shown = _Echo(level)
    before = logger.level, logger.propagate
    logger.addHandler(shown)
    logger.setLevel(level)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(shown)
        logger.setLevel(before[0])
        logger.propagate = before[1]
