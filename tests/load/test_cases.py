"""Every marked file under tests/cases is told exactly as it says; its README tells how to add one."""

import pytest

from generator.problems import PROBLEMS
from tests.load.cases import Case, find_cases, reported

CASES = find_cases()

TESTED_ELSEWHERE = {
    "file-too-large": "test_files.py: too large to keep",
    "name-collision": "test_walk.py: some file systems cannot hold it",
    "too-many-problems": "test_documents.py: too long to read",
    "unreadable-file": "test_walk.py: permissions are not kept by Git",
    "unsafe-path": "test_walk.py: links and pipes are not kept everywhere",
}
"""Problems without a marked file, and why."""


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_exactly_the_expected_problems_are_told(case: Case, tmp_path):
    assert reported(case.load(tmp_path)) == case.expected


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_every_problem_lies_inside_its_file(case: Case, tmp_path):
    for problem in case.load(tmp_path).diagnostics:
        assert problem.message
        assert not problem.excerpt or problem.span.column <= len(problem.excerpt) + 1


@pytest.mark.parametrize("problem", [problem.id for problem in PROBLEMS])
def test_every_documented_problem_has_a_case(problem):
    told = {line.partition(" ")[0] for case in CASES for lines in case.expected.values() for line in lines}
    assert (problem in told) != (problem in TESTED_ELSEWHERE)
