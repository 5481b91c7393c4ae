"""A small data folder as texts, and what a renaming makes of it."""

import tempfile
from pathlib import Path

from generator.load.catalog import Loaded, load_catalog
from generator.renaming.plan import Changes, plan_renaming
from generator.renaming.subject import Renaming, Subject

TEXTS = {
    "guides/companies/acme.yml": "name: Acme  # the maker of rockets\nparent: globex\noffices: [paris]\n",
    "guides/companies/globex.yml": "name: Globex\naliases: [Globex Corp]\nheadquarters: Paris, France\n",
    "guides/roles/data-engineer.yml": "name: Data Engineer\njob_family: Data\n",
    "guides/roles/data-engineer.md": "## Work {#work}\n\nAt [[company.acme]] as [[ role.data-engineer ]].\n",
    "guides/regions.yml": (
        "# Places.\n"
        "france: {name: France, kind: country, country: FR, currency: EUR}\n"
        "paris:\n  name: Paris\n  kind: city\n  within: france\n  currency: EUR\n"
        "  aliases:\n    - Paris, France\n"
    ),
    "guides/sources.yml": "survey: {title: Survey, publisher: A house, kind: official-posting}\n",
    "guides/acme/data-engineer.yml": (
        "title: Data Engineer\n"
        "reviewed_on: 2026-11-22\n"
        "headline: {row: paris, reason: Most work there}\n"
        "pay:\n"
        "  - region: paris   # the head office\n"
        "    base_salary: 80K\n"
        "    sources: [survey]\n"
        "  - {region: france, level: L4, base_salary: 70K, sources: [survey]}\n"
        'questions: ["Is [[pay.paris.base_salary]] in [[region.paris]] usual?"]\n'
        "interviews:\n"
        "  - {applies_to: data-engineer, note: 'As [[role.data-engineer]]', sources: [survey]}\n"
        "level_mapping:\n"
        '  - {company: "acme", role_label: Engineer}\n'
        "  - {company: Globex Corp, role_label: Engineer}\n"
    ),
    "guides/acme/data-engineer.md": "## The job {#job}\n\n[[company.acme]], not [[company.acme-labs]].\n",
}
"""The least data in which a company, a role and two regions are referred to in every way."""


def load(texts: dict[str, str]) -> Loaded:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        return load_catalog(Path(folder) / "guides")


def plan(texts: dict[str, str], subject: str, old: str, new: str, name: str | None = None) -> Changes:
    renaming = Renaming(subject=Subject(subject), old=old, new=new, name=name)
    return plan_renaming(renaming, load(texts), texts)


def renamed(
    texts: dict[str, str], subject: str, old: str, new: str, name: str | None = None
) -> dict[str, str]:
    """The whole folder afterwards."""
    after = {**texts, **plan(texts, subject, old, new, name)}
    return {file: text for file, text in after.items() if text is not None}


def new_lines(texts: dict[str, str], after: dict[str, str], old: str, new: str) -> list[str]:
    """The lines of one file that were not in it before."""
    before = texts[old].splitlines()
    return [line for line in after[new].splitlines() if line not in before]
