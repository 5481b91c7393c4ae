"""`unused-source`: sources that support nothing."""

import pytest

from generator.check.rules import unused_source
from generator.model.evidence import Evidence
from tests.check.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_role,
    a_row,
    a_script,
    a_source,
    messages,
    place,
    run_rule,
    the_finding,
)

EXTRA = a_source("extra")
ON_EXTRA = a_row(evidence=Evidence(sources=("extra",)))


def catalog(*guides, **fields):
    """A catalog without shared sources and rates."""
    return a_catalog(*guides, **{"sources": (), "rates": None} | fields)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(catalog(a_guide(a_row())), id="a row rests on it"),
        pytest.param(
            catalog(
                a_guide(a_row(), scripts=(a_script("See [[source.extra]]."),), sources=(a_source(), EXTRA))
            ),
            id="a text cites it",
        ),
        pytest.param(
            catalog(a_guide(ON_EXTRA, sources=()), companies=(a_company(sources=(EXTRA,)),)),
            id="a guide rests on its company's",
        ),
        pytest.param(
            catalog(a_guide(ON_EXTRA, sources=()), roles=(a_role(sources=(EXTRA,)),)),
            id="a guide rests on its role's",
        ),
        pytest.param(
            catalog(a_guide(ON_EXTRA, sources=()), sources=(EXTRA,)), id="a guide rests on a shared one"
        ),
    ],
)
def test_sources_that_something_rests_on_are_left_alone(found):
    assert messages(unused_source, found) == []


def test_a_source_for_nothing_is_found():
    found = the_finding(unused_source, catalog(a_guide(a_row(), sources=(a_source(), EXTRA))))
    assert found.message == "nothing rests on the source `extra`"
    assert place(found) == "guides/acme/data-engineer.yml sources.extra"
    assert found.help == "name it where it belongs, or remove it"


def test_a_source_of_the_guide_hides_the_shared_one_of_the_same_id():
    found = the_finding(unused_source, catalog(a_guide(a_row()), sources=(a_source(),)))
    assert place(found) == "guides/sources.yml levels"


def test_every_list_is_looked_at():
    fields = {"companies": (a_company(sources=(EXTRA,)),), "roles": (a_role(sources=(EXTRA,)),)}
    assert [place(found) for found in run_rule(unused_source, catalog(**fields))] == [
        "guides/companies/acme.yml sources.extra",
        "guides/roles/data-engineer.yml sources.extra",
    ]
