"""Small data folders, written for one test."""

from collections.abc import Mapping
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.load.catalog import Loaded, load_catalog

SOUND_GUIDE = "title: Data Engineer\nreviewed_on: 2026-11-22\n"
GUIDE = "acme/data-engineer.yml"


def write_folder(parent: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder `guides` that holds these files, by their path inside it."""
    folder = parent / "guides"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def load_files(parent: Path, files: Mapping[str, str | bytes]) -> Loaded:
    return load_catalog(write_folder(parent, files))


def problems(loaded: Loaded) -> list[str]:
    return [told(found) for found in loaded.diagnostics]


def told(found: Diagnostic) -> str:
    """One problem without its file: `unknown-key 3:1`."""
    return f"{found.rule} {found.span.line}:{found.span.column}"
