"""The pages of rules and other problems."""

import pytest

from generator.check.registry import DOCUMENTATION
from generator.pages.page import rule_uri
from generator.pages.rule_page import RulesView, RuleView, coded
from tests.pages.invented import ROOT, pages, view_of


def test_everything_that_a_report_can_name_has_a_page():
    assert {rule_uri(id) for id in DOCUMENTATION} <= pages().keys()


def test_the_list_leads_to_every_page_once():
    view = view_of("rules/index.md", RulesView)
    tables = (
        view.rules,
        view.problems,
        view.waiver_problems,
        view.format_problems,
        view.import_problems,
        view.link_problems,
    )
    listed = [line.link.text for lines in tables for line in lines]
    assert sorted(listed) == sorted(DOCUMENTATION)


@pytest.mark.parametrize(
    ("rule", "waivable"),
    [
        pytest.param("mismatched-total", True, id="a rule"),
        pytest.param("malformed-yaml", False, id="a problem of a file"),
        pytest.param("unused-waiver", False, id="a problem of a waiver"),
        pytest.param("unstable-layout", False, id="a problem of layout"),
        pytest.param("damaged-cell", False, id="a problem of an imported document"),
        pytest.param("dead-link", False, id="a problem of an address"),
    ],
)
def test_the_page_says_whether_a_finding_can_be_accepted(rule: str, waivable: bool):
    assert (view_of(rule_uri(rule), RuleView).waivers is not None) is waivable


@pytest.mark.parametrize("rule", sorted(DOCUMENTATION))
def test_the_edit_link_leads_to_a_file_that_exists(rule: str):
    (file,) = pages()[rule_uri(rule)].sources
    assert (ROOT / file).is_file()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain", ((False, "plain"),), id="no code"),
        pytest.param("kind `other`.", ((False, "kind "), (True, "other"), (False, ".")), id="code within"),
        pytest.param("`only`", ((True, "only"),), id="nothing but code"),
    ],
)
def test_backticks_mark_code(text: str, expected: tuple[tuple[bool, str], ...]):
    assert coded(text) == expected
