"""Whole pages of a made-up catalogue, kept as files: `pytest --update-golden` rewrites them."""

import os

import pytest

from tests.pages.invented import ROOT, pages, rendered

GOLDEN = ROOT / "tests" / "golden"

KEPT = {
    "guide": "guides/acme-robotics/data-engineer.md",
    "company": "companies/acme-robotics.md",
    "company-with-little": "companies/borealis-cloud.md",
    "role": "roles/data-engineer.md",
    "region": "regions/springfield.md",
    "guides": "guides/index.md",
    "companies": "companies/index.md",
    "compare": "compare.md",
    "start": "start/index.md",
    "situation": "start/private-equity.md",
    "glossary": "glossary.md",
    "levels": "levels/index.md",
    "levels-of-a-role": "levels/data-engineer.md",
    "vesting": "vesting.md",
    "statements": "statements.md",
    "quality": "quality.md",
    "freshness": "freshness.md",
    "changes": "changes.md",
    "rule": "rules/late-cliff.md",
    "tools": "tools/index.md",
    "tool-equity": "tools/equity.md",
    "tool-repayment": "tools/repayment.md",
    "tool-plan": "tools/plan.md",
    "redirect": "guides/acme-robotics/etl-engineer.md",
}
"""One page of each kind, by the name of its file in tests/golden."""


@pytest.mark.parametrize(("name", "uri"), KEPT.items(), ids=list(KEPT))
def test_the_page_is_as_it_was(name: str, uri: str):
    text, path = rendered(pages()[uri]), GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_no_file_is_kept_for_a_page_that_nobody_compares():
    assert {path.stem for path in GOLDEN.glob("*.md")} == KEPT.keys()
