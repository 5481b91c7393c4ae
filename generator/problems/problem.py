"""How a problem that is no rule is told, with the parts of a rule's page: one template shows both."""

from dataclasses import dataclass

from generator.diagnostics import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One kind of problem, as its page tells it."""

    id: str
    """Name of the fault in kebab-case, as a waiver of it would call it."""

    severity: Severity
    summary: str
    """What is found, in one sentence."""

    why: str
    """What goes wrong for a reader or an author if it stays."""

    wrong: str
    """Text of a file that has the problem, as written."""

    right: str
    """The same text, mended."""
