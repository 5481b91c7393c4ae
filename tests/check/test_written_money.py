"""Amounts in running text."""

import pytest

from generator.check.written_money import amounts_in
from generator.inline import split_inline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("I ask for €100K.", [("€100K", 100_000, {"EUR"})], id="a symbol and a suffix"),
        pytest.param("EUR 100,000 a year", [("EUR 100,000", 100_000, {"EUR"})], id="a code and all digits"),
        pytest.param("about 1.05M", [("1.05M", 1_050_000, set())], id="a suffix alone"),
        pytest.param(
            "₹20L or 1.2Cr", [("₹20L", 2_000_000, {"INR"}), ("1.2Cr", 12_000_000, set())], id="lakh"
        ),
        pytest.param("80K–108K", [("80K", 80_000, set()), ("108K", 108_000, set())], id="a range"),
        pytest.param("€95,000, they said", [("€95,000", 95_000, {"EUR"})], id="a comma after it"),
        pytest.param("in 2026, 15% of 30 people at L4", [], id="other numbers"),
        pytest.param("a 401K plan", [("401K", 401_000, set())], id="what only the data can tell apart"),
        pytest.param("[[pay.paris-100k.base_salary]]", [], id="a reference"),
        pytest.param(
            "zł5K, kr 6K and NT$7K",
            [
                ("zł5K", 5_000, {"PLN"}),
                ("kr 6K", 6_000, {"DKK", "ISK", "NOK", "SEK"}),
                ("NT$7K", 7_000, {"TWD"}),
            ],
            id="symbols of several letters",
        ),
        pytest.param("L5 and AEUR 5K", [("EUR 5K", 5_000, {"EUR"})], id="a code after a letter"),
        pytest.param("€1,23,4", [], id="odd grouping"),
        pytest.param("€" + "9" * 40, [], id="too many digits"),
    ],
)
def test_money_is_found_in_text(text, expected):
    found = [(one.text, one.amount, set(one.currencies)) for one in amounts_in(split_inline(text))]
    assert found == expected


def test_a_shared_symbol_can_mean_several_currencies():
    (found,) = amounts_in(split_inline("$100K"))
    assert {"USD", "CAD", "SGD"} < found.currencies
