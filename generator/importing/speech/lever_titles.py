"""What the title of a lever tells: what it moves or rests on, and what it is meant to reach."""

import re
from decimal import Decimal

from generator.importing.draft import Entry
from generator.importing.speech.spoken_money import AMOUNT, MoneyReader, amount_of
from generator.model.pay import ComponentKind
from generator.model.speech import LeverKind

LARGEST_TARGET = Decimal(3_000_000)
"""A larger amount in a title is revenue or a valuation, not pay of one person."""

_KIND_WORDS = (
    (
        LeverKind.COMPETING_OFFER,
        r"\boffers?\b|\bparity\b|\bcounter\b|\bpeer\b|\bbenchmark|\bcompeting\b|alternatives?\b",
    ),
    (LeverKind.SIGN_ON, r"\bsign[- ]?(?:on|ing)\b|\bmake-whole\b|\bunvested\b|\bforfeit|\bbuy-?out\b"),
    (
        LeverKind.EQUITY,
        r"\bequity\b|\brsus?\b|\bstock\b|\boptions?\b|\bgrants?\b|\bcarry\b|\brefresh|\bshares?\b|\bppus?\b|\bvesting\b"
        r"|\bpre-ipo\b|\bsecondary\b|\bco-invest",
    ),
    (
        LeverKind.BONUS,
        r"\bbonus(?:es)?\b|\bprofit[- ]sharing\b|\bcommission\b|\bpnl\b|\bguarantee",
    ),
    (LeverKind.BASE_SALARY, r"\bbase(?! model| layer)\b|\bsalary\b"),
    (
        LeverKind.LEVEL,
        r"\blevel(?:ing|s)?\b|\btitle\b|\bpromotion\b|\bdirector|\bpartner track\b|\btrack\b|\bseniority\b",
    ),
    (
        LeverKind.LOCATION,
        r"\blocation\b|\brelocation\b|\bremote\b|\bcost of living\b|\btransfer\b|\bgeograph|\bhybrid\b",
    ),
    (
        LeverKind.BUDGET,
        r"\bbudget\b|\bconference\b|\bcertification\b|\btraining budget\b|\bcompute (?:access|budget)\b",
    ),
    (
        LeverKind.REGULATION,
        r"\bregulat|\bcomplian|\baudit|\bgovernance\b|\bsovereign|\blicens|\bclearance\b|\bprivacy\b|\bhipaa\b|\bgdpr\b",
    ),
    (LeverKind.SCARCITY, r"\bscarc|\brare\b|\btalent\b|\bshortage\b|\bcompetition\b"),
    (
        LeverKind.TIMING,
        r"\btiming\b|\btimeline\b|\bdeadline\b|\burgen|\bimmediate\b|\bacceleration\b|\bramp\b",
    ),
    (
        LeverKind.OWNERSHIP,
        r"\bown(?:er|ership|ing)?\b|\bscope\b|\bauthority\b|\baccountab|\bcriticality\b|\bimpact\b|\binfluence\b",
    ),
    (LeverKind.TEAM, r"\bteams?\b|\bleadership\b|\bheadcount\b"),
    (
        LeverKind.SPECIALISATION,
        r"\bexpert|\bspeciali|\bexperience\b|\bskills?\b|\bknowledge\b|\bdomain\b|\bcraft\b",
    ),
)
_KINDS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _KIND_WORDS)

_TAIL = (
    r"(?:(?P<yearly>annual(?:ly)?|per year|/yr|/year|a year|p\.a\.)|total|comp(?:ensation)?|tc|value|impact"
    r"|worth|range|premium|target|upside|budget|bonus)"
)
_STATED = re.compile(
    rf"(?:\s[—–-]\s*|:\s*|\s*\()(?:value|worth|target|impact)?:?\s*{AMOUNT}(?:\s?{_TAIL}){{0,3}}\s*\)?\s*$",
    re.IGNORECASE,
)
_COMPONENT = {
    LeverKind.SIGN_ON: ComponentKind.SIGN_ON_BONUS,
    LeverKind.BASE_SALARY: ComponentKind.BASE_SALARY,
}
"""Components whose bare amounts have a period that needs no word: once, and a year."""


def lever_kind(title: str, body: str) -> LeverKind:
    """Return what a lever moves or rests on, by the words of its title, else of its body."""
    for text in (title, body):
        kind = next((kind for kind, words in _KINDS if words.search(text)), None)
        if kind is not None:
            return kind
    return LeverKind.OTHER


def title_targets(title: str, kind: LeverKind, money: MoneyReader) -> list[Entry]:
    """Return the target that a title ends with, such as `Signing Bonus — $50K-$100K`; empty for none."""
    match = _STATED.search(title)
    amount = amount_of(match) if match else None
    written = money.written(amount) if amount else None
    if match is None or amount is None or written is None or amount.high > LARGEST_TARGET:
        return []
    label = title[: match.start()].strip(" :—–-")
    target: Entry = {"label": label or title, "amount": written}
    if match["yearly"]:
        target["amount"] = f"{written} per year"
    elif kind in _COMPONENT:
        target["component"] = _COMPONENT[kind].value
    else:
        target["period"] = "unknown"
    if kind is LeverKind.BUDGET:
        target["counts_as_pay"] = False
    return [target]
