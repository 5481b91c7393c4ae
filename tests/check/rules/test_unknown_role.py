"""`unknown-role`: guides whose role has no file."""

from dataclasses import replace

import pytest

from generator.check.rules import unknown_role
from tests.check.builders import a_catalog, a_guide, messages, place, the_finding


@pytest.mark.parametrize(
    ("guide", "message"),
    [
        pytest.param(a_guide(), None, id="known"),
        pytest.param(a_guide(role="data-enginer"), "there is no role `data-enginer`", id="misspelt"),
    ],
)
def test_a_role_has_a_file(guide, message):
    assert messages(unknown_role, guide) == ([message] if message else [])


def test_the_nearest_role_is_suggested():
    found = the_finding(unknown_role, a_guide(role="data-enginer"))
    assert place(found) == "guides/acme/data-enginer.yml"
    assert found.note == "looked for guides/roles/data-enginer.yml"
    assert found.help == "did you mean `data-engineer`?"


def test_a_role_whose_file_cannot_be_read_is_not_called_unknown():
    catalog = replace(a_catalog(a_guide(role="writer")), unread=frozenset({"guides/roles/writer.yml"}))
    assert messages(unknown_role, catalog) == []


def test_with_nothing_near_there_are_two_ways_out():
    assert the_finding(unknown_role, a_guide(role="zzz")).help == "add a role file, or rename this one"
