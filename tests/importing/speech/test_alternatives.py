"""Offers of named companies as examples."""

import pytest

from generator.importing.naming.names import Names
from generator.importing.speech.alternatives import read_alternatives
from tests.importing.speech.reading import DOLLARS


def read(text: str) -> list[tuple[object, ...]]:
    found = read_alternatives(text, "acme", Names(), DOLLARS)
    own = {"id", "kind", "only_if_true", "company"}
    return [(entry["company"], {key: entry[key] for key in entry if key not in own}) for entry in found]


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        pytest.param(
            "I have offers from Globex at $280K base / $800K equity and Initech at $295K TC.",
            [
                ("globex", {"base_salary": "280K", "equity_grant": {"amount": "800K", "period": "unknown"}}),
                ("initech", {"stated_total": "295K"}),
            ],
            id="of two companies",
        ),
        pytest.param(
            "My competing offers are $250K TC from Globex.",
            [("globex", {"stated_total": "250K"})],
            id="figures first",
        ),
        pytest.param(
            "I have a Globex Data Engineer offer at £85K base + £110K RSUs/4yr.",
            [
                (
                    "globex",
                    {
                        "role_label": "Data Engineer",
                        "base_salary": "GBP 85K",
                        "equity_grant": "GBP 110K over 4 years",
                    },
                )
            ],
            id="with a job and another currency",
        ),
    ],
)
def test_an_offer_with_a_company_and_figures_is_an_example(text, offers):
    assert read(text) == offers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I have an offer from [Globex/Initech] at $280K TC.", id="a blank for the company"),
        pytest.param("I have an offer at $310K TC from Globex or another bakery.", id="one of two"),
        pytest.param("I have a Staff-level offer at $490K TC.", id="no company"),
        pytest.param("I have an Acme offer at $490K TC.", id="the guide's own company"),
        pytest.param("Bakers at Globex at $280K TC are happy.", id="no claim"),
        pytest.param("I have an offer from Globex.", id="no figures"),
    ],
)
def test_other_words_give_none(text):
    assert read(text) == []


def test_each_example_is_held_back():
    (offer,) = read_alternatives("I have offers from Globex at $280K TC.", "acme", Names(), DOLLARS)
    assert (offer["id"], offer["kind"], offer["only_if_true"]) == ("globex-offer", "offer", True)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "I have interest from Globex's ovens team.", [("globex", "interest")], id="of one company"
        ),
        pytest.param("There is interest from Acme.", [], id="of the guide's own company"),
        pytest.param("There is interest from two bakeries.", [], id="of nobody named"),
    ],
)
def test_interest_of_a_named_company_is_no_offer_yet(text, kinds):
    found = read_alternatives(text, "acme", Names(), DOLLARS)
    assert [(entry["company"], entry["kind"]) for entry in found] == kinds
