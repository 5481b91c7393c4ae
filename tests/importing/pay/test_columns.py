"""What a column of a pay table holds."""

import pytest

from generator.importing.pay.columns import Axis, read_axis, read_column


@pytest.mark.parametrize(
    ("heading", "key", "label"),
    [
        pytest.param("Base Salary", "base_salary", "", id="base salary"),
        pytest.param("**Base**", "base_salary", "", id="bold"),
        pytest.param("Base Salary (All-Cash)", "base_salary", "Base Salary (All-Cash)", id="all cash"),
        pytest.param("Stock (RSU/4yr)", "equity_grant", "", id="units of stock"),
        pytest.param("Equity (Pre-IPO/4yr)", "equity_grant", "Equity (Pre-IPO/4yr)", id="before an offering"),
        pytest.param("Stock (Loaf RSU/4yr)", "equity_grant", "Stock (Loaf RSU/4yr)", id="named units"),
        pytest.param("Phantom Equity/4yr", "equity_grant", "Phantom Equity/4yr", id="phantom"),
        pytest.param("Stock/Bonus", "equity_grant", "Stock/Bonus", id="stock or bonus"),
        pytest.param(
            "Stock (Profit-Sharing)", "equity_grant", "Stock (Profit-Sharing)", id="main word first"
        ),
        pytest.param("Profit Sharing", "profit_share", "", id="profit"),
        pytest.param("Annual Bonus", "bonus", "", id="bonus"),
        pytest.param(
            "Annual Bonus / Commission", "bonus", "Annual Bonus / Commission", id="bonus, commission"
        ),
        pytest.param("Carry/Bonus", "bonus", "Carry/Bonus", id="carry or bonus"),
        pytest.param("PnL Participation", "pnl_share", "PnL Participation", id="own book"),
        pytest.param("Oven Access Value", "access_value", "Oven Access Value", id="access"),
        pytest.param("Signing Bonus", "sign_on_bonus", "", id="signing"),
        pytest.param("Sign-On / Bonus", "sign_on_bonus", "", id="sign-on or bonus"),
        pytest.param("Retention RSU Grant", "retention_bonus", "Retention RSU Grant", id="retention"),
        pytest.param("Total Comp (Est. Annual)", "stated_total", "", id="total"),
        pytest.param("TC", "stated_total", "", id="short for total"),
        pytest.param("w/ 30% Night Premium", "stated_total", "w/ 30% Night Premium", id="with a premium"),
    ],
)
def test_a_heading_names_a_key_and_keeps_what_it_says_beyond(heading, key, label):
    column = read_column(heading)
    assert column is not None
    assert (column.key, column.label) == (key, label)


@pytest.mark.parametrize("heading", ["Company", "Years of Experience", "Oslo", "Notes", ""])
def test_other_headings_are_none_of_pay(heading):
    assert read_column(heading) is None


@pytest.mark.parametrize(
    ("heading", "period", "years"),
    [
        pytest.param("RSU (4-Year)", "term", "4", id="term"),
        pytest.param("Equity (Private/4yr)", "term", "4", id="term behind a slash"),
        pytest.param("RSU/yr (4yr vest)", "year", "", id="per year comes first"),
        pytest.param("Base (Monthly)", "month", "", id="monthly"),
    ],
)
def test_a_heading_may_state_the_period(heading, period, years):
    column = read_column(heading)
    assert column is not None
    assert column.period is not None
    assert (column.period.value, column.term_years) == (period, years)


def test_a_heading_may_state_the_currency_and_the_first_year():
    column = read_column("Total Comp (USD, Yr 1)")
    assert column is not None
    assert (column.currency, column.is_first_year) == ("USD", True)


@pytest.mark.parametrize(
    ("heading", "axis"),
    [
        pytest.param("Region", Axis.REGION, id="region"),
        pytest.param("**Location**", Axis.REGION, id="location"),
        pytest.param("Level", Axis.LEVEL, id="level"),
        pytest.param("Job Title", Axis.TITLE, id="title"),
        pytest.param("Component", Axis.COMPONENT, id="component"),
        pytest.param("Acme Level", None, id="level of one company"),
    ],
)
def test_some_columns_tell_rows_apart(heading, axis):
    assert read_axis(heading) is axis
