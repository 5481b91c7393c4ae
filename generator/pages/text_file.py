"""A text beside a page that is no HTML: the same content for programs that read text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """One text of the site before it is written."""

    uri: str
    """Path of the file below the site's root; no page and no other file has it."""

    template: str
    """Template that writes it as Markdown, below `templates/`."""

    view: object
    """The typed view that the template names in its header."""
