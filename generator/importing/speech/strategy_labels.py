"""How foreign documents label the plan of a negotiation."""

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"\s*\*\*(?P<label>[^*\n]{0,60}?\bstrategy\b[^*\n]{0,60}?):?\*\*(?P<suffix>\s*\([^()\n]{1,60}\))?"
    r"\s*:?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(r"\bnegotiat(?:e|ion|ing)\b[^*\n]{0,30}\bstrategy\b", re.IGNORECASE)
_LONGEST_LABEL = 200
_LEVEL = re.compile(r"\(([^()]{1,60})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text that is labelled as a plan."""

    label: str
    level: str | None
    """What stands in round brackets beside the label, such as `L5`."""

    text: str
    """The plan itself, with its Markdown."""


def labelled_strategy(text: str) -> Labelled | None:
    """Return the plan behind a bold label, such as `**Negotiate Up Strategy:**`; `None` for other texts."""
    match = _LABEL.fullmatch(text)
    if match is None or not names_strategy(match["label"]):
        return None
    label = f"{match['label']}{match['suffix'] or ''}".strip()
    level = _LEVEL.search(label)
    return Labelled(label=label, level=level[1].strip() if level else None, text=match["rest"].strip())


def names_strategy(heading: str) -> bool:
    """Whether a label or heading stands over the plan of the whole negotiation."""
    return len(heading) <= _LONGEST_LABEL and _NAMED.search(heading) is not None
