"""The guides that are measured, and the plain documents that other generators get: as many as wanted.

Both are made once and kept in `.cache/bench`.
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from benchmarks.measuring import CommandFailed, measure
from benchmarks.multiply import (
    company_names,
    document_files,
    guide_files,
    multiply_documents,
    multiply_guides,
)
from benchmarks.projects import GUIDES, ROOT, make_project, output_of
from benchmarks.synthetic_guides import add_guides, write_documents

DATA = ROOT / "guides"
"""Every corpus holds this data as well: pages written by hand lead to some of it."""

MAKERS = ("corpora.py", "multiply.py", "synthetic_guides.py", "synthetic/*.py")
"""What decides how a corpus comes out, in this folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """So many guides, and as many plain documents that say the same."""

    name: str
    count: int
    data: Path
    """Data folder of a project."""

    documents: Path
    """Folder of Markdown documents, `company/role.md`."""


def made_up_corpus(count: int, cache: Path) -> Corpus:
    """Return a corpus of made-up guides, which needs nothing outside this repository."""

    def make(folder: Path) -> None:
        data = shutil.copytree(DATA, folder / "data")
        add_guides(count - len(guide_files(DATA)), data)
        write_documents(count, folder / "documents")

    key = _digest(_inputs())
    return _kept("made-up", count, cache / f"made-up-{count}-{key}", make)


def open_corpus(documents: Path, count: int, cache: Path) -> Corpus:
    """Return a corpus of imported documents, multiplied under the names of invented companies."""
    new = [file for file in document_files(documents) if not _guide_of(file).exists()]
    imported = _imported(new[: count - len(guide_files(DATA))], cache)

    def make(folder: Path) -> None:
        data = shutil.copytree(imported, folder / "data")
        multiply_guides(data, DATA, count)
        multiply_documents(documents, folder / "documents", company_names(imported), count)

    key = imported.parent.name.rpartition("-")[2]
    return _kept("open", count, cache / f"open-{count}-{key}", make)


def _guide_of(document: Path) -> Path:
    """Return where a guide that somebody wrote by hand stands for a document; it may not be there."""
    return DATA / document.parent.name / f"{document.stem}.yml"


def _imported(documents: Sequence[Path], cache: Path) -> Path:
    """Return a data folder with these documents imported into the data of this project."""

    def make(folder: Path) -> None:
        project, chosen = folder / "project", folder / "documents"
        make_project(project, DATA)
        for file in documents:
            (chosen / file.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, chosen / file.parent.name / file.name)
        command = [str(GUIDES), "import", str(chosen), "--report", str(folder / "import.json")]
        cost = measure("import", command, project, output_of(project))
        # 1 says that something of a document could not be taken over.
        if cost.code > 1:
            raise CommandFailed(output_of(project).read_text(encoding="utf-8"))
        (project / "guides").rename(folder / "data")
        shutil.rmtree(project)

    key = _digest((*documents, *_inputs()))
    return _made(cache / f"imported-{key}", make) / "data"


def _kept(name: str, count: int, folder: Path, make: Callable[[Path], None]) -> Corpus:
    _made(folder, make)
    return Corpus(name=name, count=count, data=folder / "data", documents=folder / "documents")


def _made(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return a folder, which is made first when it is not there; never a half-made one."""
    if not folder.exists():
        half = folder.with_name(f"{folder.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        make(half)
        half.rename(folder)
    return folder


def _inputs() -> list[Path]:
    """Return the files of this repository that a corpus is made of and by."""
    here = Path(__file__).parent
    makers = (file for pattern in MAKERS for file in here.glob(pattern))
    return sorted((*makers, *(file for file in DATA.rglob("*.*") if file.is_file())))


def _digest(files: Iterable[Path]) -> str:
    """Return a short name for the content of files."""
    digest = blake2b(digest_size=6)
    for file in files:
        digest.update(f"{file.parent.name}/{file.name}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
