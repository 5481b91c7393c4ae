"""`duplicate-row`: two pay rows under one id."""

import pytest

from generator.check.rules import duplicate_row
from tests.check.builders import a_guide, a_row, messages, place, the_finding


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(a_row("paris"), a_row("london")), None, id="two rows"),
        pytest.param(a_guide(a_row("paris"), a_row("paris")), "2 pay rows have the id `paris`", id="twice"),
    ],
)
def test_a_row_has_an_id_of_its_own(guide, message):
    assert messages(duplicate_row, guide) == ([message] if message else [])


def test_the_row_is_pointed_at():
    found = the_finding(duplicate_row, a_guide(a_row("london"), a_row("paris"), a_row("paris")))
    assert place(found) == "guides/acme/data-engineer.yml pay.paris"
    assert found.help == "tell them apart by `level` or `package_label`, or give each an `id` of its own"
