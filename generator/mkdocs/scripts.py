"""Scripts of the site as they are published: without comments, a third of what a phone would load."""

import re

from mkdocs.structure.files import Files

OWN = "assets/js/"
"""Folder of the site's own scripts."""

_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)
"""A comment that has its lines for itself."""


def publish_scripts(files: Files) -> None:
    """Have the site's own scripts written without comments; their sources stay as they are."""
    for file in files:
        if file.src_uri.startswith(OWN) and file.src_uri.endswith(".js"):
            file.content_string = without_comments(file.content_string)


def without_comments(script: str) -> str:
    """Return a script without the comments that have lines for themselves.

    A script with a template text over several lines stays whole: what looks like a comment may be part of it.
    """
    if any(line.count("`") % 2 for line in _COMMENT.sub("", script).splitlines()):
        return script
    return _COMMENT.sub("", script)
