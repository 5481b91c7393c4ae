"""What `guides fmt` can say of a file that the loader has read, in order of ids."""

from generator.diagnostics import Severity
from generator.problems.problem import Problem

FORMAT_PROBLEMS: tuple[Problem, ...] = (
    Problem(
        id="unstable-layout",
        severity=Severity.ERROR,
        summary="Finds files that `guides fmt` cannot lay out without changing what they say.",
        why="A lost comment is worse than an untidy file. The fault is ours: please report it.",
        wrong="thin_evidence: >\t# a tab stands before this comment\n  Two posts, both from last year.",
        right="thin_evidence: >  # blanks stand before this comment\n  Two posts, both from last year.",
    ),
)
