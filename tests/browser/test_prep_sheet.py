"""The sheet for the call: what a reader brings, above the guide, on two pages, with no claim unticked."""

import json
from pathlib import Path

import pytest

from tests.browser.paper import printed_sheets
from tests.browser.tools import keep, reloaded
from tests.browser.visit import Scheme, Visit, Visitor

LONGEST = 5
"""Guides that are tried: those with the longest pages."""

OFFER = {
    "name": "Mistral AI, Paris",
    "example": False,
    "in_writing": True,
    "from": None,
    "as_of": None,
    "currency": "EUR",
    "base": "100000",
    "bonus": {"percent": None, "amount": "0"},
    "variable": None,
    "sign_on": [{"amount": "15000", "year": 1}],
    "repayment": {"kind": "unknown", "months": None, "counted": "unknown", "net": None},
    "equity": {
        "instrument": "unknown",
        "value": "175000",
        "units": None,
        "price": None,
        "price_on": None,
        "liquidity": "paper",
        "months": 48,
        "yearly": ["25", "25", "25", "25"],
        "cliff": 12,
        "every": 1,
        "curve_from": None,
    },
    "refresher": {"counted": False, "amount": None, "first_year": 2, "months": 48, "yearly": ["25"] * 4},
    "benefits": [],
}
NUMBERS = {
    "currency": "EUR",
    "base": "104000",
    "bonus": None,
    "sign_on": "20000",
    "equity": "175000",
    "equity_years": "4",
}


def document(kind: str, **body: object) -> str:
    return json.dumps({"format": f"open-pay-guides/{kind}", "version": 1, "saved": 1, **body})


def prepared(visitor: Visitor, guide: str, scheme: Scheme = "light") -> Visit:
    """A guide whose reader has four offers, numbers and a deadline."""
    visit = visitor.open(f"/guides/{guide}/", scheme=scheme, width=1280)
    offers = [{"id": id, **OFFER} for id in "abcd"]
    keep(
        visit.page,
        "offers",
        document("offers", display=None, growth="0", basis="recurring", leaving=None, offers=offers),
    )
    notes: dict[str, object] = {
        "guide": guide,
        "plan": None,
        "row": None,
        "numbers": NUMBERS,
        "blanks": [],
        "conditions": [],
        "done": [],
        "deadline": "2026-12-02",
    }
    keep(visit.page, "guides", document("guides", guides=[notes]))
    reloaded(visit)
    # Printing itself ends the sheet; here the print to a file does.
    visit.page.evaluate("() => { window.print = () => {} }")
    return visit


def printed(visit: Visit) -> list[str]:
    """Text of each page of the sheet."""
    visit.page.get_by_role("button", name="Print my sheet").click()
    visit.page.wait_for_selector("html.cg-prepping", state="attached")
    return printed_sheets(visit.page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sheet_holds_what_the_reader_brings(visitor: Visitor, scheme: Scheme):
    visit = prepared(visitor, "mistral-ai/security-engineer", scheme)
    sheets = printed(visit)
    text = " ".join(sheets)
    assert len(sheets) == 2
    for told in (
        "base salary €104,000, sign-on bonus €20,000, equity grant €175,000 over 4 years",
        "A · Mistral AI, Paris (in writing) €158,750 €143,750 €147,500 €115,000 €43,750",
        "2 December 2026",
        "To ask",
        "reviewed 22 Nov 2026",
        "base salary of €104K",
    ):
        assert told in text
    assert "competing offer" not in text
    assert visit.page.locator(".cg-prep").count() == 0
    assert visit.errors == []
    assert visit.foreign == []


def test_the_sheets_of_the_longest_guides_have_two_pages(visitor: Visitor, site: Path):
    pages = sorted((site / "guides").glob("*/*/index.html"), key=lambda page: page.stat().st_size)
    for page in pages[-LONGEST:]:
        guide = page.parent.relative_to(site / "guides").as_posix()
        assert len(printed(prepared(visitor, guide))) <= 2, guide
