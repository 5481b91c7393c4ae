"""Whether everything in a document is found again in what it became."""

import pytest

from generator.importing.draft import DraftSection
from generator.importing.ledger import account
from generator.importing.remarks import Remarks
from tests.importing.builders import a_draft


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        pytest.param("€80K-€108K", "80K–108K", id="currency from the place"),
        pytest.param("$158-172K", "158K–172K", id="a suffix for both ends"),
        pytest.param("EUR 90,000 - EUR 130,000", "90K–130K", id="full figures"),
        pytest.param("₹47,00,000", "4.7M", id="Indian grouping"),
        pytest.param("₹24L", "2.4M", id="lakh"),
        pytest.param("$40K/yr", "40K per year", id="a year"),
        pytest.param("SEK 48K/mo", "48K per month", id="a month"),
        pytest.param("€61.000 – €70.000", "61K–70K", id="points between thousands"),
        pytest.param("61 000 EUR", "EUR 61K", id="blanks between thousands, currency behind"),
        pytest.param("**Lever**s", "Levers", id="emphasis inside a word"),
        pytest.param("3 L4", "L4, 3", id="a number before a level"),
        pytest.param("$[X]K by then", "[$XK] by then", id="a blank"),
        pytest.param("Don’t", "don't", id="another apostrophe"),
    ],
)
def test_a_figure_in_another_spelling_is_found_again(source, kept):
    ledger = account(source, [a_draft(note=kept)], Remarks("a.md"))
    assert (ledger.words.is_whole, ledger.amounts.is_whole, ledger.missing) == (True, True, ())


def test_what_is_lost_is_named_with_its_line():
    ledger = account("one two\nthree 80K", [a_draft(note="one three")], Remarks("a.md"))
    assert ledger.missing == ((1, "two"), (2, "8E+4"))
    assert (ledger.words.found, ledger.words.total) == (2, 3)
    assert (ledger.amounts.found, ledger.amounts.total) == (0, 1)


def test_a_word_counts_as_often_as_it_stands_there():
    assert account("so so so", [a_draft(note="so so")], Remarks("a.md")).words.found == 2


def test_words_of_ours_do_not_count():
    assert account("equal", [a_draft(relation="equal")], Remarks("a.md")).words.found == 0


def test_prose_and_report_hold_words_too():
    draft, remarks = a_draft(), Remarks("a.md")
    draft.sections.append(DraftSection(title="Work", markdown="hard"))
    remarks.understand(1, "Base Salary", "pay: base_salary")
    remarks.find("damaged-cell", 2, "odd", excerpt="$80K-A$90K")
    ledger = account("Work hard Base Salary $80K-A$90K", [draft], remarks)
    assert ledger.missing == ()
