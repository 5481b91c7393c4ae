"""`unknown-occupation`: codes of roles without official wages."""

from generator.check.rules import unknown_occupation
from tests.check.builders import a_catalog, a_role, messages, place, the_finding
from tests.reference import an_occupation, some_wages, wages

TABLE = wages(an_occupation("15-1252", some_wages("paris")))


def catalog(*codes, table=TABLE):
    return a_catalog(roles=(a_role(occupation_codes=codes),), wages=table)


def test_a_code_with_wages_is_left_alone():
    assert messages(unknown_occupation, catalog("15-1252")) == []


def test_a_code_without_wages_is_told_with_the_nearest_one():
    found = the_finding(unknown_occupation, catalog("15-1252", "15-1253"))
    assert found.message == "there are no official wages for occupation `15-1253`"
    assert place(found) == "guides/roles/data-engineer.yml occupation_codes[1]"
    assert found.help == "did you mean `15-1252`?"


def test_without_a_table_no_code_is_unknown():
    assert messages(unknown_occupation, catalog("15-1253", table=None)) == []
