"""Addresses as pages see each other."""

import pytest

from generator.pages.page import Address

GUIDE = "guides/acme/engineer.md"


@pytest.mark.parametrize(
    ("start", "target", "anchor", "expected"),
    [
        pytest.param(GUIDE, "companies/acme.md", None, "../../../companies/acme/", id="to another folder"),
        pytest.param(GUIDE, "guides/acme/analyst.md", None, "../analyst/", id="to a neighbour"),
        pytest.param(GUIDE, "guides/index.md", None, "../../", id="up to an index"),
        pytest.param(GUIDE, "index.md", None, "../../../", id="to the home page"),
        pytest.param("index.md", GUIDE, None, "guides/acme/engineer/", id="from the home page"),
        pytest.param(GUIDE, GUIDE, "pay", "#pay", id="within the page"),
        pytest.param(GUIDE, GUIDE, None, "./", id="to itself"),
        pytest.param(GUIDE, "glossary.md", "term-cliff", "../../../glossary/#term-cliff", id="to an anchor"),
        pytest.param("index.md", "index.md", None, "./", id="home to itself"),
    ],
)
def test_addresses_are_relative(start: str, target: str, anchor: str | None, expected: str):
    assert Address(start).to(target, anchor) == expected
