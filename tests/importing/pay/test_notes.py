"""What stands below a table of pay."""

import pytest

from generator.importing.draft import Draft
from generator.importing.markdown.blocks import Table
from generator.importing.naming.names import Names
from generator.importing.pay.notes import take_pay_notes
from generator.importing.remarks import Remarks
from tests.importing.builders import NAME, a_document, a_draft

TABLE = "| Region | Base |\n|---|---|\n| Aarhus | 40K |\n\n"


def noted(below: str, *, is_pay: bool = True) -> tuple[Draft, set[int]]:
    """The draft after a text below a table that the reader of pay has taken, and which blocks are taken."""
    document, draft = a_document(TABLE + below), a_draft()
    if is_pay:
        document.take(*(at for at, block in enumerate(document.blocks) if isinstance(block, Table)))
    take_pay_notes(document, draft, Names(), Remarks(NAME))
    return draft, document.taken


@pytest.mark.parametrize(
    ("below", "note"),
    [
        pytest.param("*All figures are yearly.*", "All figures are yearly.", id="italic footnote"),
        pytest.param("**Vesting Schedule:** 25% a year", "Vesting Schedule: 25% a year", id="bold lead"),
        pytest.param("**Equity**: none so far", "Equity: none so far", id="bold lead, colon outside"),
        pytest.param("> Bonuses are paid in May.", "Bonuses are paid in May.", id="quotation"),
        pytest.param("Note: the ovens are old.", "Note: the ovens are old.", id="Note"),
        pytest.param("The base grows each year.", "The base grows each year.", id="plain and about pay"),
        pytest.param("- **Pension:** 8%", "Pension: 8%", id="entry of a list"),
    ],
)
def test_a_text_about_pay_is_taken(below, note):
    draft, taken = noted(below)
    assert draft.data["pay_notes"] == [note]
    assert taken == {0, 1}


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("**Negotiation DNA:** pay is good here", id="the section on the job"),
        pytest.param("**Level Mapping:** Acme L3 = Globex L4", id="levels"),
        pytest.param('**Lever 1 — Ovens:** "Base pay"', id="a lever"),
        pytest.param('> **Negotiate Up Strategy:** "I want more base."', id="the strategy"),
        pytest.param("The ovens are warm.", id="not about pay"),
        pytest.param("The base grows each year. " * 20, id="a long text"),
        pytest.param("- A list of base salaries", id="a plain entry"),
        pytest.param("## Bonus\n\n*Paid in May.*", id="below another heading"),
    ],
)
def test_a_text_about_something_else_stays(below):
    draft, taken = noted(below)
    assert taken == {0}
    assert not draft.data


def test_several_notes_are_taken_up_to_the_first_other_text():
    draft, taken = noted("**Equity:** none\n\n*Yearly.*\n\nThe ovens are warm.\n\n*Late.*")
    assert draft.data["pay_notes"] == ["Equity: none", "Yearly."]
    assert taken == {0, 1, 2}


def test_nothing_is_taken_below_a_table_that_is_not_about_pay():
    draft, taken = noted("*All figures are yearly.*", is_pay=False)
    assert not taken
    assert not draft.data
