"""What was read is written down, and what it found has a fingerprint."""

from dataclasses import fields, replace
from datetime import date

import pytest

from generator.cache.digest import ABSENT, value_digest
from generator.cache.inputs import Inputs
from generator.cache.tracing import EVERYTHING, Trace, traced
from generator.model.catalog import Catalog
from generator.model.glossary import Term
from generator.model.site import SiteSettings


def term(id: str, text: str = "What it means.") -> Term:
    return Term(id=id, name=id, definition=text)


CATALOG = Catalog(terms={"bonus": term("bonus"), "equity": term("equity")}, dated=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("look", "reads"),
    [
        pytest.param(lambda c: c.terms["bonus"], {("catalog.terms", "bonus")}, id="an entry"),
        pytest.param(lambda c: c.terms.get("pay"), {("catalog.terms", "pay")}, id="one that is missing"),
        pytest.param(lambda c: "pay" in c.terms, {("catalog.terms", "pay")}, id="whether there is one"),
        pytest.param(lambda c: list(c.terms.values()), {("catalog.terms", EVERYTHING)}, id="all of them"),
        pytest.param(lambda c: len(c.terms), {("catalog.terms", EVERYTHING)}, id="how many"),
        pytest.param(lambda c: c.rates, {("catalog.rates", "")}, id="a single value"),
        pytest.param(lambda c: c.terms, set(), id="nothing in particular"),
    ],
)
def test_every_look_is_written_down(look, reads):
    trace = Trace()
    look(traced(CATALOG, "catalog", trace))
    assert reads <= set(trace.reads)
    assert {read for read in trace.reads if read[1] != EVERYTHING} >= {r for r in reads if r[1] != EVERYTHING}
    assert not {name for name, _ in trace.reads} - {name for name, _ in reads}


BY_FIELD = {"terms": Term}
THERE = "catalog.terms.is there"


@pytest.mark.parametrize(
    ("look", "reads"),
    [
        pytest.param(lambda c: "pay" in c.terms, {(THERE, "pay")}, id="whether there is one"),
        pytest.param(lambda c: c.terms.get("pay"), {(THERE, "pay")}, id="one that is missing"),
        pytest.param(lambda c: c.terms.get("bonus"), {(THERE, "bonus")}, id="an entry and nothing of it"),
        pytest.param(
            lambda c: c.terms["bonus"].name, {(THERE, "bonus"), ("catalog.terms.name", "bonus")}, id="a field"
        ),
        pytest.param(lambda c: len(c.terms), {(THERE, EVERYTHING)}, id="how many"),
        pytest.param(lambda c: list(c.terms), {(THERE, EVERYTHING)}, id="which"),
    ],
)
def test_of_some_entries_each_field_counts_by_itself(look, reads):
    trace = Trace()
    look(traced(CATALOG, "catalog", trace, by_field=BY_FIELD))
    assert set(trace.reads) == reads


def test_an_entry_of_which_all_fields_are_read_is_the_entry():
    trace = Trace()
    found = traced(CATALOG, "catalog", trace, by_field=BY_FIELD).terms["bonus"]
    assert isinstance(found, Term)
    assert replace(found) == CATALOG.terms["bonus"]
    assert type(replace(found)) is Term
    assert {(f"catalog.terms.{one.name}", "bonus") for one in fields(Term)} < set(trace.reads)


@pytest.mark.parametrize(
    ("read", "changes"),
    [
        (("catalog.terms.name", "bonus"), {"name", "gone"}),
        (("catalog.terms.definition", "bonus"), {"definition", "gone"}),
        ((THERE, "bonus"), {"gone"}),
        ((THERE, "pay"), {"added"}),
        ((THERE, EVERYTHING), {"gone", "added"}),
        (("catalog.terms.name", "equity"), set()),
    ],
)
def test_a_change_of_a_field_shows_in_the_fingerprint_of_that_field_alone(read, changes):
    before = Inputs()
    before.add_values("catalog", CATALOG, BY_FIELD)
    bonus, equity = term("bonus"), term("equity")
    others = {
        "name": {"bonus": replace(bonus, name="Bonus"), "equity": equity},
        "definition": {"bonus": replace(bonus, definition="Else."), "equity": equity},
        "gone": {"equity": equity},
        "added": {"bonus": bonus, "equity": equity, "pay": term("pay")},
    }
    for change, terms in others.items():
        after = Inputs()
        after.add_values("catalog", replace(CATALOG, terms=terms), BY_FIELD)
        assert (before.digest(read) != after.digest(read)) == (change in changes), change


def test_a_view_is_of_the_same_type_and_can_be_changed_like_it():
    trace = Trace()
    view = traced(CATALOG, "catalog", trace)
    changed = replace(view, site=SiteSettings(disclaimer="Another."))
    assert isinstance(view, Catalog)
    assert changed.terms["bonus"] == CATALOG.terms["bonus"]
    assert changed.as_of == date(2026, 1, 1)
    assert ("catalog.terms", "bonus") in trace.reads
    assert ("catalog.dated", "") in trace.reads


@pytest.mark.parametrize(
    ("changed", "read"),
    [
        pytest.param({"terms": {"bonus": term("bonus", "Else.")}}, ("catalog.terms", "bonus"), id="another"),
        pytest.param({"terms": {}}, ("catalog.terms", "bonus"), id="gone"),
        pytest.param({"terms": {**CATALOG.terms, "pay": term("pay")}}, ("catalog.terms", "pay"), id="added"),
        pytest.param({"terms": {**CATALOG.terms, "pay": term("pay")}}, ("catalog.terms", "*"), id="all"),
        pytest.param({"site": SiteSettings(disclaimer="Else.")}, ("catalog.site", ""), id="a single value"),
    ],
)
def test_a_change_shows_in_the_fingerprint_of_what_was_read(changed, read):
    before, after = Inputs(), Inputs()
    before.add_values("catalog", CATALOG)
    after.add_values("catalog", replace(CATALOG, **changed))
    assert before.digest(read) != after.digest(read)
    assert before.digest(("catalog.terms", "equity")) != ABSENT
    assert before.digest(("catalog.terms", "unheard-of")) == ABSENT


def test_equal_values_have_equal_fingerprints_however_they_share_their_parts():
    text = "a text that is long enough not to be shared by chance"
    shared, apart = (text, text), (text, "".join(list(text)))
    assert value_digest(shared) == value_digest(apart)
    assert value_digest(frozenset({"a", "b", "c"})) == value_digest(frozenset({"c", "b", "a"}))
    assert value_digest(("a", "b")) != value_digest(("b", "a"))


def test_of_the_day_the_answers_count():
    trace = Trace()
    today = traced(CATALOG, "catalog", trace).today
    assert today.has_come(date(2025, 12, 31))
    assert not today.is_past(date(2026, 1, 3))
    came, over = reads = [("catalog.today.has_come", "2025-12-31"), ("catalog.today.is_past", "2026-01-03")]
    assert list(trace.reads) == reads
    before, after = Inputs(), Inputs()
    before.add_values("catalog", CATALOG)
    after.add_values("catalog", replace(CATALOG, dated=date(2026, 1, 4)))
    assert before.digest(came) == after.digest(came)
    assert before.digest(over) != after.digest(over)
    assert before.digest(("catalog.today.day", "")) != after.digest(("catalog.today.day", ""))


def test_new_work_cannot_rest_on_what_nobody_could_see_change():
    inputs = Inputs()
    inputs.add_values("catalog", CATALOG, BY_FIELD)
    read = ("catalog.terms.name", "bonus")
    assert inputs.fingerprinted([read]) == [(*read, inputs.digest(read))]
    with pytest.raises(KeyError, match=r"catalog\.terms'"):
        inputs.fingerprinted([read, ("catalog.terms", "bonus")])
