"""Which findings say that a stated figure does not hold."""

from generator.check.doubted import doubted_rows
from generator.check.run import check_guide
from tests.derive.builders import AS_OF, first_catalog


def test_findings_about_arithmetic_doubt_their_place_and_others_do_not():
    catalog = first_catalog()
    guide = catalog.guides["mistral-ai/security-engineer"]
    found = check_guide(catalog, guide, AS_OF).findings
    file = "guides/mistral-ai/security-engineer.yml"
    assert doubted_rows(found) == {
        (file, ("pay", "london", "stated_total")),
        (file, ("pay", "london", "differentials", 0)),
    }
    assert len({one.finding.at for one in found}) > 2
