"""Imports one text as a user would, and says what is wrong with what it became."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import Checked, check_project
from generator.canonical.format import format_text
from generator.importing.naming.titles import Subject
from generator.importing.result import Intake, Outcome
from generator.intake import About, import_documents, store
from generator.load.catalog import load_catalog
from generator.load.layout import Kind

DAY = date(2026, 11, 22)
ABOUT = About(subject=Subject(company="Acme", role="Baker"))
"""A document of whatever kind is about somebody, so that none is turned away at the door."""

_KINDS = {"companies": Kind.COMPANY, "roles": Kind.ROLE, "regions.yml": Kind.REGIONS}


@dataclass(frozen=True, slots=True)
class Result:
    """An import with everything that was said of it and of its files."""

    intake: Intake
    checked: Checked
    again: dict[str, Outcome]
    """What a second import of the same document would do to each file."""

    @property
    def errors(self) -> list[str]:
        """Everything that must never be."""
        return [*_lost(self.intake), *_refused(self.checked), *_unstable(self.intake, self.again)]


def import_bytes(content: bytes, name: str = "acme/baker.md", about: About = ABOUT) -> Result:
    """Import one file into an empty data folder, check the folder, and import the file again."""
    with tempfile.TemporaryDirectory() as scratch:
        document, target = Path(scratch, "old", name), Path(scratch, "guides")
        document.parent.mkdir(parents=True)
        document.write_bytes(content)
        target.mkdir()
        intake = import_documents([document], target, [load_catalog(target).catalog], about)
        store(intake, target, overwrite=False)
        checked = check_project(target, "guides", DAY)
        second = import_documents([document], target, [checked.loaded.catalog], about)
        return Result(intake, checked, store(second, target, overwrite=False))


def import_text(text: str, name: str = "acme/baker.md", about: About = ABOUT) -> Result:
    return import_bytes(text.encode("utf-8", "surrogatepass"), name, about)


def _lost(intake: Intake) -> Iterator[str]:
    for one in intake.documents:
        if one.ledger is not None:
            yield from (f"lost in line {line}: {token}" for line, token in one.ledger.missing)
        elif not one.findings:
            yield f"{one.document} became nothing, and nobody said why"


def _refused(checked: Checked) -> Iterator[str]:
    for found in checked.errors:
        yield f"{found.file}:{found.span.line}: {found.rule}: {found.message}: {found.excerpt}"


def _unstable(intake: Intake, again: dict[str, Outcome]) -> Iterator[str]:
    for name, text in intake.texts.items():
        if name.endswith(".yml"):
            kind = _KINDS.get(name.partition("/")[0], Kind.GUIDE)
            if format_text(text, kind) != text:
                yield f"{name} is not in the form that `guides fmt` gives"
    yield from (f"{name} is {one.value}" for name, one in again.items() if one is not Outcome.UNCHANGED)
