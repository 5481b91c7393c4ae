"""`circular-owners`: companies that own themselves."""

import pytest

from generator.check.rules import circular_owners
from tests.check.builders import a_catalog, a_company, messages, place, the_finding


def owners(**parents: str | None):
    return a_catalog(companies=tuple(a_company(id, parent=parent) for id, parent in parents.items()))


@pytest.mark.parametrize(
    ("catalog", "message"),
    [
        pytest.param(owners(a="b", b="c", c=None), None, id="a chain"),
        pytest.param(owners(a="elsewhere"), None, id="an owner without a file"),
        pytest.param(owners(a="a"), "`a` owns itself", id="itself"),
        pytest.param(owners(a="b", b="a", c="a"), "`a` and `b` own each other", id="each other"),
        pytest.param(owners(a="b", b="c", c="a"), "`a`, `b` and `c` own each other", id="a longer circle"),
    ],
)
def test_the_chain_of_owners_ends(catalog, message):
    assert messages(circular_owners, catalog) == ([message] if message else [])


def test_the_first_company_of_the_circle_is_told():
    found = the_finding(circular_owners, owners(x=None, b="c", c="b"))
    assert place(found) == "guides/companies/b.yml parent"
    assert found.help == "leave out `parent` where the chain ends"
