"""Makes up as many guides as wanted: eight roles at invented companies, as long and as rich as real ones.

Every figure and every sentence follows from the number of the guide, so that two runs write the same bytes.
Regions, rates and the other shared files are those of the project.

    python -m benchmarks.synthetic_guides 600 FOLDER
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.synthetic.content import Content, content
from benchmarks.synthetic.data_file import company_file, guide_file, prose_file
from benchmarks.synthetic.document import document
from benchmarks.synthetic.words import ROLES, company_id, company_of

DATA = Path(__file__).resolve().parents[1] / "guides"
SHARED = ("regions.yml", "exchange-rates.yml", "glossary.yml", "site.yml", "sources.yml", "claims.yml")


def write_guides(count: int, folder: Path) -> None:
    """Write a data folder with this many guides; the folder must not exist yet."""
    folder.mkdir(parents=True)
    for name in SHARED:
        shutil.copy(DATA / name, folder / name)
    shutil.copytree(DATA / "roles", folder / "roles")
    (folder / "companies").mkdir()
    add_guides(count, folder)


def add_guides(count: int, folder: Path) -> None:
    """Add this many guides to a data folder, with their companies."""
    # Company 0 has no guide: the first ones compare themselves with it.
    for company in range(company_of(count - 1) + 1):
        (folder / "companies" / f"{company_id(company)}.yml").write_text(
            company_file(company), encoding="utf-8"
        )
    for guide in _guides(count):
        own = folder / company_id(company_of(guide.number))
        own.mkdir(exist_ok=True)
        (own / f"{guide.role}.yml").write_text(guide_file(guide), encoding="utf-8")
        (own / f"{guide.role}.md").write_text(prose_file(guide), encoding="utf-8")


def write_documents(count: int, folder: Path) -> None:
    """Write the same guides as plain Markdown documents, `company/role.md` each."""
    for guide in _guides(count):
        own = folder / company_id(company_of(guide.number))
        own.mkdir(parents=True, exist_ok=True)
        (own / f"{guide.role}.md").write_text(document(guide), encoding="utf-8")


def _guides(count: int) -> Iterator[Content]:
    roles = sorted(path.stem for path in (DATA / "roles").glob("*.yml"))[:ROLES]
    return (content(number, roles[number % ROLES]) for number in range(count))


if __name__ == "__main__":
    write_guides(int(sys.argv[1]), Path(sys.argv[2]))
