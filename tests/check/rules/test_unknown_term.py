"""`unknown-term`: glossary links to nothing."""

import pytest

from generator.check.rules import unknown_term
from generator.model.glossary import Term
from tests.check.builders import a_catalog, messages, place, the_finding


def glossary(*see: str):
    cliff = Term(id="cliff", name="Cliff", definition="Time before anything vests.", see=see)
    vesting = Term(id="vesting", name="Vesting", definition="How a grant becomes one's own.")
    return a_catalog(terms=(cliff, vesting))


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(glossary(), None, id="no links"),
        pytest.param(glossary("vesting"), None, id="explained"),
        pytest.param(glossary("vestng"), "the glossary has no term `vestng`", id="misspelt"),
    ],
)
def test_a_related_term_is_explained(catalog, message):
    assert messages(unknown_term, catalog) == ([message] if message else [])


def test_the_nearest_term_is_suggested():
    found = the_finding(unknown_term, glossary("vesting", "vestng"))
    assert place(found) == "guides/glossary.yml cliff.see[1]"
    assert found.help == "did you mean `vesting`?"
