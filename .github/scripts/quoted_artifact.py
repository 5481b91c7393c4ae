"""Prints one text of an artifact as a comment that shows it and obeys nothing of it.

    python3 quoted_artifact.py ARTIFACT.zip NAME HEADING

The artifact was made by code of strangers. One file of the expected name is read, never unpacked, and at most
`MOST` characters of it are shown; within the fence no text is a mention, a link, an image or markup. Standard
library alone: it runs where nothing is installed.
"""

import re
import sys
import unicodedata
import zipfile

MOST = 50_000
"""Characters that are shown; a comment holds 65,536."""

TOO_LONG = "\n… and more: the log of the run has all of it"

FENCE = "``````````"
"""Longer than every run of backticks that is left in the text."""

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories of characters that cannot be seen, or that reorder the text round them."""


def quoted(text: str, name: str, heading: str) -> str:
    """Return the comment; its first line tells the next run which comment to replace."""
    shown = "".join(map(_visible, text.replace("\r\n", "\n")))
    shown = re.sub("`{10,}", "`````````…", shown)
    if len(shown) > MOST:
        shown = shown[:MOST] + TOO_LONG
    return f"<!-- {name} -->\n{heading}\n\n{FENCE}text\n{shown.rstrip()}\n{FENCE}\n"


def _visible(character: str) -> str:
    if character == "\n" or unicodedata.category(character) not in HIDDEN:
        return character
    return f"\\u{{{ord(character):x}}}"


def read_text(archive: str, name: str) -> str:
    """Return the beginning of one file of an artifact; raises `SystemExit` when it is not there."""
    try:
        with zipfile.ZipFile(archive) as file, file.open(name) as stream:
            raw = stream.read(4 * MOST)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError) as error:
        raise SystemExit(f"the artifact holds no readable {name}: {type(error).__name__}") from error
    return raw.decode("utf-8", "replace")


if __name__ == "__main__":
    artifact, wanted, sentence = sys.argv[1:]
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(quoted(read_text(artifact, wanted), wanted, sentence))
