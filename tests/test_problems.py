"""What the loader can object to is documented, and every part says something."""

import re

import pytest

from generator.check.registry import DOCUMENTATION
from generator.diagnostics import Severity
from generator.problems import FORMAT_PROBLEMS, IMPORT_PROBLEMS, LINK_PROBLEMS, PROBLEMS, WAIVER_PROBLEMS

ALL = (*PROBLEMS, *WAIVER_PROBLEMS, *FORMAT_PROBLEMS, *IMPORT_PROBLEMS, *LINK_PROBLEMS)


@pytest.mark.parametrize("problem", ALL, ids=lambda problem: problem.id)
def test_a_problem_is_told_in_whole_sentences(problem):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", problem.id)
    assert problem.summary.startswith("Finds ")
    assert problem.summary.endswith(".")
    assert problem.why.endswith(".")
    assert problem.wrong.strip() != problem.right.strip()


def test_problems_stand_in_order():
    for problems in (PROBLEMS, FORMAT_PROBLEMS, IMPORT_PROBLEMS, LINK_PROBLEMS):
        assert [problem.id for problem in problems] == sorted({problem.id for problem in problems})


def test_what_cannot_be_read_is_an_error():
    assert {problem.severity for problem in PROBLEMS} == {Severity.ERROR}


def test_waivers_are_never_more_than_a_warning():
    assert {problem.severity for problem in WAIVER_PROBLEMS} == {Severity.WARNING}


def test_everything_that_an_import_can_say_has_a_page(project_root):
    said = re.compile(r'(?:find|refuse|Misplacement)\(\s*"([a-z]+(?:-[a-z]+)+)"|rule="([a-z-]+)"')
    files = [
        *(project_root / "generator" / "importing").rglob("*.py"),
        project_root / "generator" / "intake.py",
    ]
    found = {a or b for file in files for a, b in said.findall(file.read_text("utf-8"))}
    assert len(found) > 15
    assert sorted(found - DOCUMENTATION.keys()) == []
