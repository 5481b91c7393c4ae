"""Plans that list offers side by side: `**Initial Offer:** Base $160K, RSU $140K/4yr, Signing $25K`."""

import re

from generator.importing.draft import Entry
from generator.importing.speech.pay_parts import read_parts
from generator.importing.speech.plan_figures import short_figures
from generator.importing.speech.spoken_money import MoneyReader
from generator.limits import MAX_TEXT_CHARS

_SCENARIO = re.compile(r"\b(?:scenario|example|case|option|plan)\b", re.IGNORECASE)
_OFFERS = (
    ("first_offer", re.compile(r"(?:initial|first|starting|their) offer:\s*", re.IGNORECASE)),
    ("target", re.compile(r"target(?: offer| ask)?:\s*", re.IGNORECASE)),
    ("ask", re.compile(r"(?:stretch|opening ask|ask)(?: offer| goal| target)?:\s*", re.IGNORECASE)),
)


def is_scenario(heading: str) -> bool:
    """Whether a heading stands over one of several offers to plan for."""
    return _SCENARIO.search(heading) is not None


def scenario_figures(text: str, money: MoneyReader) -> Entry:
    """Return the offer that a line lists under its label, by the key of the plan; empty for other lines."""
    for key, label in _OFFERS if len(text) <= MAX_TEXT_CHARS else ():
        if match := label.match(text):
            parts = read_parts(text[match.end() :].partition("=")[0], money, is_list=True)
            return {key: short_figures(parts.figures)} if parts.is_complete and parts.figures else {}
    return {}
