"""`unknown-reference`: references to nothing."""

import pytest

from generator.check.rules import unknown_reference
from generator.model.company import CompanyFact
from generator.model.prose import Prose
from tests.check.builders import (
    a_catalog,
    a_claim,
    a_company,
    a_guide,
    a_passage,
    a_role,
    a_row,
    a_script,
    a_section,
    an_offer,
    messages,
    place,
    prose,
    run_rule,
    the_finding,
    with_strategy,
)
from tests.reference import a_right


def saying(text: str):
    return with_strategy(a_row(), ask=an_offer(base_salary="100K"), passages=(a_passage(text),))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I ask for [[ask.base_salary]] at [[company]].", id="data of the guide"),
        pytest.param("In [[region.paris]], as [[role.data-engineer]].", id="shared names"),
        pytest.param("My base is [your current base].", id="a blank for the reader"),
    ],
)
def test_references_to_something_are_left_alone(text):
    assert messages(unknown_reference, saying(text)) == []


def test_a_reference_to_nothing_is_found_once_per_text():
    found = the_finding(unknown_reference, saying("[[ask.base]], I said [[ask.base]]."))
    assert found.message == "`[[ask.base]]` names nothing"
    assert place(found) == "guides/acme/data-engineer.yml strategies.main.passages[0]"
    assert found.help == "did you mean `ask.base_salary`?"


def test_prose_and_scripts_are_read():
    guide = a_guide(scripts=(a_script("[[nothing]]"),), prose=prose("[[nothing]]"))
    assert [place(found) for found in run_rule(unknown_reference, a_catalog(guide))] == [
        "guides/acme/data-engineer.md mission",
        "guides/acme/data-engineer.yml scripts.opening.passages[0]",
    ]


def test_a_generic_section_is_read_once_however_many_guides_show_it():
    role = a_role(fragments=Prose(sections=(a_section("[[company]] and [[nothing]]", "growth"),)))
    guides = (a_guide(fragments=("growth",)), a_guide(company="globex", fragments=("growth",)))
    found = the_finding(unknown_reference, a_catalog(*guides, roles=(role,)))
    assert place(found) == "guides/roles/data-engineer.md growth"


def test_facts_and_claims_refer_to_shared_things_only():
    facts = (CompanyFact(topic="pay", statement="[[company]] pays [[ask.base_salary]] in [[region.paris]]."),)
    claim = a_claim(statement="See [[pay.paris.base_salary]].")
    catalog = a_catalog(companies=(a_company(facts=facts),), claims=(claim,))
    assert [place(found) for found in run_rule(unknown_reference, catalog)] == [
        "guides/claims.yml act.statement",
        "guides/companies/acme.yml facts[0].statement",
    ]


def test_rights_cards_refer_to_shared_things_only():
    card = a_right(ask="Is [[region.paris]] in it?", covers="[[ask.base_salary]]", note="[[region.mars]]")
    assert [place(found) for found in run_rule(unknown_reference, a_catalog(rights=(card,)))] == [
        "guides/rights.yml range.covers",
        "guides/rights.yml range.note",
    ]
