"""Summaries of guides under the keys by which pages look them up."""

from generator.derive.summaries import Summaries, make_summaries, parts_of
from generator.model.level import Confidence, LevelEquivalence, Position, Relation
from tests.derive.builders import GBP, a_catalog, a_guide, a_row
from tests.pages.summed_up import summary_of


def compared_with(company: str) -> LevelEquivalence:
    return LevelEquivalence(
        here=Position(company="acme", role_label="Engineer", level="L4"),
        there=Position(company=company, role_label="Engineer", level="E4"),
        relation=Relation.EQUAL,
        confidence=Confidence.LOW,
    )


def summaries() -> Summaries:
    """Two guides of one role, one of them of another company with its levels compared."""
    catalog = a_catalog()
    guides = [
        a_guide(a_row("london", GBP, base_salary="80K"), company="globex", role="engineer"),
        a_guide(
            a_row("paris", base_salary="80K"),
            company="acme",
            role="engineer",
            equivalences=(compared_with("meta"),),
        ),
    ]
    return make_summaries(parts_of(summary_of(catalog, guide) for guide in guides))


def test_guides_are_found_by_company_role_and_region_in_order_of_ids():
    found = summaries()
    assert found.by_company == {"acme": ("acme/engineer",), "globex": ("globex/engineer",)}
    assert found.by_role == {"engineer": ("acme/engineer", "globex/engineer")}
    assert [one.company for one in found.of_role("engineer")] == ["acme", "globex"]
    assert [one.company for one in found.of_company("acme")] == ["acme"]


def test_pay_in_a_place_is_pay_in_the_areas_around_it():
    found = summaries()
    assert [one.company for one in found.of_region("france")] == ["acme"]
    assert found.of_region("nowhere") == ()


def test_a_company_knows_who_compares_itself_with_it():
    found = summaries()
    assert found.mentioning == {"meta": ("acme/engineer",)}
    assert found.mapping_levels == {"acme": ("acme/engineer",), "meta": ("acme/engineer",)}
