"""One cell of a pay table: the figure, and every word that stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.pay.cells import CellState, read_cell
from generator.importing.pay.figure_text import figure_text
from tests.timing import quickly


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        pytest.param("$81K–$97K", "$81K–97K", id="en dash"),
        pytest.param("**$81K - $97K**", "$81K–97K", id="bold, spaced hyphen"),
        pytest.param("$81,500 to $97,000", "$81.5K–97K", id="full figures"),
        pytest.param("81 000 – 97 000 €", "EUR 81K–97K", id="blanks for thousands"),
        pytest.param("€81.000–€97.000", "EUR 81K–97K", id="points for thousands"),
        pytest.param("PLN 310K–420K", "PLN 310K–420K", id="code once"),
        pytest.param("EUR71K–EUR83K", "EUR 71K–83K", id="code without a blank"),
        pytest.param("kr510,000–kr640,000", "kr510K–640K", id="kronor"),
        pytest.param("₹31,00,000 - ₹44,00,000", "INR 31L–44L", id="Indian grouping"),
        pytest.param("INR 31L–44L", "INR 31L–44L", id="lakh"),
        pytest.param("₹0.9Cr–₹1.2Cr", "INR 90L–1.2Cr", id="crore"),
        pytest.param("R$1,035K–R$1,260K", "BRL 1.035M–1.26M", id="comma and K"),
        pytest.param("CNY 700K–CNY 1.15M", "CNY 700K–1.15M", id="K to M"),
        pytest.param("IDR 610M–IDR 1.1B", "IDR 610M–1.1B", id="M to B"),
        pytest.param("$0-$30K", "$0–30K", id="low end without suffix"),
        pytest.param("$70–$90K", "$70K–90K", id="suffix lent"),
        pytest.param("$210K–$330K+", "$210K–330K+", id="open end"),
        pytest.param("Up to $40K", "up to $40K", id="up to"),
        pytest.param("$75K", "$75K", id="one amount"),
        pytest.param("$390K - $401K", "$390K–401K", id="the number of a pension plan"),
        pytest.param("US$75K", "USD 75K", id="US dollar"),
        pytest.param("£61K - £74K / $78K - $94K", "GBP 61K–74K / $78K–94K", id="range, then range"),
        pytest.param("£61K / $78K - £74K / $94K", "GBP 61K–74K / $78K–94K", id="low pair, then high pair"),
        pytest.param("£61K - £74K ($78K - $94K)", "GBP 61K–74K / $78K–94K", id="second in parentheses"),
        pytest.param("$200K-$320K ($50K-$80K/yr)", "$200K–320K / $50K–80K per year", id="whole and per year"),
        pytest.param("$50K-$80K/yr vest", "$50K–80K per year", id="vesting per year"),
        pytest.param(
            "£9K - £12K/yr / $11K - $15K/yr", "GBP 9K–12K per year / $11K–15K per year", id="two per year"
        ),
        pytest.param(
            "£90K–£99K / $115K–$126K per year", "GBP 90K–99K per year / $115K–126K per year", id="lent"
        ),
        pytest.param("SEK 41K–52K/mo", "SEK 41K–52K per month", id="per month"),
        pytest.param("SEK 210K–280K/yr (4yr vest)", "SEK 210K–280K per year", id="own period wins"),
        pytest.param("£70K–£90K (4yr vest)", "GBP 70K–90K over 4 years", id="term in parentheses"),
        pytest.param("$70K–$90K over 3 years", "$70K–90K over 3 years", id="term in words"),
        pytest.param("$70K–$90K (4-Year)", "$70K–90K over 4 years", id="capital letters"),
        pytest.param("10-15%", "10–15%", id="share"),
        pytest.param("25%+", "25%+", id="open share"),
        pytest.param("12% of base salary", "12%", id="of base salary"),
        pytest.param("$9K-$18K (8-12%)", "$9K–18K (8–12%)", id="amount and share"),
        pytest.param("10% target ($9,000 – $11,000)", "10% / $9K–11K", id="share and amount"),
        pytest.param("9,000 – 14,000 options", "9,000–14,000 options", id="options"),
    ],
)
def test_figures_are_read_whichever_way_they_are_printed(printed, figure):
    assert figure_text(read_cell(printed).parts) == figure


@pytest.mark.parametrize(
    ("printed", "words", "notes", "of"),
    [
        pytest.param("$9K–$14K start gift", "start gift", (), "", id="words behind"),
        pytest.param("15–20% + tips", "+ tips", (), "", id="plus something"),
        pytest.param("$0-$30K (masters only)", "", ("masters only",), "", id="remark in parentheses"),
        pytest.param("$90K–$99K (+40%)", "", ("+40%",), "", id="a difference without a place"),
        pytest.param("$90K–$99K (RSU/4yr)", "", ("RSU",), "", id="word beside a term"),
        pytest.param("50–60% of Oslo", "", (), "Oslo", id="share of something else"),
        pytest.param("~$90K", "", ("approximate",), "", id="a rough figure"),
    ],
)
def test_words_beside_a_figure_are_kept(printed, words, notes, of):
    cell = read_cell(printed)
    assert (cell.words, cell.notes, cell.of) == (words, notes, of)


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        pytest.param("—", CellState.DASH, id="dash"),
        pytest.param("**-**", CellState.DASH, id="bold hyphen"),
        pytest.param("None", CellState.NONE, id="none"),
        pytest.param("N/A", CellState.UNKNOWN, id="not available"),
        pytest.param("Not disclosed", CellState.UNDISCLOSED, id="undisclosed"),
        pytest.param("Bread as you like", CellState.WORDS, id="words"),
        pytest.param("$[61-70]K", CellState.WORDS, id="a blank to fill in"),
        pytest.param("As bakers (50–60% of Oslo)", CellState.WORDS, id="words that a share only explains"),
        pytest.param("1.2x of last year", CellState.WORDS, id="a multiple"),
        pytest.param("Large (if sales allow)", CellState.WORDS, id="words with parentheses"),
        pytest.param("9" * 40, CellState.WORDS, id="no number of anything"),
    ],
)
def test_a_cell_without_a_figure_says_how_it_is_missing(printed, state):
    assert read_cell(printed).state is state


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        pytest.param("$71,000 – A$90,000", "two currencies", id="currencies disagree"),
        pytest.param("€24K - £40K / $30K - $50K", "two currencies", id="currencies disagree in one of two"),
        pytest.param("$715K-$1.1K", "above its high end", id="nonsense suffix"),
        pytest.param("$97K–$81K", "above its high end", id="reversed"),
        pytest.param("$10K–$20K–$30K", "more than two ends", id="three ends"),
        pytest.param("$10K–$20K / $30K–$40K", "two figures", id="one currency twice"),
        pytest.param("$10K–20%", "a share", id="amount to share"),
    ],
)
def test_numbers_that_contradict_each_other_are_damage(printed, why):
    cell = read_cell(printed)
    assert cell.state is CellState.DAMAGED
    assert why in cell.damage


@pytest.mark.parametrize(
    ("printed", "share", "is_effective"),
    [
        pytest.param("€61K-€70K (+5-10% effective vs Bergen)", "+5-10%", True, id="effective"),
        pytest.param("€61K-€70K (-5-10% vs Bergen)", "-5-10%", False, id="nominal"),
    ],
)
def test_a_difference_from_another_place_is_told_apart(printed, share, is_effective):
    [difference] = read_cell(printed).differences
    assert (difference.share, difference.versus, difference.is_effective) == (share, "Bergen", is_effective)


@given(st.text("$£€0123456789KMB%+-–/() ,.yrmo", max_size=200))
def test_no_cell_stops_the_reader(printed):
    cell = read_cell(printed)
    assert (cell.state is CellState.FIGURE) == bool(cell.parts)


@pytest.mark.parametrize("piece", ["$1K-", "(", "1,", "(1%", "~", "1 000 ", "/yr", "A", "$", "."])
def test_a_hostile_cell_costs_no_time(piece):
    with quickly(1):
        read_cell((piece * 200)[:200])
        read_cell(piece * 100_000)
