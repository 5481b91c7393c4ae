"""`unknown-company`: companies without a file."""

from dataclasses import replace

import pytest

from generator.check.rules import unknown_company
from tests.check.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_peer,
    a_position,
    an_alternative,
    an_equivalence,
    messages,
    place,
    run_rule,
    the_finding,
    with_strategy,
)

UNKNOWN = a_position("globx")


@pytest.mark.parametrize(
    ("guide", "at"),
    [
        pytest.param(a_guide(peers=(a_peer(position=UNKNOWN),)), "peers.globex-paris.company", id="a peer"),
        pytest.param(
            a_guide(equivalences=(an_equivalence(UNKNOWN),)), "level_mapping[0].company", id="compared with"
        ),
        pytest.param(
            a_guide(equivalences=(an_equivalence(a_position(), here=UNKNOWN),)),
            "level_mapping[0].from.company",
            id="compared from",
        ),
        pytest.param(
            with_strategy(alternatives=(an_alternative("a", companies=("globx",)),)),
            "strategies.main.alternatives.a.company[0]",
            id="an alternative",
        ),
    ],
)
def test_a_company_has_a_file(guide, at):
    found = the_finding(unknown_company, guide)
    assert found.message == "there is no company `globx`"
    assert place(found) == f"guides/acme/data-engineer.yml {at}"
    assert found.help == "did you mean `globex`?"


def test_known_companies_are_left_alone():
    assert messages(unknown_company, a_guide(peers=(a_peer(),))) == []


def test_the_folder_of_a_guide_is_a_company():
    found = the_finding(unknown_company, a_guide(company="zzz"))
    assert place(found) == "guides/zzz/data-engineer.yml"
    assert found.note == "looked for guides/companies/zzz.yml"
    assert found.help == "add a company file, or correct the name"


def test_an_owner_is_a_company():
    companies = (a_company("acme", parent="zzz"),)
    (found,) = run_rule(unknown_company, a_catalog(companies=companies))
    assert place(found) == "guides/companies/acme.yml parent"


def test_aliases_lead_to_the_id():
    companies = (a_company(), a_company("globex", aliases=("Umbrella Holding",)))
    guide = a_guide(peers=(a_peer(position=a_position("umbrella holdings")),))
    assert (
        the_finding(unknown_company, a_catalog(guide, companies=companies)).help == "did you mean `globex`?"
    )


def test_a_company_whose_file_cannot_be_read_is_not_called_unknown():
    catalog = a_catalog(a_guide(peers=(a_peer(position=UNKNOWN),)))
    unread = frozenset({"guides/companies/globx.yml"})
    assert messages(unknown_company, replace(catalog, unread=unread)) == []
