"""`unknown-source`: ids that no list of sources holds."""

from dataclasses import replace

import pytest

from generator.check.rules import unknown_source
from generator.model.company import CompanyFact
from generator.model.evidence import Evidence
from generator.model.prose import Prose
from tests.check.builders import (
    a_catalog,
    a_claim,
    a_company,
    a_guide,
    a_peer,
    a_role,
    a_row,
    a_section,
    a_source,
    messages,
    place,
    run_rule,
    the_finding,
)
from tests.derive.builders import figure
from tests.reference import a_level, prices, wages

MISSPELT = Evidence(sources=("levles",))
ECB_SOURCE = a_source("ecb")


def catalog(*guides, **fields):
    """A catalog whose exchange rates are sourced."""
    return a_catalog(*guides, **{"sources": (a_source(), ECB_SOURCE)} | fields)


@pytest.mark.parametrize(
    ("guide", "at"),
    [
        pytest.param(a_guide(a_row(evidence=MISSPELT)), "pay.paris.sources[0]", id="a row"),
        pytest.param(
            a_guide(a_row(base_salary=figure("80K", evidence=MISSPELT))),
            "pay.paris.base_salary.sources[0]",
            id="a figure",
        ),
        pytest.param(
            a_guide(peers=(a_peer(evidence=MISSPELT),)), "peers.globex-paris.sources[0]", id="a peer"
        ),
        pytest.param(
            a_guide(own_claims=(a_claim(evidence=MISSPELT),)),
            "claims.act.sources[0]",
            id="a claim of its own",
        ),
    ],
)
def test_a_source_is_listed(guide, at):
    found = the_finding(unknown_source, catalog(guide))
    assert found.message == "there is no source `levles`"
    assert place(found) == f"guides/acme/data-engineer.yml {at}"
    assert found.help == "did you mean `levels`?"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"companies": (a_company(sources=(a_source("x"),)),)}, id="its company's"),
        pytest.param({"roles": (a_role(sources=(a_source("x"),)),)}, id="its role's"),
        pytest.param({"sources": (a_source("x"), ECB_SOURCE)}, id="a shared one"),
    ],
)
def test_a_guide_may_name_sources_of_others(fields):
    guide = a_guide(a_row(evidence=Evidence(sources=("x",))))
    assert messages(unknown_source, catalog(guide, **fields)) == []


def test_a_section_of_prose_names_sources():
    section = replace(a_section("Text."), sources=("levles",))
    found = the_finding(unknown_source, catalog(a_guide(prose=Prose(sections=(section,)))))
    assert place(found) == "guides/acme/data-engineer.md mission.sources[0]"


def test_companies_claims_and_rates_name_sources():
    fact = CompanyFact(topic="pay", statement="It pays.", evidence=MISSPELT)
    fields = {
        "companies": (a_company(facts=(fact,)),),
        "claims": (a_claim(evidence=MISSPELT),),
        "sources": (),
        "price_levels": prices(a_level("paris", "EUR", "0.7")),
        "wages": wages(),
    }
    assert [place(found) for found in run_rule(unknown_source, a_catalog(**fields))] == [
        "guides/claims.yml act.sources[0]",
        "guides/companies/acme.yml facts[0].sources[0]",
        "guides/exchange-rates.yml source.sources[0]",
        "guides/occupation-wages.yml source.sources[0]",
        "guides/price-levels.yml source.sources[0]",
    ]


def test_what_a_whole_guide_rests_on_is_told_once():
    """The loader has handed it on to every row."""
    guide = a_guide(a_row(evidence=MISSPELT), a_row("london", evidence=MISSPELT), evidence=MISSPELT)
    assert place(the_finding(unknown_source, catalog(guide))) == (
        "guides/acme/data-engineer.yml evidence.sources[0]"
    )
