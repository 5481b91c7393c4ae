"""`unknown-fragment`: generic sections that the role does not have."""

import pytest

from generator.check.rules import unknown_fragment
from tests.check.builders import a_catalog, a_guide, a_role, messages, place, prose, the_finding

ROLE = a_role(fragments=prose("About the mission."))


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(fragments=("mission",)), None, id="there"),
        pytest.param(a_guide(role="other", fragments=("x",)), None, id="the role itself is unknown"),
        pytest.param(
            a_guide(fragments=("misson",)),
            "guides/roles/data-engineer.md has no section `misson`",
            id="misspelt",
        ),
    ],
)
def test_a_fragment_exists(guide, message):
    assert messages(unknown_fragment, a_catalog(guide, roles=(ROLE,))) == ([message] if message else [])


def test_the_nearest_section_is_suggested():
    found = the_finding(unknown_fragment, a_catalog(a_guide(fragments=("mission", "misson")), roles=(ROLE,)))
    assert place(found) == "guides/acme/data-engineer.yml fragments[1]"
    assert found.help == "did you mean `mission`?"


def test_a_role_without_prose_has_no_sections():
    found = the_finding(unknown_fragment, a_guide(fragments=("growth",)))
    assert found.help == "write the section, or remove the id"
