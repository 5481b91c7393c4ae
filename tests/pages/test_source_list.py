"""Sources with what rests on them."""

from generator.pages.evidence_view import Sources
from generator.pages.source_list import list_sources
from tests.derive.builders import a_catalog, a_guide, a_source, evidence

SOURCES = Sources(a_catalog(), a_guide(sources=tuple(map(a_source, ("first", "second", "third")))))


def listed(*supports: tuple[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    found = list_sources(((what, evidence(source)) for what, source in supports), SOURCES)
    return [(source.id, source.supports) for source in found]


def test_sources_stand_in_the_order_in_which_they_are_first_used():
    assert listed(("pay", "second"), ("levels", "first"), ("bonus", "second")) == [
        ("second", ("pay", "bonus")),
        ("first", ("levels",)),
    ]


def test_what_rests_on_a_source_twice_is_said_once():
    assert listed(("pay", "first"), ("pay", "first")) == [("first", ("pay",))]


def test_a_source_that_does_not_exist_is_left_out():
    assert listed(("pay", "nobody")) == []


def test_sources_that_are_only_named_come_last_and_support_nothing():
    found = list_sources([("pay", evidence("second"))], SOURCES, SOURCES.owner.sources)
    assert [(source.id, bool(source.supports)) for source in found] == [
        ("second", True),
        ("first", False),
        ("third", False),
    ]
