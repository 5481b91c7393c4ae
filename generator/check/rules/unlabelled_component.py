"""Finds pay of the kind `other` that does not say what it is.

Why it matters:
    The table would show an amount under the heading "other", and nobody could ask for it by name.
Wrong:
    other: 5K
Right:
    other: {amount: 5K, label: Phone and internet}
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.pay import ComponentKind

ID = "unlabelled-component"
SEVERITY = Severity.ERROR


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield figures under `other` without a label; a lever's target has a label of its own."""
    for placed in context.figures:
        if placed.kind is ComponentKind.OTHER and placed.at[0] != "levers" and not placed.figure.label:
            help_text = "write `{amount: …, label: …}` with the name that the source prints"
            yield Finding(at=placed.at, message="this component has no name", help=help_text)


CHECKS = Checks(guide=check)
