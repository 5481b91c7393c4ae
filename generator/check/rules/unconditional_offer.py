"""Finds words that claim another offer without the condition that the reader has one.

Why it matters:
    A reader who claims an offer that does not exist risks the real one. Text about an offer is
    held back until the reader says that it is true.

    Three things count as such a claim: an alternative without `only_if_true: true`, speech that
    refers to an alternative, and speech that says "I have an offer" or "my offer from" in its words.
Wrong:
    passages:
      - say: I have an offer from [[alternative.globex]] at [[alternative.globex.base_salary]].
Right:
    passages:
      - say: I have an offer from [[alternative.globex]] at [[alternative.globex.base_salary]].
        only_if_true: I have this offer in writing
"""

import re
from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.rule import Checks
from generator.check.texts import Text
from generator.check.wording import quoted
from generator.diagnostics import Finding, Severity
from generator.model.guide import Guide
from generator.model.speech import TextKind

ID = "unconditional-offer"
SEVERITY = Severity.ERROR

CLAIMED = re.compile(
    r"\bI(?:\s+(?:have|hold|got|received)|['’]ve(?:\s+(?:got|received))?|\s+am\s+holding|['’]m\s+holding)"
    r"\s+(?:an?|another|one|two|three|several|other|competing|written)\b"
    r"(?:(?!\b(?:your|this|the)\b)[^.?!\n]){0,60}?\boffers?\b"
    r"|\b(?:my|another|(?:an?\s+)?(?:competing|written|second))\s+(?:[\w-]+\s+){0,2}?offers?\s+from\b",
    re.IGNORECASE,
)
"""First-person claims of an offer; "your offer" and "the offer" are the one on the table."""


REFERS_TO_ALTERNATIVE = re.compile(r"(?:strategy\.[a-z0-9-]+\.)?alternative\.")
"""How the name of an alternative, or of something in it, begins."""


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield alternatives and speech that assert an offer of the reader."""
    for plan in guide.strategies:
        for alternative in plan.alternatives:
            if not alternative.only_if_true:
                at = ("strategies", plan.id, "alternatives", alternative.id)
                message = f"the alternative `{alternative.id}` is not held back until the reader has it"
                yield Finding(at=at, message=message, help="add `only_if_true: true`")
    for text in context.spoken_texts:
        claim = _claim(text) if text.kind is TextKind.SPEECH and not text.only_if_true else None
        if claim is not None:
            help_text = "add `only_if_true: I have this offer in writing` to the passage"
            yield Finding(
                at=text.at, message=f"{claim} claims an offer that the reader may not have", help=help_text
            )


def _claim(text: Text) -> str | None:
    for name in text.references:
        if REFERS_TO_ALTERNATIVE.match(name):
            return f"`[[{name}]]`"
    # Looked for first, since most texts are about none.
    match = CLAIMED.search(text.text) if "offer" in text.text.casefold() else None
    return quoted(match[0]) if match else None


CHECKS = Checks(guide=check)
