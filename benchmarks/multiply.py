"""Multiplies guides, and the documents that they were imported from, under the names of invented companies.

The second copy of what is said about Acme is about `acme-2`, "Acme 2": companies that it names follow into
the same copy, so that hubs, mentions and maps of levels grow as they would with as many real companies.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count as numbers
from pathlib import Path

_NAME = re.compile(r"^name: *[\"']?(.*?)[\"']?$", re.M)
_OF_ONE_ONLY = re.compile(r"^(?:aliases|former_ids|parent|former_addresses):.*\n(?:[ -].*\n)*", re.M)
"""Keys of a file that a second company must not have as well: names and addresses lead to one page each."""

_COMPANY = re.compile(r"(\bcompany: |\[\[company\.)([a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Copy:
    """One round of copies."""

    number: int
    """From 2 on."""

    names: Mapping[str, str]
    """Names of the copied companies by their ids."""

    def id_of(self, company: str) -> str:
        """Return the id of the copy of a company; companies that are not copied stay themselves."""
        return f"{company}-{self.number}" if company in self.names else company

    def text(self, text: str, company: str) -> str:
        """Return what a file about a company says of its copy."""
        text = _OF_ONE_ONLY.sub("", text)
        text = _COMPANY.sub(lambda found: found[1] + self.id_of(found[2]), text)
        # Not inside addresses of the web and compound words.
        name = re.compile(rf"(?<![\w./-]){re.escape(self.names[company])}(?![\w./-]|\s\d)")
        return name.sub(lambda found: f"{found[0]} {self.number}", text)


def company_names(data: Path) -> dict[str, str]:
    """Return the names of all companies of a data folder by their ids."""
    return {
        file.stem: found[1] if (found := _NAME.search(file.read_text(encoding="utf-8"))) else file.stem
        for file in sorted((data / "companies").glob("*.yml"))
    }


def multiply_guides(data: Path, kept: Path, count: int) -> None:
    """Add copies of guides to a data folder until it has so many of them.

    Guides that another data folder has too are not copied: those are written by hand, and no document
    stands beside them.
    """
    originals = [file for file in guide_files(data) if not (kept / file.relative_to(data)).exists()]
    missing = count - len(guide_files(data))
    names = company_names(data)
    names = {company: names[company] for company in sorted({file.parent.name for file in originals})}
    for number in numbers(2):
        if missing <= 0:
            return
        copy = Copy(number, names)
        for company in names:
            file = data / "companies" / f"{company}.yml"
            text = copy.text(file.read_text(encoding="utf-8"), company)
            file.with_stem(copy.id_of(company)).write_text(text, encoding="utf-8")
        for file in originals[:missing]:
            _copy_guide(file, copy)
        missing -= len(originals)


def multiply_documents(documents: Path, target: Path, names: Mapping[str, str], count: int) -> None:
    """Write this many documents, `company/role.md` each, into a new folder: the given ones, then copies."""
    originals = document_files(documents)
    known = {file.parent.name: names.get(file.parent.name, file.parent.name) for file in originals}
    for number in numbers(1):
        if count <= 0:
            return
        copy = Copy(number, known)
        for file in originals[:count]:
            company = file.parent.name
            folder = target / (company if number == 1 else copy.id_of(company))
            folder.mkdir(parents=True, exist_ok=True)
            if number == 1:
                shutil.copy(file, folder / file.name)
            else:
                text = copy.text(file.read_text(encoding="utf-8"), company)
                (folder / file.name).write_text(text, encoding="utf-8")
        count -= len(originals)


def guide_files(data: Path) -> list[Path]:
    """Return the data files of all guides of a data folder."""
    return sorted(
        file for file in data.glob("*/*.yml") if file.parent.name not in {"companies", "roles"}
    )  # fmt: skip


def document_files(documents: Path) -> list[Path]:
    """Return all documents that stand in the folder of a company."""
    return sorted(documents.glob("*/*.md"))


def _copy_guide(file: Path, copy: Copy) -> None:
    company = file.parent.name
    folder = file.parent.with_name(copy.id_of(company))
    folder.mkdir(exist_ok=True)
    for part in _parts(file):
        text = copy.text(part.read_text(encoding="utf-8"), company)
        (folder / part.name).write_text(text, encoding="utf-8")


def _parts(file: Path) -> Iterator[Path]:
    yield file
    prose = file.with_suffix(".md")
    if prose.exists():
        yield prose
