"""The one notation of figures, and what is left as somebody wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.canonical.figures import canonical_figure, canonical_percent
from generator.units.notation import NotationError, read_figure


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("80,000-108,000", "80K–108K", id="digits and a hyphen"),
        pytest.param("80k to 108k", "80K–108K", id="a word between the ends"),
        pytest.param("80–108K", "80K–108K", id="one suffix for both ends"),
        pytest.param("1,250,000", "1.25M", id="millions"),
        pytest.param("0.5M", "500K", id="less than one million"),
        pytest.param("98,750–120,000", "98,750–120,000", id="an end that no suffix keeps exact"),
        pytest.param("500-2K", "500-2K", id="a low end that lends its suffix stays as written"),
        pytest.param("900 - 1,200 per month", "900–1,200 per month", id="an end below a thousand"),
        pytest.param("0-50K", "0–50K", id="from nothing"),
        pytest.param("45.50/hour", "45.50 per hour", id="a rate per hour"),
        pytest.param("15K one-time", "15K once", id="once"),
        pytest.param("100K/4 years", "100K over 4 years", id="a term"),
        pytest.param("10K over 1 yr", "10K over 1 year", id="a term of one year"),
        pytest.param("from 100K", "100K+", id="an open end in words"),
        pytest.param("240k-420k+", "240K–420K+", id="a range with an open end"),
        pytest.param("up to 50,000", "up to 50K", id="an open low end"),
        pytest.param("usd150K - 240K", "USD 150K–240K", id="a code in small letters"),
        pytest.param("150K USD", "USD 150K", id="a code behind"),
        pytest.param("£98K–133K / USD 123K-166K", "£98K–£133K / USD 123K–166K", id="two currencies"),
        pytest.param("kr 500k", "kr 500K", id="a symbol of letters"),
        pytest.param("12K–25K (10 - 15 %)", "12K–25K (10–15%)", id="with a share"),
        pytest.param("₹47,00,000–₹59,00,000", "₹47L–₹59L", id="Indian grouping"),
        pytest.param("₹90 lakh-1.2 crore", "₹90L–₹1.2Cr", id="lakh and crore"),
        pytest.param("₹12,34,567", "₹12,34,567", id="Indian digits that no suffix keeps exact"),
        pytest.param("13,000 - 27,000 options", "13,000–27,000 options", id="units"),
        pytest.param("10%-15% target", "10–15% target", id="a share with its word"),
        pytest.param("unknown", "unknown", id="a state"),
        pytest.param("up to 40K–50K", "up to 40K–50K", id="a number that the reading passes over"),
        pytest.param("80K–80K", "80K–80K", id="a range of one figure"),
        pytest.param("120K–80K", "120K–80K", id="a range the wrong way round"),
        pytest.param("about 80K", "about 80K", id="no figure"),
    ],
)
def test_a_figure_has_one_notation(written: str, expected: str):
    assert canonical_figure(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("10 % to 15 %", "10–15%", id="blanks and a word"),
        pytest.param("+5-10%", "+5–10%", id="a sign that is said"),
        pytest.param("−5 - −10%", "-5–-10%", id="two discounts"),
        pytest.param("25", "25", id="no sign of percent"),
        pytest.param("a fifth", "a fifth", id="words"),
    ],
)
def test_a_share_has_one_notation(written: str, expected: str):
    assert canonical_percent(written) == expected


@given(
    st.lists(
        st.sampled_from(
            [*"0123456789", "80", "1.5", ",", ".", "K", "L", "%", "–", "-", "+", " ", "$", "EUR "]
        ),
        max_size=9,
    ).map("".join)
)
def test_no_figure_changes_its_meaning_and_a_second_run_changes_nothing(written: str):
    rewritten = canonical_figure(written)
    assert canonical_figure(rewritten) == rewritten
    try:
        meant = read_figure(written)
    except NotationError:
        assert rewritten == written
    else:
        assert read_figure(rewritten) == meant
