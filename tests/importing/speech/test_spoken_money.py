"""Amounts as people speak of them."""

import pytest

from generator.importing.naming.names import Names
from generator.importing.speech.spoken_money import MoneyReader, amounts_in
from generator.units.notation import read_figure
from tests.importing.builders import a_draft


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("about $150K–$240K a year", "150K–240K"),
        ("£95,000 base", "95,000"),
        ("$1.2M+ in all", "1.2M+"),
        ("INR 22L", "22L"),
        ("$120-140k", "120–140K"),
    ],
)
def test_an_amount_is_read_in_our_notation(text, figure):
    (found,) = amounts_in(text)
    assert (found.figure, len(read_figure(found.figure))) == (figure, 1)


@pytest.mark.parametrize("text", ["90K", "$X", "15%", "a$5", "$240K-$90K", "$1,2,3"])
def test_what_is_no_sure_amount_is_none(text):
    assert list(amounts_in(text)) == []


@pytest.mark.parametrize(
    ("pay", "mark", "code"),
    [
        pytest.param(["USD"], "$", "USD", id="the guide's own"),
        pytest.param(["EUR"], "$", "USD", id="dollars beside another currency"),
        pytest.param(["CAD"], "$", None, id="a dollar that may be two"),
        pytest.param(["USD", "CAD"], "$", None, id="two dollars in the guide"),
        pytest.param([], "$", None, id="no pay"),
        pytest.param(["USD"], "€", "EUR", id="a mark of one currency"),
        pytest.param(["USD"], "AED", "AED", id="a code"),
        pytest.param(["CNY"], "¥", "CNY", id="decided by the guide"),
    ],
)
def test_a_mark_means_one_currency_or_none(pay, mark, code):
    draft = a_draft()
    draft.data["pay"] = [{"currency": currency} for currency in pay]
    assert MoneyReader.of(draft, Names()).code(mark) == code


def test_the_currency_is_named_where_the_rows_of_pay_have_several():
    draft = a_draft()
    draft.data["pay"] = [{"currency": "GBP"}, {"currency": "EUR"}]
    (amount,) = amounts_in("£90K")
    assert MoneyReader.of(draft, Names()).written(amount) == "GBP 90K"
