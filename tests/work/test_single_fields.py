"""Of companies and roles each field counts by itself: what shows another one is not made again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import partial
from pathlib import Path

import pytest
import yaml

from generator.load.catalog import load_catalog
from tests.work.small import Small, everything, made

pytestmark = pytest.mark.long

COMPANY, ROLE = "guides/companies/wiz.yml", "guides/roles/security-engineer.yml"

COMPANY_EDITS: Mapping[str, object] = {
    "name": "Wizard",
    "aliases": ["Wiz Labs"],
    "former_ids": ["wizard"],
    "summary": "Somebody described it otherwise.",
    "parent": "amazon",
    "headquarters": "new-york",
    "offices": ["paris"],
    "stage": {"value": "private", "as_of": "2026-01", "sources": ["innovation-village-wiz"]},
    "equity_plans": [{"instrument": "iso", "unit_price": "unknown", "sources": ["newsvot-wiz-closing"]}],
    "bonus_plan": {"target": "10%", "sources": ["newsvot-wiz-closing"]},
    "ladder": {"levels": [{"code": "W1"}, {"code": "W2"}], "sources": ["newsvot-wiz-closing"]},
    "facts": [{"topic": "pay", "statement": "It pays in USD.", "sources": ["newsvot-wiz-closing"]}],
    "unknowns": ["Whether it has a canteen"],
    "evidence": {"sources": ["newsvot-wiz-closing"]},
    "reviewed_on": "2026-11-20",
}
"""Another value for each key of the file that is not changed by hand below."""

ROLE_EDITS: Mapping[str, object] = {
    "name": "Guard",
    "job_family": "Keeping",
    "aliases": ["Watch"],
    "former_ids": ["guard"],
    "summary": "Somebody described it otherwise.",
    "occupation_codes": ["15-1252"],
    "requirements": [{"skill": "Patience", "strength": "strong", "sources": ["gitlab-security-engineer"]}],
    "growth": [{"start": "Guard", "end": "Head of guards", "kind": "management"}],
}


def keys(file: str, values: Mapping[str, object]) -> Iterator[Callable[[Small], None]]:
    for key, value in values.items():
        yield partial(_set, file=file, key=key, value=value)


def _set(small: Small, *, file: str, key: str, value: object) -> None:
    write(small.root / file, {key: value})


def write(path: Path, changes: Mapping[str, object]) -> None:
    path.write_text(
        yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8")) | changes, sort_keys=False),
        encoding="utf-8",
    )


def rename_source(file: str) -> Callable[[Small], None]:
    def change(small: Small) -> None:
        sources = yaml.safe_load((small.root / file).read_text(encoding="utf-8"))["sources"]
        first = next(iter(sources))
        write(small.root / file, {"sources": sources | {first: sources[first] | {"title": "Another title"}}})

    return change


def more_prose(small: Small) -> None:
    small.replace("guides/roles/security-engineer.md", r"\Z", "\nMore for all.\n")


@pytest.mark.parametrize(
    ("edits", "entry"),
    [
        pytest.param(
            [*keys(COMPANY, COMPANY_EDITS), rename_source(COMPANY)],
            lambda catalog: catalog.companies["wiz"],
            id="a company",
        ),
        pytest.param(
            [*keys(ROLE, ROLE_EDITS), rename_source(ROLE), more_prose],
            lambda catalog: catalog.roles["security-engineer"],
            id="a role",
        ),
    ],
)
def test_a_change_of_any_field_gives_what_a_clean_run_gives(edits, entry, small: Small):
    small.kept()
    changed: set[str] = set()
    before = after = entry(load_catalog(small.data).catalog)
    for edit in edits:
        edit(small)
        after = entry(load_catalog(small.data).catalog)
        now = {one.name for one in fields(after) if getattr(before, one.name) != getattr(after, one.name)}
        assert now, "nothing has changed"
        assert everything(small.kept()) == everything(small.clean()), now
        changed |= now
        before = after
    assert changed == {one.name for one in fields(after)} - {"id"}


def test_what_shows_only_the_name_of_a_company_stands_when_its_summary_changes(small: Small):
    small.kept()
    write(small.root / COMPANY, {"summary": "Somebody described it otherwise."})
    assert made(small.kept()) == {"part company wiz"}
    write(small.root / COMPANY, {"name": "Wizard"})
    assert made(small.kept()) >= {"part company wiz", "part guides index", "guide wiz/solutions-architect"}


def test_a_company_that_goes_is_missed_wherever_it_was_looked_for(small: Small):
    small.kept()
    (small.root / COMPANY).unlink()
    assert everything(small.kept()) == everything(small.clean())
