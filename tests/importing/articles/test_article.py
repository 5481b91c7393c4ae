"""Sections of a plain article that have keys of their own."""

import pytest

from generator.importing.articles.article import take_article
from generator.importing.articles.interviews import read_interview
from generator.importing.articles.named_totals import read_named_total
from generator.importing.articles.requirements import read_requirement
from generator.importing.remarks import Remarks
from tests.importing.builders import entries, taken

LONG = "This sentence is here because a heading is known by the longer line that stands below it."


def test_requirements_come_with_their_strength():
    _, draft, _ = taken(
        take_article,
        f"What We Need\n{LONG}\nTechnical Requirements\n- Knowledge of yeast\n- Strong arms",
        kind="career",
    )
    assert [(one["skill"], one["strength"]) for one in entries(draft, "requirements")] == [
        ("Yeast", "knowledge"),
        ("Arms", "strong"),
    ]


@pytest.mark.parametrize(
    ("text", "skill", "strength", "need"),
    [
        pytest.param("Understanding of ovens", "Ovens", "understanding", "unstated", id="understanding"),
        pytest.param("Hands-on experience with flour", "Flour", "experience", "unstated", id="experience"),
        pytest.param(
            "Background in pastry (a plus)", "Pastry (a plus)", "background", "nice", id="nice to have"
        ),
        pytest.param(
            "A driving licence is required", "A driving licence is required", "experience", "must", id="must"
        ),
        pytest.param("Strongly built", "Strongly built", "experience", "unstated", id="another word"),
    ],
)
def test_the_first_words_of_a_requirement_say_how_well(text, skill, strength, need):
    assert read_requirement(1, text, Remarks("a.md")) == {"skill": skill, "strength": strength, "need": need}


def test_an_account_of_interviews_has_weeks_stages_criteria_and_languages():
    account = read_interview(
        "It takes two to four weeks. It includes a recruiter call, a baking exercise on bread and rolls, "
        "and a talk with the manager. The firm looks for people who rise early. "
        "Danish is required; German is helpful."
    )
    assert account is not None
    assert account["weeks"] == "2–4"
    assert account["stages"] == [
        {"name": "Recruiter call", "kind": "recruiter-screen"},
        {"name": "Baking exercise", "kind": "exercise", "topics": ["bread", "rolls"]},
        {"name": "Talk", "kind": "other", "who": "The manager"},
    ]
    assert account["criteria"] == ["rise early"]
    assert account["languages"] == [{"name": "German", "need": "nice"}]


def test_a_paragraph_without_weeks_or_stages_is_no_account():
    assert read_interview("Interviews differ from team to team.") is None


@pytest.mark.parametrize(
    ("text", "total"),
    [
        pytest.param(
            "Total pay ranges from $50,000 to $70,000.", "USD 50,000 to 70,000", id="a lone dollar sign"
        ),
        pytest.param("Total compensation is €50K–€70K here.", "EUR 50K–70K", id="euro"),
        pytest.param("Total comp lies between GBP 50K and GBP 70K.", "GBP 50K to 70K", id="codes"),
        pytest.param("Base salary is $50,000 to $70,000.", None, id="no total"),
        pytest.param("Total pay of 50 to 70 people.", None, id="no currency"),
    ],
)
def test_a_named_total_is_a_row_for_no_place(text, total):
    row = read_named_total(1, text, Remarks("a.md"))
    assert row == (None if total is None else {"region": "worldwide", "stated_total": total})


def test_a_lone_dollar_sign_is_pointed_out():
    remarks = Remarks("a.md")
    read_named_total(7, "Total pay ranges from $50,000 to $70,000.", remarks)
    assert [(found.rule, found.span.line) for found in remarks.findings] == [("assumed-currency", 7)]


def test_an_advertisement_stands_in_the_report_only():
    document, _, remarks = taken(
        take_article,
        "Get the Bread Brief\nWeekly news of crusts for everybody who bakes for a living.",
        kind="career",
    )
    assert [found.rule for found in remarks.findings] == ["left-out-callout"]
    assert list(document.free()) == []


def test_what_the_job_works_on_is_a_list_and_the_rest_of_the_paragraph_stays():
    _, draft, _ = taken(
        take_article,
        "Our Focus\nBakers at Acme work on bread, rolls with seeds, and cakes. Flour is dear in Bohemia.",
        kind="career",
    )
    assert draft.data["work"] == {
        "areas": ["bread", "rolls with seeds", "cakes"],
        "problems": ["Flour is dear in Bohemia."],
    }


def test_a_guide_for_negotiating_is_left_alone():
    document, draft, _ = taken(take_article, f"Technical Requirements\n- Yeast\n{LONG}", kind="negotiation")
    assert len(list(document.free())) == 3
    assert "requirements" not in draft.data
