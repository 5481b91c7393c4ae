"""Where the sources of a company's guides disagree."""

from generator.derive.summary import GuideListing
from generator.pages.company.conflicts import MOST_GUIDES, disputes_view
from generator.pages.context import shared_context
from generator.pages.summarise import MAX_DISPUTES
from tests.derive.builders import FIRST_SOURCE, SECOND_SOURCE, a_catalog, a_guide, a_row, evidence
from tests.pages.summed_up import listing_of

CONTEXT = shared_context(a_catalog(), "companies/acme.md")


def guide(*rows, **keys) -> GuideListing:
    found = a_guide(*rows, company="acme", sources=(FIRST_SOURCE, SECOND_SOURCE), **keys)
    return listing_of(a_catalog(), found)


def claim(id: str, total: str, source: str, **keys):
    return a_row(id, region="paris", stated_total=total, evidence=evidence(source), **keys)


def test_both_claims_stand_with_what_they_are_about():
    view = disputes_view([guide(claim("one", "100K", "first"), claim("two", "150K", "second"))], CONTEXT)
    (dispute,) = view.shown
    assert (dispute.left.name, dispute.left.kind, dispute.right.name) == ("Paris", "stated total", "Paris")
    assert dispute.guide.href.endswith("guides/acme/security-engineer/#conflicts")
    assert view.more == ()


def test_of_many_conflicts_the_guide_shows_the_rest():
    others = [claim(f"other-{number}", f"{200 + number * 50}K", "second") for number in range(5)]
    view = disputes_view([guide(claim("one", "100K", "first"), *others)], CONTEXT)
    assert len(view.shown) == MAX_DISPUTES
    assert [link.text for link in view.more] == ["2 more for Security Engineer"]


def test_without_conflicts_there_is_nothing_to_show():
    assert disputes_view([guide(claim("one", "100K", "first"))], CONTEXT).shown == ()


def test_of_very_many_guides_a_link_says_how_many_conflicts_each_has():
    rows = claim("one", "100K", "first"), claim("two", "150K", "second")
    many = [guide(*rows, role=f"role-{number:02}") for number in range(MOST_GUIDES + 2)]
    view = disputes_view(many, CONTEXT)
    assert (len(view.shown), len(view.more)) == (MOST_GUIDES, 2)
    assert view.more[0].text == "1 for Security Engineer"
