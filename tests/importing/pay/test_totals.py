"""What an import says about typed totals, with the arithmetic."""

import pytest

from generator.importing.pay.tables import take_pay
from tests.importing.builders import entries, taken

HEAD = "| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|---|---|---|---|---|\n"


def findings_of(cells, head=HEAD):
    """Rule, message and note of everything to look at in a row of pay."""
    _, draft, remarks = taken(take_pay, f"{head}| {cells} |")
    return [(one.rule, one.message, one.note) for one in remarks.findings], entries(draft, "pay")


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param("London | £60K–£70K | £40K–£80K | 10% | £76K–£97K", id="a year of the grant"),
        pytest.param("London | £60K–£70.4K | £40K–£80K | 10% | £76K–£97K", id="rounded to thousands"),
        pytest.param("London | £60K–£70K | Some | 10% | £90K–£120K", id="words may explain more"),
        pytest.param("London | £60K–£70K | £40K–£80K | 10% | Varies", id="a total in words"),
    ],
)
def test_a_total_that_its_parts_make_is_no_finding(cells):
    assert findings_of(cells)[0] == []


def test_a_total_with_the_whole_grant_is_kept_as_such():
    found, [row] = findings_of("London | £60K–£70K | £40K–£80K | 10% | £106K–£157K")
    assert row["stated_total"] == {"amount": "106K–157K", "basis": "whole_grant_total"}
    assert found == [
        (
            "whole-grant-total",
            "the total of GBP 106K–157K counts the grant of all years as pay of one year",
            "60K + 10% of 60K + 40K = 106K, 70K + 10% of 70K + 80K = 157K; "
            "per year 60K + 10% of 60K + 40K ÷ 4 = 76K, 70K + 10% of 70K + 80K ÷ 4 = 97K",
        )
    ]


def test_a_total_that_no_sum_makes_shows_each_of_them():
    found, [row] = findings_of("London | £60K–£70K | £40K–£80K | 10% | £90K–£120K")
    assert row["stated_total"] == "90K–120K"
    assert found == [
        (
            "mismatched-total",
            "the total is GBP 90K–120K, its parts make GBP 76K–97K",
            "60K + 10% of 60K + 40K ÷ 4 = 76K, 70K + 10% of 70K + 80K ÷ 4 = 97K; "
            "with the whole grant 60K + 10% of 60K + 40K = 106K, 70K + 10% of 70K + 80K = 157K",
        )
    ]


def test_a_total_that_is_a_little_off_is_shown_with_its_sum():
    found, _ = findings_of("London | £60K–£70K | £40K–£80K | 10% | £76K–£98K")
    assert found[0][:2] == (
        "mismatched-total",
        "the total is GBP 76K–98K, its parts make GBP 76K–97K",
    )


def test_a_total_that_leaves_the_bonus_out_shows_so():
    found, _ = findings_of("London | £60K–£70K | £40K–£80K | 10% | £70K–£90K")
    assert found[0][2].endswith("nearer is 60K + 40K ÷ 4 = 70K, 70K + 80K ÷ 4 = 90K")


def test_a_total_of_the_first_year_counts_the_sign_on_bonus():
    head = "| Region | Base Salary | RSU (4yr) | Signing Bonus | Total Comp (Yr 1) |\n|---|---|---|---|---|\n"
    found, [row] = findings_of("London | £60K | £40K | £20K | £90K", head)
    assert row["stated_total"] == {"amount": "90K", "basis": "first_year_total"}
    assert found == []


def test_a_total_in_another_currency_is_reported():
    found, _ = findings_of("London | £60K–£70K | £40K–£80K | 10% | $96K–$120K")
    assert found[0][:2] == ("foreign-total", "the total is in USD, its parts are in GBP")


def test_a_total_that_counts_what_ours_never_do_shows_so():
    head = "| Region | Base Salary | Bonus | Oven Access Value | Total Comp |\n|---|---|---|---|---|\n"
    found, _ = findings_of("London | £60K | £20K | £10K | £90K", head)
    assert "nearer is 60K + 20K + 10K = 90K" in found[0][2]


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        pytest.param("London | £60K - $70K | £40K | 10% | £76K", "damaged-cell", id="two currencies"),
        pytest.param("Toronto | $60K | $40K | 10% | $76K", "ambiguous-currency", id="a bare dollar abroad"),
        pytest.param(
            "Bodo | kr60K | kr40K | 10% | kr76K", "ambiguous-currency", id="crowns of an unknown place"
        ),
        pytest.param("Anywhere | 60K | 40K | 10% | 76K", "unknown-currency", id="no currency at all"),
    ],
)
def test_doubtful_cells_are_reported_with_their_words(cells, rule):
    _, _, remarks = taken(take_pay, f"{HEAD}| {cells} |")
    found = [one for one in remarks.findings if one.rule == rule]
    assert found
    assert found[0].span.line == 3
    assert found[0].excerpt in cells
