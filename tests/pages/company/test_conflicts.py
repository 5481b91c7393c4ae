"""Where the sources of a company's guides disagree."""

from generator.derive.figures import GuideFigures, derive_figures
from generator.pages.company.conflicts import MAX_PER_GUIDE, disputes_view
from generator.pages.context import shared_context
from tests.derive.builders import AS_OF, FIRST_SOURCE, SECOND_SOURCE, a_catalog, a_guide, a_row, evidence

CONTEXT = shared_context(a_catalog(), "companies/acme.md")


def figures(*rows) -> GuideFigures:
    guide = a_guide(*rows, company="acme", sources=(FIRST_SOURCE, SECOND_SOURCE))
    return derive_figures(a_catalog(), guide, AS_OF)


def claim(id: str, total: str, source: str, **keys):
    return a_row(id, region="paris", stated_total=total, evidence=evidence(source), **keys)


def test_both_claims_stand_with_what_they_are_about():
    view = disputes_view([figures(claim("one", "100K", "first"), claim("two", "150K", "second"))], CONTEXT)
    (dispute,) = view.shown
    assert (dispute.left.name, dispute.left.kind, dispute.right.name) == ("Paris", "stated total", "Paris")
    assert dispute.guide.href.endswith("guides/acme/security-engineer/#conflicts")
    assert view.more == ()


def test_of_many_conflicts_the_guide_shows_the_rest():
    others = [claim(f"other-{number}", f"{200 + number * 50}K", "second") for number in range(5)]
    view = disputes_view([figures(claim("one", "100K", "first"), *others)], CONTEXT)
    assert len(view.shown) == MAX_PER_GUIDE
    assert [link.text for link in view.more] == ["2 more for Security Engineer"]


def test_without_conflicts_there_is_nothing_to_show():
    assert disputes_view([figures(claim("one", "100K", "first"))], CONTEXT).shown == ()
