"""The list of rules and the folder of rules say the same."""

import inspect
import re
from pathlib import Path

import pytest

from generator.check.registry import DOCUMENTATION, MODULES, RULES
from generator.check.rule import Scope
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.guide import Guide
from generator.problems import FORMAT_PROBLEMS, IMPORT_PROBLEMS, PROBLEMS, WAIVER_PROBLEMS

ROOT = Path(__file__).resolve().parents[2]
SUBJECTS = {Scope.GUIDE: Guide, Scope.COMPANY: Company, Scope.CATALOG: Catalog}


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


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.ID)
def test_a_rule_takes_what_its_scope_names(module):
    subject, context = inspect.signature(module.check).parameters.values()
    assert subject.annotation is SUBJECTS[module.SCOPE]
    assert context.annotation.__name__ == "CheckContext"


def test_no_id_means_two_things():
    told = (RULES, PROBLEMS, WAIVER_PROBLEMS, FORMAT_PROBLEMS, IMPORT_PROBLEMS)
    assert len(DOCUMENTATION) == sum(map(len, told))


def test_every_scope_is_used():
    assert {rule.scope for rule in RULES} == set(Scope)
