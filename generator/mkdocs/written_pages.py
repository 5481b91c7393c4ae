"""Files beside the data that a site must not be made from, although they lie among its pages."""

import os
from collections.abc import Iterator
from pathlib import Path


def strange_files(pages: Path) -> Iterator[str]:
    """Say in a sentence of each file of the folder of pages why it cannot be published.

    A link would publish what it leads to, which may be a secret of the machine that builds; a pipe never
    ends; a name that is no text has no address.
    """
    if pages.is_symlink():
        yield f"{pages.name}/ is a link; pages are published from a folder of the project"
        return
    within = os.path.realpath(pages)
    for at, folders, files in os.walk(pages):
        folders.sort()
        for name in (*folders, *sorted(files)):
            if why := _objection(Path(at, name), within):
                shown = Path(at, name).relative_to(pages.parent).as_posix()
                yield f"{shown.encode('ascii', 'backslashreplace').decode()} {why}"


def _objection(path: Path, within: str) -> str:
    if not _is_text(path.name):
        return "has a name that is no text"
    if path.is_symlink():
        if path.is_dir():
            return "is a link to a folder; only files are published through links"
        if not os.path.realpath(path).startswith(f"{within}{os.sep}"):
            return "is a link that leads out of the folder of pages"
    elif not path.is_file() and not path.is_dir():
        return "is neither a file nor a folder"
    return ""


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
