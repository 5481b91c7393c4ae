"""The list of rules and the folder of rules say the same."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from generator.check.context import CompanyContext, GuideContext, RoleContext, SharedContext
from generator.check.registry import DOCUMENTATION, MODULES, RULES
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.guide import Guide
from generator.model.role import Role
from generator.problems import FORMAT_PROBLEMS, IMPORT_PROBLEMS, LINK_PROBLEMS, PROBLEMS, WAIVER_PROBLEMS

ROOT = Path(__file__).resolve().parents[2]


def file_names(folder: str, prefix: str = "") -> list[str]:
    return sorted(path.stem.removeprefix(prefix) for path in (ROOT / folder).glob(f"{prefix}[a-z]*.py"))


def test_every_module_is_listed_in_order():
    assert [rule.id.replace("-", "_") for rule in RULES] == file_names("generator/check/rules")


def test_every_rule_has_a_test_file():
    assert file_names("tests/check/rules", "test_") == file_names("generator/check/rules")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.ID)
def test_a_rule_is_named_like_its_file(module):
    assert module.ID.replace("-", "_") == module.__name__.rpartition(".")[2]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", module.ID)


LOOKS = [
    pytest.param(check, subject, context, id=f"{rule.id} {kind}")
    for rule in RULES
    for kind, check, subject, context in (
        ("guide", rule.checks.guide, Guide, GuideContext),
        ("gather", rule.checks.gather, Guide, GuideContext),
        ("company", rule.checks.company, Company, CompanyContext),
        ("role", rule.checks.role, Role, RoleContext),
        ("shared", rule.checks.shared, Catalog, SharedContext),
    )
    if check is not None
]


@pytest.mark.parametrize(("check", "subject", "context"), LOOKS)
def test_a_rule_takes_what_it_looks_at(check, subject, context):
    hints = get_type_hints(check)
    hints.pop("return")
    given, told = hints.values()
    assert given is object or subject in (get_args(given) or (given,))
    assert issubclass(context, told)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_looks_at_something_and_what_it_gathers_is_compared(rule):
    checks = rule.checks
    assert any((checks.guide, checks.company, checks.role, checks.shared, checks.across))
    assert (checks.gather is None) is (checks.across is None)


def test_no_id_means_two_things():
    told = (RULES, PROBLEMS, WAIVER_PROBLEMS, FORMAT_PROBLEMS, IMPORT_PROBLEMS, LINK_PROBLEMS)
    assert len(DOCUMENTATION) == sum(map(len, told))
