"""Docstrings of rules as pages."""

import pytest
import yaml

from generator.check.documentation import read_documentation
from generator.check.registry import DOCUMENTATION, RULES
from generator.diagnostics import Severity

WHOLE = """Finds a thing.

Why it matters:
    It does
    harm.
Wrong:
    thing:
      bad: true
Right:
    thing:
      bad: false
"""


def test_a_docstring_becomes_a_page():
    page = read_documentation("a-thing", Severity.WARNING, WHOLE)
    assert (page.id, page.severity, page.summary) == ("a-thing", Severity.WARNING, "Finds a thing.")
    assert page.why == "It does harm."
    assert page.wrong == "thing:\n  bad: true"
    assert page.right == "thing:\n  bad: false"


@pytest.mark.parametrize(
    "docstring",
    [
        pytest.param(None, id="nothing"),
        pytest.param("Finds a thing.", id="a summary only"),
        pytest.param(WHOLE.replace("Wrong:", "Bad:"), id="a part under another name"),
        pytest.param(WHOLE.replace("Finds a thing.", ""), id="no summary"),
        pytest.param(WHOLE.replace("    It does\n    harm.\n", ""), id="an empty part"),
        pytest.param(WHOLE.replace("Right:", "Wrong:"), id="a part twice"),
    ],
)
def test_a_missing_part_is_refused(docstring):
    with pytest.raises(ValueError, match="`a-thing`"):
        read_documentation("a-thing", Severity.ERROR, docstring)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_page(rule):
    page = rule.documentation
    assert page.summary.startswith("Finds ")
    assert page.summary.endswith(".")
    assert page.why.endswith(".")
    assert page.wrong != page.right


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_are_yaml_unless_they_show_prose(rule):
    for example in (rule.documentation.wrong, rule.documentation.right):
        if "\n## " not in example:
            yaml.compose(_without_second_files(example))


def _without_second_files(example: str) -> str:
    """An example may show two files under comments with their names; each is YAML of its own."""
    return example.replace("\n# guides/", "\n---\n# guides/").split("\n---\n")[0]


def test_everything_that_a_report_can_name_has_one_page():
    assert list(DOCUMENTATION) == sorted(DOCUMENTATION)
    assert {rule.id for rule in RULES} < DOCUMENTATION.keys()
    assert {"unknown-key", "unused-waiver", "expired-waiver"} < DOCUMENTATION.keys()
