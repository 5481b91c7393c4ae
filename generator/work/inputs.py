"""Fingerprints of everything outside the data's values that work reads: files, templates, code, settings."""

import re
from pathlib import Path

from generator.cache.code import code_digest
from generator.cache.digest import joint_digest
from generator.cache.folder_record import paths_within
from generator.cache.inputs import FileDigest, Inputs, files_digest
from generator.cache.tracing import ByField
from generator.model.company import Company
from generator.model.role import Role
from generator.work.settings import Settings

BY_FIELD: ByField = {"companies": Company, "roles": Role}
"""Entries of which most work looks at little: at the name, and not at plans, facts and sources."""

_REFERENCE = re.compile(
    r"""\{%[-+]? \s* (?:include|import|extends|from) \b
        (?: \s* (?P<quote>["']) (?P<name>[^"'\\]+) (?P=quote) \s*
            (?= [-+]?%\} | as\b | import\b | ignore\b | with ) )?
    """,
    re.VERBOSE,
)
"""A tag of a template that refers to another one: by its name, or by something else."""


def run_inputs(settings: Settings) -> Inputs:
    """Return the inputs of a run, without the values of its data."""
    inputs = Inputs()
    digest, data = settings.file_digest, str(settings.data)  # a Path of each name takes as long as reading it
    inputs.add("file", lambda name: digest(f"{data}/{name.partition('/')[2]}"))
    inputs.add("code", lambda _key: code_digest())
    if settings.with_pages:
        templates = settings.project.templates
        inputs.add("template", _Templates(templates, digest))
        inputs.add("templates", lambda _key: files_digest(_all_files(templates), templates, digest))
    # Another version of the program may have read a setting that this one does not have.
    inputs.add("setting", lambda name: joint_digest([name, str(getattr(settings, name, "no such"))]))
    return inputs


def read_templates(inputs: Inputs, templates: Path) -> None:
    """Take the fingerprints of all templates of pages before any is rendered.

    A template that changes meanwhile is then noticed by the next run.
    """
    for folder in ("pages", "twin"):
        for page in templates.glob(f"{folder}/**/*.jinja"):
            inputs.digest(("template", page.relative_to(templates).as_posix()))


def _all_files(folder: Path) -> list[Path]:
    return [path for path in map(Path, paths_within(folder)) if path.is_file()]


class _Templates:
    """Fingerprint of a template together with all that it includes."""

    def __init__(self, folder: Path, digest: FileDigest) -> None:
        self.folder = folder
        self.digest = digest
        self.referred: dict[str, set[str]] = {}

    def __call__(self, name: str) -> str:
        found: set[str] = set()
        todo = {name}
        while todo:
            found |= todo
            todo = {other for one in todo for other in self._references(one)} - found
        return joint_digest(part for one in sorted(found) for part in (one, self.digest(self.folder / one)))

    def _references(self, name: str) -> set[str]:
        if name not in self.referred:
            self.referred[name] = self._read_references(name)
        return self.referred[name]

    def _read_references(self, name: str) -> set[str]:
        try:
            text = (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return set()  # whoever renders it will say so
        named = {found["name"] for found in _REFERENCE.finditer(text)}
        if None not in named:
            return named
        # Which one is chosen while the page is made: it may be any.
        return {path.relative_to(self.folder).as_posix() for path in _all_files(self.folder)}
