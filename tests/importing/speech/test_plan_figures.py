"""What the words of a plan state for sure."""

import pytest

from generator.importing.speech.plan_figures import plan_figures
from tests.importing.speech.reading import DOLLARS, EUROS


@pytest.mark.parametrize(
    ("text", "key", "figures"),
    [
        pytest.param(
            "I need $100K base, $175K in pre-IPO equity over four years, and a $15K signing bonus.",
            "ask",
            {"base_salary": "100K", "equity_grant": "175K over 4 years", "sign_on_bonus": "15K"},
            id="a request",
        ),
        pytest.param(
            "I'm asking for a base of $195K, equity valued at $60K/year, and a 15% bonus target.",
            "ask",
            {"base_salary": "195K", "equity_grant": "60K per year", "bonus": "15%"},
            id="the component in front",
        ),
        pytest.param(
            "I'd like the RSU grant at $350K over 4 years, a Year 1 sign-on of $85K and Year 2 at $55K.",
            "ask",
            {
                "equity_grant": "350K over 4 years",
                "sign_on_bonus": ["85K", {"amount": "55K", "paid_in_year": 2}],
            },
            id="a sign-on bonus in two parts",
        ),
        pytest.param(
            "Open at $280K base + $475K RSU/4yr ($119K/year) + $48K bonus = $447K annual.",
            "ask",
            {"base_salary": "280K", "equity_grant": "475K over 4 years", "bonus": "48K"},
            id="an opening",
        ),
        pytest.param(
            "I'm targeting $198K–$205K total comp: $135K base and $45K equity.",
            "ask",
            {
                "stated_total": "198K–205K",
                "base_salary": "135K",
                "equity_grant": {"amount": "45K", "period": "unknown"},
            },
            id="a total with its parts",
        ),
        pytest.param(
            "Target $220K-$225K base with $80K-$90K/yr in RSUs.",
            "target",
            {"base_salary": "220K–225K", "equity_grant": "80K–90K per year"},
            id="a good result",
        ),
        pytest.param(
            "My accept-at floor is $138K total comp annually.",
            "floor",
            {"amount": "138K", "basis": "unstated"},
            id="a floor in total",
        ),
        pytest.param(
            "Accept if total first-year comp exceeds $195K.",
            "floor",
            {"amount": "195K", "basis": "first_year_total"},
            id="a floor of the first year",
        ),
        pytest.param(
            "Accept at $160K+ base and $44K+ RSUs.",
            "floor",
            {"base_salary": "160K", "equity_grant": {"amount": "44K", "period": "unknown"}},
            id="a floor in parts",
        ),
        pytest.param(
            "My floor is $185K base — below that, I walk.",
            "floor",
            {"base_salary": "185K"},
            id="a floor of base",
        ),
        pytest.param(
            "Globex will counter at $145K-$155K base.",
            "expected_counter",
            {"base_salary": "145K–155K"},
            id="their answer",
        ),
    ],
)
def test_a_sure_figure_is_read(text, key, figures):
    assert plan_figures(text, "acme", DOLLARS) == {key: figures}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("For London, open at £90K base.", id="one place of several"),
        pytest.param("Open at $198,000 base (SF) / $178,000 (Portland).", id="two places"),
        pytest.param("If they begin at $120K base, ask for $140K base.", id="a condition"),
        pytest.param("My floor is $240K — below that, I walk.", id="no word about what it is"),
        pytest.param("Accept at $385K+ with 15% bonus confirmed.", id="a part without a name"),
        pytest.param("I have a Globex offer at $150K base.", id="somebody else's offer"),
        pytest.param("I need $[X]K base.", id="a blank"),
        pytest.param("I need [$140K base] of you.", id="figures in a blank"),
        pytest.param("Open at $100K base. Open at $120K base.", id="two openings"),
        pytest.param("The mill sells $5B of flour.", id="no pay"),
    ],
)
def test_what_is_not_sure_is_left_to_the_words(text):
    assert plan_figures(text, "acme", DOLLARS) == {}


def test_a_currency_that_is_not_the_guides_is_named():
    text = "I need €90K base and a $10K sign-on bonus."
    assert plan_figures(text, "acme", EUROS) == {"ask": {"base_salary": "90K", "sign_on_bonus": "USD 10K"}}


def test_what_follows_a_sentence_about_one_place_is_left_to_the_words():
    assert plan_figures("For Melbourne, rise early. My floor is A$90K base.", "acme", DOLLARS) == {}


def test_the_company_itself_is_no_place():
    assert plan_figures("For Acme, I need $90K base.", "acme", DOLLARS) == {"ask": {"base_salary": "90K"}}
