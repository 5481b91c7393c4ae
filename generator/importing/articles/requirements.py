"""One bullet of a list of requirements to a skill with its strength."""

import re

from generator.importing.draft import Entry
from generator.importing.remarks import Remarks

_STRENGTHS = (
    ("familiarity", r"familiarity (?:with|in)"),
    ("understanding", r"(?:good |solid |deep )?understanding (?:of|in)"),
    ("knowledge", r"(?:good |working |solid )?knowledge (?:of|in)"),
    ("background", r"(?:a )?background (?:in|with)"),
    ("expert", r"(?:expertise|mastery|expert knowledge) (?:in|of|with)"),
    ("experience", r"(?:hands-on |proven |prior )?experience (?:with|in|of)"),
    ("strong", r"strong"),
)
_LEAD = re.compile(
    "|".join(f"(?P<{strength}>{words})" for strength, words in _STRENGTHS) + r"(?=\s)", re.IGNORECASE
)
_NICE = re.compile(r"\b(?:nice to have|a plus|preferred|helpful|bonus|optional)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:required|must|mandatory|essential)\b", re.IGNORECASE)


def read_requirement(line: int, text: str, remarks: Remarks) -> Entry:
    """Return the skill; words such as `Understanding of` become its strength, else it is `experience`."""
    words = " ".join(text.split()).rstrip(".")
    lead = _LEAD.match(words)
    skill, strength = words, "experience"
    if lead is not None and lead.lastgroup is not None:
        strength = lead.lastgroup
        skill = words[lead.end() :].strip() or words
        remarks.understand(line, lead[0], f"strength: {strength}")
    need = "nice" if _NICE.search(words) else "must" if _MUST.search(words) else "unstated"
    return {"skill": skill[:1].upper() + skill[1:], "strength": strength, "need": need}
