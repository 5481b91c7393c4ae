"""What was read is written down, and what it found has a fingerprint."""

from dataclasses import replace
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
