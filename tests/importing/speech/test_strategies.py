"""Plans in every way in which people label them, and what a loader makes of the result."""

from datetime import date

import pytest
import yaml

from generator.check.context import GuideContext
from generator.check.rules import unconditional_offer
from generator.importing.speech.levers import take_levers
from generator.importing.speech.scripts import take_scripts
from generator.importing.speech.strategies import take_strategies
from generator.units.today import Today
from tests.importing.speech.reading import free_texts, read
from tests.load.folders import load_files

PLAN = "Ask for rye. Then wait."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"> **Negotiate Up Strategy:** {PLAN}", id="a quotation"),
        pytest.param(f"> **Negotiate Up Strategy**: {PLAN}", id="the colon outside"),
        pytest.param(f"**Negotiation Strategy:** {PLAN}", id="a paragraph"),
        pytest.param(f"#### Negotiate Up Strategy\n\n> {PLAN}", id="a heading"),
        pytest.param("> **Negotiate Up Strategy:** Ask for rye.\n> Then wait.", id="several lines"),
    ],
)
def test_each_form_gives_one_plan(text):
    plans, document, remarks = read(take_strategies, text, "strategies")
    assert plans == [{"passages": [{"note": PLAN}]}]
    assert (free_texts(document), len(remarks.understood)) == ([], 1)


def test_plans_for_levels_are_named_after_them():
    text = (
        "> **Negotiate Up Strategy (L5 Baker):** Ask for rye.\n\n"
        "> **Negotiate Up Strategy (L4 Baker):** Ask for oats.\n"
    )
    plans, _, _ = read(take_strategies, text, "strategies")
    assert [(plan["id"], plan["title"], plan["level"]) for plan in plans] == [
        ("main", "L5 Baker", "L5 Baker"),
        ("l4-baker", "L4 Baker", "L4 Baker"),
    ]


def test_scenarios_are_plans_with_their_offers_and_tables_stay():
    text = (
        "## Negotiate Up Strategy with Amounts\n\n### Scenario 1: Junior Baker\n"
        "**Initial Offer:** Base $60K, RSU $40K/4yr, Bonus 5%, Signing $5K = ~$78K TC\n"
        "**Target:** Base $70K, Signing $8K\n\n"
        "| Part | Amount |\n|---|---|\n| Base | $60K |\n\n### Kneading Moves\n1. Rise early.\n"
    )
    (plan,), document, _ = read(take_strategies, text, "strategies")
    assert (plan["id"], plan["title"]) == ("main", "Scenario 1: Junior Baker")
    assert plan["first_offer"] == {
        "base_salary": "60K",
        "equity_grant": "40K over 4 years",
        "bonus": "5%",
        "sign_on_bonus": "5K",
    }
    assert plan["target"] == {"base_salary": "70K", "sign_on_bonus": "8K"}
    assert free_texts(document)[-2:] == ["Kneading Moves", "Rise early."]


def test_the_words_of_a_plan_stay_beside_its_figures():
    text = '> **Negotiate Up Strategy:** "I need $90K base." Accept at $80K+ base.'
    plans, _, _ = read(take_strategies, text, "strategies")
    assert plans == [
        {
            "passages": [{"say": "I need $90K base."}, {"note": "Accept at $80K+ base."}],
            "ask": {"base_salary": "90K"},
            "floor": {"base_salary": "80K"},
        }
    ]


GUIDE = """
**Global Levers**
1. **Signing Bonus — $5K-$10K:** "I leave $[X]K behind. I have an offer from Globex at $95K base."
2. **Rye:** Say it slowly: "I bake rye bread for the whole valley."

**Rye Script**
"I have baked rye in two towns, and I would like to bake it here for many years to come."

> **Negotiate Up Strategy:** "I have offers from Globex at $95K base / $40K RSUs/4yr. I need $100K base,
> $60K in equity over four years and a $5K sign-on. My floor is $90K base." Acme will counter at $92K base.
"""


def test_everything_loads_and_claims_no_offer(tmp_path):
    data: dict[str, object] = {"title": "Baker", "reviewed_on": "2026-11-22"}
    data["pay"] = [{"region": "valley", "base_salary": "100K"}]
    for take, key in ((take_strategies, "strategies"), (take_levers, "levers"), (take_scripts, "scripts")):
        data[key] = read(take, GUIDE, key)[0]
    files = {
        "regions.yml": "valley: {name: Valley, kind: city, currency: USD}\n",
        "companies/acme.yml": "name: Acme\n",
        "companies/globex.yml": "name: Globex\n",
        "acme/baker.yml": yaml.safe_dump(data),
    }
    loaded = load_files(tmp_path, files)
    guide = loaded.catalog.guides["acme/baker"]
    assert loaded.diagnostics == ()
    assert (len(guide.strategies), len(guide.levers), len(guide.scripts)) == (1, 2, 1)
    context = GuideContext(catalog=loaded.catalog, today=Today(date(2026, 11, 22)), guide=guide)
    assert list(unconditional_offer.check(guide, context)) == []
