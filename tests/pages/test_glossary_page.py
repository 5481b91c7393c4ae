"""The glossary."""

from generator.pages.glossary_page import GlossaryView
from tests.pages.invented import view_of


def test_terms_stand_in_order_with_anchors_and_neighbours():
    terms = view_of("glossary.md", GlossaryView).terms
    assert [(term.anchor, term.formula, [other.href for other in term.see]) for term in terms] == [
        ("term-cliff", None, ["#term-vesting"]),
        ("term-vesting", "vested in year k = grant × share of year k", []),
    ]
