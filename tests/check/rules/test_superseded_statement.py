"""`superseded-statement`: texts that kept what a claim gave up."""

import pytest

from generator.check.rules import superseded_statement
from generator.model.prose import Prose
from tests.check.builders import (
    a_catalog,
    a_claim,
    a_guide,
    a_role,
    a_script,
    a_section,
    messages,
    place,
    prose,
    superseded,
    the_finding,
)

CLAIM = a_claim(supersedes=superseded("The act applies from 2 August 2026."))


def saying(text: str, **fields):
    guide = a_guide(**{"shared_claims": ("act",), "scripts": (a_script(text),)} | fields)
    return a_catalog(guide, claims=(CLAIM,))


@pytest.mark.parametrize(
    "catalog",
    [
        pytest.param(saying("The act applies from 2 December 2027."), id="what holds now"),
        pytest.param(saying("The act applies from [[claim.act.date-1]]."), id="a reference"),
        pytest.param(
            saying("The old date, August 2026, was moved: see [[claim.act]]."), id="beside a reference"
        ),
        pytest.param(saying("It was August 2026 and is December 2027 now."), id="beside the new date"),
        pytest.param(saying("We spoke on 3 August 2026."), id="another day"),
        pytest.param(saying("In August 2026.", shared_claims=()), id="a claim that the guide does not use"),
    ],
)
def test_texts_that_know_better_are_left_alone(catalog):
    assert messages(superseded_statement, catalog) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It applies from 2 August 2026 on.", "2 August 2026", id="the day"),
        pytest.param("It applies from August 2nd, 2026.", "2 August 2026", id="the American way"),
        pytest.param("It applies in Aug. 2026.", "August 2026", id="the month, shortened"),
        pytest.param("It applies from 2026-08-02.", "2 August 2026", id="in digits"),
        pytest.param(
            "As you know, the act applies from 2 August 2026. Hence my question.",
            "“The act applies from 2 August 2026.”",
            id="the whole sentence",
        ),
    ],
)
def test_an_outdated_text_is_found(text, found):
    assert messages(superseded_statement, saying(text)) == [
        f"{found} is what `act` said before it was corrected"
    ]


def test_what_holds_now_is_told():
    found = the_finding(superseded_statement, saying("", scripts=(), prose=prose("In August 2026.")))
    assert place(found) == "guides/acme/data-engineer.md mission"
    assert found.note == "it says now: “The act applies from 2 December 2027.”"
    assert found.help == "say what holds now, or refer to it: `[[claim.act]]`"


def test_generic_sections_are_read_where_a_guide_shows_them():
    role = a_role(fragments=Prose(sections=(a_section("From August 2026.", "growth"),)))
    guide = a_guide(shared_claims=("act",), fragments=("growth",))
    found = the_finding(superseded_statement, a_catalog(guide, claims=(CLAIM,), roles=(role,)))
    assert place(found) == "guides/roles/data-engineer.md growth"
