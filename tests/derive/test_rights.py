"""Rights hold where their law does."""

from generator.cache.tracing import EVERYTHING, Trace, traced
from generator.derive.rights import rights_by_area, rights_in
from generator.model.right import RightTopic
from tests.check.builders import a_claim
from tests.derive.builders import a_catalog
from tests.reference import a_right

CARDS = (
    a_right("eu-history", region="eu", topic=RightTopic.PAY_HISTORY),
    a_right("eu-range", region="eu"),
    a_right("fr-equity", region="france", topic=RightTopic.EQUITY),
    a_right("london-range", region="london"),
)


def a_catalog_of(*cards):
    return a_catalog(rights={card.id: card for card in cards}, claims={"act": a_claim()})


def test_those_of_the_nearest_law_come_first_and_then_by_topic():
    found = [one.right.id for one in rights_in(a_catalog_of(*CARDS), "paris")]
    assert found == ["fr-equity", "eu-range", "eu-history"]


def test_a_law_does_not_hold_around_its_area():
    assert [one.right.id for one in rights_in(a_catalog_of(*CARDS), "eu")] == ["eu-range", "eu-history"]


def test_a_card_without_its_statement_is_left_out():
    assert rights_in(a_catalog_of(a_right(claim="nowhere")), "paris") == ()


def test_regions_with_one_law_name_it_once():
    found = rights_by_area(a_catalog_of(*CARDS), ("paris", "remote-eu", "london"), with_equity=True)
    assert [(area, [one.right.id for one in held]) for area, held in found] == [
        ("france", ["fr-equity"]),
        ("eu", ["eu-range", "eu-history"]),
        ("london", ["london-range"]),
    ]


def test_forms_of_equity_are_no_matter_where_shares_are_listed():
    found = rights_by_area(a_catalog_of(*CARDS), ("paris",), with_equity=False)
    assert [area for area, _ in found] == ["eu"]


def test_only_the_rights_of_the_areas_around_are_looked_at():
    trace = Trace()
    rights_in(traced(a_catalog_of(*CARDS), "catalog", trace), "london")
    looked = {key for name, key in trace.reads if name.startswith("catalog.rights")}
    assert "london" in looked
    assert not looked & {EVERYTHING, "eu", "france"}
