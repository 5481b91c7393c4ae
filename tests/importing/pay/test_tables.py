"""Pay tables in every layout that people print, and tables that are none."""

import pytest

from generator.importing.pay.tables import take_pay
from tests.importing.builders import entries, taken

RULE = "|---|---|---|---|---|\n"


def rows_of(text):
    """The pay rows of a document."""
    _, draft, _ = taken(take_pay, text)
    return entries(draft, "pay")


def row_of(cells, head="Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp"):
    """The only pay row of a table by place."""
    [row] = rows_of(f"| {head} |\n{RULE}| {cells} |\n")
    return row


def test_a_table_by_place_has_one_row_for_each():
    text = (
        "| Region | Base Salary | Equity (Pre-IPO/4yr) | Bonus | Total Comp |\n"
        + RULE
        + "| Oslo | kr610K-kr700K | kr200K–kr400K | 10-15% | kr721K–kr905K |\n"
        + "| **London** | £61K-£70K / $78K-$90K | £20K–£40K / $26K-$51K | £5K / $6K | £71K / $91K |\n"
    )
    assert rows_of(text) == [
        {
            "region": "oslo",
            "base_salary": "610K–700K",
            "equity_grant": {"amount": "200K–400K over 4 years", "label": "Equity (Pre-IPO/4yr)"},
            "bonus": "10–15%",
            "stated_total": "721K–905K",
        },
        {
            "region": "london",
            "base_salary": "61K–70K / USD 78K–90K",
            "equity_grant": {
                "amount": "20K–40K over 4 years / USD 26K–51K over 4 years",
                "label": "Equity (Pre-IPO/4yr)",
            },
            "bonus": "5K / USD 6K",
            "stated_total": "71K / USD 91K",
        },
    ]


def test_a_crossed_table_has_one_total_for_each_place_and_level():
    text = (
        "| Level | Oslo (NOK) | London (GBP £) |\n|---|---|---|\n"
        "| Mid (L3-L4) | kr610,000–kr700,000 | £61,000–£70,000 |\n"
        "| Senior (L5) | kr710,000–kr800,000 | £71,000–£80,000 |\n"
    )
    assert [(row["region"], row["level"], row["stated_total"]) for row in rows_of(text)] == [
        ("oslo", "Mid (L3-L4)", "610K–700K"),
        ("oslo", "Senior (L5)", "710K–800K"),
        ("london", "Mid (L3-L4)", "61K–70K"),
        ("london", "Senior (L5)", "71K–80K"),
    ]


def test_a_crossed_table_may_have_its_levels_above():
    text = "| Location | L3 | L4 |\n|---|---|---|\n| Oslo | kr610K | kr710K |\n| London | £61K | £71K |\n"
    assert [(row["region"], row["level"], row["stated_total"]) for row in rows_of(text)] == [
        ("oslo", "L3", "610K"),
        ("oslo", "L4", "710K"),
        ("london", "L3", "61K"),
        ("london", "L4", "71K"),
    ]


def test_a_turned_table_has_its_components_in_the_rows():
    text = (
        "| Component | Oslo (NOK) | London (GBP) |\n|---|---|---|\n"
        "| **Base Salary** | kr610,000 - kr700,000 | £61,000 - £70,000 |\n"
        "| Options (4yr vesting) | 900 – 1,400 options | 700 – 900 options |\n"
        "| Annual Bonus | 10-15% target | None |\n"
        "| Bread | kr5,000 | £400 |\n"
        "| Total Comp | kr671,000 - kr805,000 | £61,000 - £70,000 |\n"
    )
    first, second = rows_of(text)
    assert first == {
        "region": "oslo",
        "region_label": "Oslo (NOK)",
        "base_salary": "610K–700K",
        "equity_grant": {"amount": "900–1,400 options", "label": "Options (4yr vesting)"},
        "bonus": "10–15% target",
        "other": {"amount": "5K", "label": "Bread"},
        "stated_total": "671K–805K",
    }
    assert (second["region"], second["bonus"]) == ("london", "none")


def test_a_table_by_level_alone_is_tied_to_no_place():
    text = (
        "| Level | Title | Base Salary | RSU (4-Year) | Total Comp |\n|---|---|---|---|---|\n"
        "| 59-60 | Baker | $61K - $70K | $20K - $40K | $66K - $80K |\n"
    )
    [row] = rows_of(text)
    assert row == {
        "region": "worldwide",
        "level": "59-60 (Baker)",
        "base_salary": "USD 61K–70K",
        "equity_grant": "USD 20K–40K over 4 years",
        "stated_total": "USD 66K–80K",
    }


def test_a_table_by_level_and_place_repeats_what_its_empty_cells_leave_out():
    text = (
        "| Level | Region | Base Salary | Signing Bonus | Total Comp (Yr 1) |\n|---|---|---|---|---|\n"
        "| L4 | Oslo | kr610K | kr40K | kr650K |\n|  | Bergen | kr600K | kr40K | kr640K |\n"
    )
    assert [(row["region"], row["level"], row["stated_total"]) for row in rows_of(text)] == [
        ("oslo", "L4", {"amount": "650K", "basis": "first_year_total"}),
        ("bergen", "L4", {"amount": "640K", "basis": "first_year_total"}),
    ]


def test_a_second_total_is_a_package_of_its_own():
    head = "Region | Base Salary | Bonus | Total Comp | w/ Night Premium"
    text = f"| {head} |\n{RULE}| London | £60K | £6K | £66K | £80K (+20%) |\n"
    assert rows_of(text)[1] == {
        "region": "london",
        "package_label": "w/ Night Premium",
        "stated_total": {"amount": "80K", "note": "+20%"},
    }


@pytest.mark.parametrize(
    ("cells", "key", "value"),
    [
        pytest.param(
            "London | £60K | £9K/yr | — | £69K", "equity_grant", "9K per year", id="yearly in the cell"
        ),
        pytest.param(
            "London | £60K | Your pick | — | £60K", "equity_grant", {"words": "Your pick"}, id="words"
        ),
        pytest.param("London | £60K | £40K | — | £70K", "bonus", "none", id="the other parts make the total"),
        pytest.param("London | £60K | £40K | — | £90K", "bonus", "unknown", id="they do not make the total"),
        pytest.param(
            "London | $60K | $40K | 10% | $76K", "currency", "USD", id="another currency throughout"
        ),
        pytest.param(
            "Singapore | S$60K | $40K | 10% | S$76K", "equity_grant", "USD 40K over 4 years", id="US equity"
        ),
        pytest.param(
            "London | £60K | £0-£9K (masters only) | 10% | £66K",
            "equity_grant",
            {"amount": "0–9K over 4 years", "note": "masters only"},
            id="remark",
        ),
        pytest.param(
            "London | £60K (+5-10% effective vs Paris) | £40K | 10% | £76K",
            "differentials",
            [{"versus": "paris", "effective": "5–10%"}],
            id="difference",
        ),
        pytest.param(
            "London | £60K (-5-10% vs Paris) | £40K | 10% | £76K",
            "differentials",
            [{"versus": "paris", "nominal": "-10–-5%"}],
            id="nominal difference",
        ),
        pytest.param(
            "London | £60K | £40K | £6K - $7K | £76K", "bonus", {"words": "£6K - $7K"}, id="damaged cell"
        ),
    ],
)
def test_a_cell_becomes_what_it_says(cells, key, value):
    assert row_of(cells)[key] == value


def test_equity_of_which_nobody_says_the_years_is_of_unknown_period():
    row = row_of("London | £60K | £40K | 10% | £76K", "Region | Base | Equity (Options) | Bonus | Total")
    assert row["equity_grant"] == {"amount": "40K", "label": "Equity (Options)", "period": "unknown"}


def test_a_row_that_says_in_words_that_there_is_nothing_is_a_note():
    text = f"| Region | Base Salary | Bonus | Profit Sharing | Total |\n{RULE}"
    text += "| London | £60K | £6K | Variable | £70K |\n| N/A — London only | — | — | — | — |\n"
    _, draft, _ = taken(take_pay, text)
    assert len(entries(draft, "pay")) == 1
    assert draft.data["pay_notes"] == ["N/A — London only"]


def test_a_column_of_remarks_becomes_the_note_of_the_row():
    row = row_of("London | £60K | 10% | £66K | Early shift", "Region | Base | Bonus | Total | Notes")
    assert row["note"] == "Early shift"


def test_rows_that_nothing_tells_apart_get_ids():
    text = (
        f"| Region | Base Salary | Bonus | Stock | Total |\n{RULE}"
        + "| London | £60K | 5% | — | £63K |\n" * 3
    )
    assert [row.get("id") for row in rows_of(text)] == [None, "london-2", "london-3"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "| Company | Base | Total Comp |\n|---|---|---|\n| Acme | $60K | $70K |", id="competitors"
        ),
        pytest.param(
            "| Component | Initial | Target |\n|---|---|---|\n| Base | $60K | $70K |", id="scenario"
        ),
        pytest.param("| Acme Level | Bakeries Inc |\n|---|---|\n| L3 | B2 |", id="level mapping"),
        pytest.param("| Level | Typical Years |\n|---|---|\n| L3 | 2-5 |", id="years"),
        pytest.param("| Year | Total Comp |\n|---|---|\n| 2027 | $60K |", id="timeline"),
    ],
)
def test_other_tables_are_left_for_others(text):
    document, draft, _ = taken(take_pay, text)
    assert (document.taken, draft.data) == (set(), {})


def test_words_that_became_part_of_a_figure_are_reported_as_understood():
    text = f"| Region | Base Salary | Stock | Bonus | Total |\n{RULE}"
    text += "| Stockholm | SEK 41K/mo | — | None | SEK 41K/mo |"
    _, _, remarks = taken(take_pay, text)
    understood = [(one.line, one.text) for one in remarks.understood]
    assert (1, "Base Salary") in understood
    assert (3, "SEK mo SEK mo") in understood
