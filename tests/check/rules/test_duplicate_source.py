"""`duplicate-source`: publications that are entered twice."""

from dataclasses import replace

import pytest

from generator.check.rules import duplicate_source
from tests.check.builders import (
    a_catalog,
    a_company,
    a_guide,
    a_role,
    a_source,
    messages,
    place,
    run_rule,
    the_finding,
)

URL = "https://acme.example/jobs/1"
POSTING = a_source("posting", title="Data Engineer", publisher="Acme", url=URL)
AGAIN = replace(POSTING, id="again")


def shared(*sources):
    return a_catalog(sources=sources)


def a_guide_with(*sources, company="acme", role="data-engineer"):
    return a_guide(company=company, role=role, sources=sources)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="the same in all"),
        pytest.param({"url": f"{URL}/"}, id="a final slash"),
        pytest.param({"url": f"{URL}#pay"}, id="a part of the page"),
        pytest.param({"title": "DATA - engineer"}, id="a title in other marks and case"),
        pytest.param({"publisher": "Acme, on a job board"}, id="a publisher in other words"),
        pytest.param({"published_on": "2026-09-01"}, id="a date that one does not know"),
        pytest.param({"period": "2026"}, id="a period that one does not know"),
        pytest.param({"url": None}, id="an address that one does not know"),
    ],
)
def test_one_publication_under_two_ids_is_found(changes):
    fields = {"title": "Data Engineer", "publisher": "Acme", "url": URL}
    found = shared(POSTING, a_source("again", **fields | changes))
    assert messages(duplicate_source, found) == ["the source `again` is the same publication as `posting`"]


def test_a_month_and_a_day_in_it_are_one_date():
    one, other = (replace(a_source(published_on=day), url=URL) for day in ("2026-09", "2026-09-12"))
    assert len(messages(duplicate_source, shared(one, replace(other, id="again")))) == 1


OTHER_DAY = a_source(
    "again", title="Data Engineer", publisher="Acme", url=URL, published_on="2026-10", period="2026-10"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(POSTING, replace(AGAIN, title="Data Analyst"), id="two postings of one page"),
        pytest.param(POSTING, replace(AGAIN, url=f"{URL}2"), id="one title at two addresses"),
        pytest.param(POSTING, replace(AGAIN, url=f"{URL}?team=2"), id="one title for two teams"),
        pytest.param(
            replace(POSTING, published_on=OTHER_DAY.published_on),
            a_source("again", title="Data Engineer", publisher="Acme", url=URL, published_on="2025-10"),
            id="two editions",
        ),
        pytest.param(
            replace(POSTING, period=OTHER_DAY.period),
            a_source("again", title="Data Engineer", publisher="Acme", url=URL, period="2025-10"),
            id="two periods",
        ),
        pytest.param(
            POSTING, replace(AGAIN, url=None, publisher="Globex"), id="no address, and another publisher"
        ),
        pytest.param(
            POSTING,
            replace(AGAIN, url=None, published_on=OTHER_DAY.published_on),
            id="no address, and a date that the other lacks",
        ),
    ],
)
def test_two_publications_are_left_alone(one, other):
    assert messages(duplicate_source, shared(one, other)) == []


def test_an_entry_that_a_shared_one_makes_needless():
    found = the_finding(duplicate_source, a_catalog(a_guide_with(AGAIN), sources=(POSTING,)))
    assert place(found) == "guides/acme/data-engineer.yml sources.again"
    assert found.message == "the source `again` is the same publication as `posting` of guides/sources.yml"
    assert found.help == "remove it and name `posting`"


def test_an_entry_that_hides_the_same_one_under_its_id():
    found = the_finding(duplicate_source, a_catalog(a_guide_with(POSTING), sources=(POSTING,)))
    assert found.help == "remove it: the other is found, too"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"companies": (a_company(sources=(POSTING,)),)}, id="its company's"),
        pytest.param({"roles": (a_role(sources=(POSTING,)),)}, id="its role's"),
    ],
)
def test_a_guide_may_name_what_stands_beside_it(fields):
    found = the_finding(duplicate_source, a_catalog(a_guide_with(AGAIN), sources=(), **fields))
    assert found.help == "remove it and name `posting`"


ACME = (a_company(sources=(POSTING,)), a_company("globex"))


@pytest.mark.parametrize(
    ("catalog", "home"),
    [
        pytest.param(
            a_catalog(a_guide_with(AGAIN, company="globex"), sources=(), companies=ACME),
            "guides/sources.yml",
            id="a company and a guide of another",
        ),
        pytest.param(
            a_catalog(a_guide_with(POSTING), a_guide_with(AGAIN, company="globex"), sources=()),
            "guides/sources.yml",
            id="two guides of one role",
        ),
        pytest.param(
            a_catalog(a_guide_with(POSTING), a_guide_with(AGAIN, role="data-analyst"), sources=()),
            "guides/companies/acme.yml",
            id="two guides of one company",
        ),
        pytest.param(
            a_catalog(sources=(), companies=ACME, roles=(a_role(sources=(AGAIN,)),)),
            "guides/sources.yml",
            id="a company and a role",
        ),
    ],
)
def test_an_entry_goes_where_both_files_find_it(catalog, home):
    assert the_finding(duplicate_source, catalog).help == f"move it to {home} and remove both entries"


def test_the_entry_next_to_a_guide_is_named_before_one_that_it_cannot_see():
    companies = (a_company(sources=(POSTING,)), a_company("globex", sources=(replace(POSTING, id="near"),)))
    catalog = a_catalog(a_guide_with(AGAIN, company="globex"), sources=(), companies=companies)
    assert [(found.file, found.help) for found in run_rule(duplicate_source, catalog)] == [
        ("guides/companies/globex.yml", "move it to guides/sources.yml and remove both entries"),
        ("guides/globex/data-engineer.yml", "remove it and name `near`"),
    ]


def test_a_shared_entry_is_found_in_its_file():
    assert place(the_finding(duplicate_source, shared(POSTING, AGAIN))) == "guides/sources.yml again"
