"""What `guides links` can say of the address of a source, in order of ids."""

from generator.diagnostics import Severity
from generator.problems.problem import Problem

LINK_PROBLEMS: tuple[Problem, ...] = (
    Problem(
        id="dead-link",
        severity=Severity.WARNING,
        summary="Finds addresses of sources that are gone: the host says so, or is itself no more.",
        why="A figure whose source nobody can open is a figure that nobody can check.",
        wrong="url: https://acme.example.com/jobs/1  # answers 404",
        right="url: https://acme.example.com/jobs/1\narchive_url: https://web.archive.org/web/2026/https://…",
    ),
    Problem(
        id="unreachable-link",
        severity=Severity.WARNING,
        summary="Finds addresses of sources that did not answer as a page should; they may work tomorrow.",
        why="A host that fails for weeks is one whose page should be archived while somebody still can.",
        wrong="url: https://acme.example.com/jobs/1  # does not answer in time",
        right="url: https://acme.example.com/jobs/1  # answers again, or has an archive_url beside it",
    ),
)
