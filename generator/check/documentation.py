"""Reads the docstring of a rule into the parts of its published page."""

import re
from inspect import cleandoc

from generator.diagnostics import Severity
from generator.problems import Problem

RuleDocumentation = Problem
"""A rule's page has the same parts as the page of a loader's problem."""

PARTS = ("Why it matters:", "Wrong:", "Right:")
"""Headings of the parts, each on a line of its own, in this order."""

_HEADING = re.compile(rf"^({'|'.join(PARTS)})$", re.MULTILINE)


def read_documentation(rule: str, severity: Severity, docstring: str | None) -> RuleDocumentation:
    """Return the page of a rule: a summary line, then the three parts, each indented below its heading.

    Raises `ValueError` naming the part that is missing or empty.
    """
    summary, *pieces = _HEADING.split(cleandoc(docstring or ""))
    found = dict(zip(pieces[::2], pieces[1::2], strict=True))
    if tuple(found) != PARTS:
        raise ValueError(f"the docstring of `{rule}` needs {', '.join(PARTS)} in this order")
    why, wrong, right = (cleandoc(found[part]) for part in PARTS)
    if not all((summary.strip(), why, wrong, right)):
        raise ValueError(f"the docstring of `{rule}` has an empty part")
    return RuleDocumentation(
        id=rule,
        severity=severity,
        summary=_one_line(summary),
        why=_one_line(why),
        wrong=wrong,
        right=right,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
