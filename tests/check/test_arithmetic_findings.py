"""Where the arithmetic of the data does not hold."""

from dataclasses import replace

from generator.check.arithmetic_findings import find_doubtful
from tests.derive.builders import AS_OF, a_catalog, a_company, a_guide, a_row, first_catalog

FILE = "guides/mistral-ai/security-engineer.yml"


def test_typed_totals_and_differences_that_do_not_hold_are_named_by_file_and_place():
    assert find_doubtful(first_catalog(), AS_OF) == {
        (FILE, ("pay", "london", "stated_total")),
        (FILE, ("pay", "london", "differentials", 0)),
    }


def test_amounts_that_do_not_match_at_the_dated_rate_are_among_them():
    guide = a_guide(a_row(base_salary="EUR 80K / USD 120K"))
    found = find_doubtful(a_catalog(a_company(), guides={guide.id: guide}), AS_OF)
    assert found == {(FILE, ("pay", "paris", "base_salary"))}


def test_example_offers_are_no_statements():
    guide = replace(a_guide(), strategies=first_catalog().guides["mistral-ai/security-engineer"].strategies)
    assert find_doubtful(a_catalog(a_company(), guides={guide.id: guide}), AS_OF) == set()
