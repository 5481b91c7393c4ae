"""Every published figure has a claim or the mark "unsourced": counted again from the built pages."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.marks import Recount, recount
from tests.site.reading import BuiltPage
from tests.sites import SITE_URL


@pytest.fixture(scope="module")
def quality(site: Path) -> dict[str, Any]:
    """What the file beside the quality page says."""
    found: dict[str, Any] = json.loads((site / "api" / "v1" / "quality.json").read_text(encoding="utf-8"))[
        "data"
    ]
    return found


def told(counts: dict[str, Any]) -> Recount:
    """The counts of the file that marks can tell, by their names."""
    shares = {name: counts["shares"][name]["count"] for name in ("sourced", "checkable", "official")}
    examples = {"examples": counts["examples"]["of"], "sourced_examples": counts["examples"]["count"]}
    return {"figures": counts["figures"]} | shares | examples


def test_guides_show_as_many_figures_as_the_file_says(pages: dict[str, BuiltPage], quality: dict[str, Any]):
    found = {one["page"]: told(one["counts"]) for one in quality["guides"]}
    assert found == {address: recount(pages[SITE_URL + address].html) for address in found}
    assert found


def test_companies_show_those_of_their_guides_and_their_own(
    pages: dict[str, BuiltPage], quality: dict[str, Any]
):
    found = {one["page"]: told(one["counts"]) for one in quality["companies"]}
    assert found == {address: recount(*pages_of(address, pages)) for address in found}


def pages_of(company: str, pages: dict[str, BuiltPage]) -> list[str]:
    """The page of a company and those of its guides."""
    guides = f"{SITE_URL}guides/{company.removeprefix('companies/')}"
    return [
        page.html
        for address, page in pages.items()
        if address == SITE_URL + company or (address.startswith(guides) and address != guides)
    ]


def test_all_pages_together_show_every_figure_once(pages: dict[str, BuiltPage], quality: dict[str, Any]):
    assert recount(*(page.html for page in pages.values())) == told(quality["overall"])


def test_statements_that_guides_share_are_counted_on_their_page(
    pages: dict[str, BuiltPage], quality: dict[str, Any]
):
    assert recount(pages[SITE_URL + "statements/"].html) == told(quality["statements"])


def test_what_the_page_prints_is_what_the_file_says(pages: dict[str, BuiltPage], quality: dict[str, Any]):
    text = pages[SITE_URL + "quality/"].html
    for share in quality["overall"]["shares"].values():
        assert f"{share['count']} of {share['of']}" in text
