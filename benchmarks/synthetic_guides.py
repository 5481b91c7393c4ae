"""Makes up as many guides as wanted: eight roles at invented companies, with three rows of pay each.

Every figure follows from the number of the guide, so that two runs write the same bytes. Regions, rates
and the other shared files are those of the project.

    python -m benchmarks.synthetic_guides 600 FOLDER
"""

import shutil
import sys
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "guides"
SHARED = ("regions.yml", "exchange-rates.yml", "glossary.yml", "site.yml", "sources.yml", "claims.yml")

PLACES = (("san-francisco", 180), ("london", 95), ("paris", 75))
"""Regions, and the base salary there in thousands of its currency at the lowest level."""

LEVELS = ("L3", "L4", "L5", "L6")
KINDS = ("official-posting", "secondary-guide", "self-reported-aggregate", "press")
STAGES = ("public", "private", "unknown")


def write_guides(count: int, folder: Path) -> None:
    """Write a data folder with this many guides; the folder must not exist yet."""
    folder.mkdir(parents=True)
    for name in SHARED:
        shutil.copy(DATA / name, folder / name)
    shutil.copytree(DATA / "roles", folder / "roles")
    roles = sorted(path.stem for path in (DATA / "roles").glob("*.yml"))
    (folder / "companies").mkdir()
    for number, (company, role) in enumerate(_jobs(count, roles)):
        own = folder / f"company-{company:04d}"
        if not own.exists():
            own.mkdir()
            (folder / "companies" / f"{own.name}.yml").write_text(_company(company), encoding="utf-8")
        (own / f"{role}.yml").write_text(_guide(number, role), encoding="utf-8")


def _jobs(count: int, roles: list[str]) -> Iterator[tuple[int, str]]:
    companies = -(-count // len(roles))
    return islice(product(range(1, companies + 1), roles), count)


def _company(number: int) -> str:
    return f"name: Company {number:04d}\nstage: {STAGES[number % len(STAGES)]}\n"


def _guide(number: int, role: str) -> str:
    title, level = role.replace("-", " ").title(), LEVELS[number % len(LEVELS)]
    rows = "".join(_row(number, region, base, level) for region, base in PLACES)
    return (
        f"title: {title}\nreviewed_on: 2026-{number % 11 + 1:02d}-15\n"
        "thin_evidence: All of it is made up.\n"
        f"headline: {{row: {PLACES[number % 3][0]}, reason: Somebody has to lead.}}\npay:\n{rows}"
        f"sources:\n  made-up: {{title: List {number}, publisher: Nobody, kind: {KINDS[number % 4]},\n"
        f"    published_on: 202{number % 5 + 2}-06, url: https://example.org/{number}}}\n"
    )


def _row(number: int, region: str, base: int, level: str) -> str:
    low = base + number * 7 % 90
    equity = "undisclosed" if number % 4 == 0 else f"{low}K–{low * 2}K over 4 years"
    return (
        f"  - {{id: {region}, region: {region}, level: {level}, base_salary: {low}K–{low + 40}K,\n"
        f"    bonus: {number % 4 * 5}%, equity_grant: {equity}, range_kind: estimate, sources: [made-up]}}\n"
    )


if __name__ == "__main__":
    write_guides(int(sys.argv[1]), Path(sys.argv[2]))
