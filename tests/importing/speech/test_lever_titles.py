"""What the title of a lever tells."""

import pytest

from generator.importing.speech.lever_titles import lever_kind, title_targets
from generator.model.speech import LeverKind
from tests.importing.speech.reading import DOLLARS, EUROS


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Competing Bakery Offers", LeverKind.COMPETING_OFFER),
        ("Sign-On Bridge", LeverKind.SIGN_ON),
        ("Equity in the Mill", LeverKind.EQUITY),
        ("Harvest Bonus", LeverKind.BONUS),
        ("Base Salary", LeverKind.BASE_SALARY),
        ("Head Baker Title", LeverKind.LEVEL),
        ("Relocation to the Valley", LeverKind.LOCATION),
        ("Flour Budget", LeverKind.BUDGET),
        ("Food Compliance", LeverKind.REGULATION),
        ("Scarce Millers", LeverKind.SCARCITY),
        ("Oven Ownership", LeverKind.OWNERSHIP),
        ("Sourdough Expertise", LeverKind.SPECIALISATION),
        ("Rye", LeverKind.OTHER),
    ],
)
def test_the_words_of_a_title_give_the_kind(title, kind):
    assert lever_kind(title, "") is kind


def test_a_title_without_such_words_takes_the_kind_of_its_text():
    assert lever_kind("Rye", "A larger grant of shares.") is LeverKind.EQUITY


@pytest.mark.parametrize(
    ("title", "target"),
    [
        pytest.param(
            "Signing Bonus — $50K-$100K",
            {"label": "Signing Bonus", "amount": "50K–100K", "component": "sign_on_bonus"},
            id="paid once",
        ),
        pytest.param(
            "Oven Care ($12K-$25K)",
            {"label": "Oven Care", "amount": "12K–25K", "period": "unknown"},
            id="no word about the time",
        ),
        pytest.param(
            "Oven Care (Value: £15K)",
            {"label": "Oven Care", "amount": "GBP 15K", "period": "unknown"},
            id="another currency",
        ),
        pytest.param(
            "Flour Budget — $5K-$10K Annual Value",
            {"label": "Flour Budget", "amount": "5K–10K per year", "counts_as_pay": False},
            id="no pay",
        ),
    ],
)
def test_money_at_the_end_of_a_title_is_a_target(title, target):
    assert title_targets(title, lever_kind(title, ""), DOLLARS) == [target]


@pytest.mark.parametrize("title", ["The $65B Mill — A National Matter", "Mills — $2B", "Rye", "Rye (10-20%)"])
def test_other_money_is_none(title):
    assert title_targets(title, LeverKind.OTHER, DOLLARS) == []


def test_an_amount_in_a_currency_that_is_not_sure_is_none():
    assert title_targets("Rye — ¥100K", LeverKind.OTHER, EUROS) == []
