"""The text of an issue, back to what somebody answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.forms.answers import LABELS, read_form
from tests.forms.issues import ANSWERS, issue


def test_what_was_answered_is_read():
    form = read_form(issue(ANSWERS))
    confirmed = form.answers["confirmed"]
    assert dict(form.answers) == {**ANSWERS, "confirmed": confirmed}
    assert (form.missing, form.before) == ((), "")


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_ends_of_lines_make_no_difference(newline: str):
    assert read_form(issue(ANSWERS).replace("\n", newline)) == read_form(issue(ANSWERS))


@pytest.mark.parametrize("nothing", ["_No response_", "None", "", "  "])
def test_a_question_that_was_passed_over_has_no_answer(nothing: str):
    assert "level" not in read_form(issue(ANSWERS | {"level": nothing})).answers


def test_an_answer_cannot_stand_in_for_a_question_before_it():
    forged = ANSWERS["notes"] + "\n\n### Company\n\nEvil\n\n### Base salary\n\n900K"
    found = read_form(issue(ANSWERS | {"notes": forged})).answers
    assert (found["company"], found["base_salary"], found["notes"]) == ("Acme", "60K–80K", forged)


def test_fences_and_headings_of_an_answer_are_its_text():
    text = "```yaml\n### Something\n````\n# Title\n\n~~~"
    assert read_form(issue(ANSWERS | {"notes": text})).answers["notes"] == text


def test_what_is_no_form_has_no_answers():
    form = read_form("I would like\n\n## Company\n\nAcme")
    assert (form.answers, form.missing) == ({}, tuple(LABELS))
    assert form.before.startswith("I would like")


@given(st.text())
def test_any_text_can_be_read(text: str):
    form = read_form(text)
    assert {*form.answers, *form.missing} <= set(LABELS)


@given(st.sampled_from(list(ANSWERS)), st.text(max_size=50))
def test_one_answer_changes_no_answer_before_it(key: str, text: str):
    found, keys = read_form(issue(ANSWERS | {key: text})).answers, list(ANSWERS)
    assert all(found[before] == ANSWERS[before] for before in keys[: keys.index(key)])
