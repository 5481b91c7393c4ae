"""What figures rest on is looked up once, and is the same as looked up alone."""

from dataclasses import replace

from generator.derive.evidence import Bases, basis_of
from generator.derive.row_totals import sum_rows
from tests.derive.builders import a_catalog, a_guide, a_row, a_source, evidence, figure

POSTING, SURVEY = a_source("posting"), a_source("survey")
GUIDE = a_guide(
    a_row("paris", base_salary="80K", evidence=evidence("posting")),
    a_row("london", base_salary="90K", evidence=evidence("posting", "missing")),
    sources=(POSTING, SURVEY),
)


def test_a_basis_is_found_once():
    catalog = a_catalog()
    bases = Bases(catalog, GUIDE)
    first = bases.of((evidence("survey", "posting"),))
    assert first == basis_of(catalog, GUIDE, (evidence("survey", "posting"),))
    assert bases.of((evidence("survey", "posting"),)) is first
    assert [source.id for source in first.sources] == ["survey", "posting"]


def test_a_row_rests_on_its_own_evidence_and_on_that_of_its_total():
    row = replace(GUIDE.pay[0], stated_total=figure("1K", evidence=evidence("survey")))
    found = Bases(a_catalog(), GUIDE).of_row(row)
    assert [source.id for source in found.sources] == ["posting", "survey"]


def test_rows_are_added_up_in_written_order_and_a_missing_source_is_left_out():
    rows = sum_rows(GUIDE, None, Bases(a_catalog(), GUIDE))
    assert [row.row.id for row in rows] == ["paris", "london"]
    assert [row.basis.sources for row in rows] == [(POSTING,), (POSTING,)]
    assert all(row.totals.recurring is not None for row in rows)
