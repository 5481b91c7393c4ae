"""Holds back speech that claims an offer of the reader, until the reader says that it is true.

A claim and the sentences that lean on it become passages of their own; the rest stays free to be said.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.check.rules.unconditional_offer import CLAIMED
from generator.importing.draft import Entry
from generator.importing.naming.names import folded
from generator.importing.remarks import Remarks
from generator.importing.speech.sentences import cut_sentences
from generator.text import shortened

RULE = "offer-assertion"
CONDITION = "I hold this offer in writing"
INTEREST_CONDITION = "They have told me of their interest"

_NOT_THEIRS = r"(?:(?!\b(?:your|this|the)\b)[^.?!]){0,80}?"
_HOLD = (
    r"(?:have|hold|got|received|holding|weighing|considering|evaluating|comparing|fielding|declined|rejected"
    r"|sitting on|choosing between|looking at|bringing|turning down|walking away from|been offered)"
)
_ANOTHER_OFFER = re.compile(
    rf"\bI(?:['’](?:m|ve|d)| am| have| had)?\s+(?:(?!not\b|never\b)\w+\s+){{0,2}}?{_HOLD}\b"
    rf"{_NOT_THEIRS}\boffers?\b"
    r"|\b(?:competing|rival|outside|counter|other|alternative|liquid|public[- ]company|FAANG|big[- ]tech)"
    r"\s+(?:[\w/&-]+\s+){0,3}offers?\b"
    r"|\b(?:offered|extended)\s+me\b|\bI(?:['’]ve been| was| have been)\s+(?:offered|extended)\b"
    r"|\bmy\s+(?:[\w/&'’.+-]+\s+){0,4}offers\b"
    r"|\bmy\s+(?:other|existing|outside|best|second|highest|strongest|written|verbal|external|\[[^\[\]]{1,60}\])"
    r"\s+(?:[\w/&'’.+-]+\s+){0,3}offer\b"
    r"|\bmy\s+(?:[\w/&'’.+-]+\s+){0,3}alternatives?\b"
    r"|(?<!your )(?<!this )(?<!the )(?<!current )(?<!initial )\boffers?\s+(?:from|at|with|of)\s+(?:an?\s+)?"
    r"(?:\[|[A-Z]{0,3}[$€£₹¥]|(?:[\w.&-]+\s+){0,2}(?-i:[A-Z]))"
    r"|\b(?:weigh|evaluat|consider|hold|compar)ing\b(?:(?!\b(?:your|this)\b)[^.?!]){0,80}?"
    r"\b(?:roles?|positions?|packages?|offers?)\b[^.?!]{0,60}?\bat\s+[A-Z]{0,3}\s?[$€£₹¥]",
    re.IGNORECASE,
)
"""Claims in other words than the check of guides knows: "I'm weighing a Globex offer", "they offered me"."""

_NAMED_OFFER = re.compile(r"\b[Mm]y\s+((?:[A-Z][\w&'’.-]*\s+){1,3})(?:[\w-]+\s+){0,2}offer\b")
"""Such as "my Globex offer"; an offer of the guide's own company is the one on the table."""

_INTEREST = re.compile(
    r"\bI(?:['’]ve| have| am seeing|['’]m seeing)\b[^.?!]{0,40}\binterest\s+from\b"
    r"|\bI(?:['’]m| am)\b[^.?!]{0,30}\b"
    r"(?:in process|in final rounds?|in talks|in conversations?|interviewing)\s+with\b"
    r"|\bI(?:['’]m| am)\b[^.?!]{0,20}\b(?:evaluating|considering|exploring)\b[^.?!]{0,40}?"
    r"\b(?:roles|positions|opportunities)\s+(?:at|from)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|once|should|when)\s+(?:I|you)\b|\bwithout an?\b", re.IGNORECASE)
_LEANS = re.compile(
    r"\bthe alternatives?\b|"
    r"^[\"“‘'(]{0,2}(?:That|Those|These|They|Both|Either|Neither)\b(?!['’]s the| said)"
    r"|\b(?:that|those|these|both|either|the (?:other|competing|outside|liquid|public[- ]company))"
    r"\s+(?:[\w-]+\s+){0,2}(?:offers?|alternatives?|packages?)\b"
    r"|\bthe\s+(?-i:[A-Z])[\w.&/-]{1,30}\s+(?:[\w-]+\s+){0,2}(?:offers?|equity|packages?|alternatives?|numbers?)\b"
    r"|\bmy\s+(?:[\w-]+\s+){0,2}alternatives?\b",
    re.IGNORECASE,
)
_NAMES_OFFER = re.compile(r"offer|alternative|package|equity", re.IGNORECASE)


def claims_offer(text: str, company: str) -> bool:
    """Whether words, if spoken, say that the speaker holds an offer of another company than this one (id)."""
    if CLAIMED.search(text):
        return True
    if _IF.search(text):
        return False
    named = _NAMED_OFFER.search(text)
    return _ANOTHER_OFFER.search(text) is not None or (named is not None and not _is(company, named[1]))


def _is(company: str, name: str) -> bool:
    """Whether a name is of this company, by its first word."""
    first = name.split(maxsplit=1)[0].removesuffix("'s").removesuffix("’s")
    return folded(first) in company.replace("-", "")


def hold_back_claims(passages: Iterable[Entry], company: str, line: int, remarks: Remarks) -> list[Entry]:
    """Return the passages with every claim under a condition; each claim is told for a person to look at.

    `company` is the id of the company whose offer is on the table.
    """
    found: list[Entry] = []
    for passage in passages:
        text = passage.get("say")
        if not isinstance(text, str) or "only_if_true" in passage:
            found.append(passage)
            continue
        for words, condition in _groups(cut_sentences(text), company):
            found.append({"say": words, "only_if_true": condition} if condition else {"say": words})
            if condition:
                _tell(words, condition, line, remarks)
    return found


def _groups(sentences: list[str], company: str) -> Iterator[tuple[str, str]]:
    """Yield neighbouring sentences that stand under one condition, empty for none."""
    at = 0
    for condition, group in groupby(_conditions(sentences, company)):
        size = len(list(group))
        yield "".join(sentences[at : at + size]).strip(), condition
        at += size


def _tell(words: str, condition: str, line: int, remarks: Remarks) -> None:
    remarks.find(
        RULE,
        line,
        f"speech claims what may not be true of the reader: “{shortened(words)}”",
        help_text=f"it is held back under `only_if_true: {condition}`; reword it if it claims no such thing",
        excerpt=words,
    )


def _conditions(sentences: list[str], company: str) -> list[str]:
    """Return for each sentence the condition under which it may be said, empty for none."""
    conditions: list[str] = []
    earlier = last = ""
    for sentence in sentences:
        last_one, last = last, _own_condition(sentence, company)
        if earlier and not last and _LEANS.search(sentence):
            last = earlier if _NAMES_OFFER.search(sentence) else last_one
        earlier = last or earlier
        conditions.append(last)
    # A claim can run over what looks like the end of a sentence; then all the words stay together.
    free = "".join(words for words, condition in zip(sentences, conditions, strict=True) if not condition)
    return [CONDITION] * len(sentences) if CLAIMED.search(free) else conditions


def _own_condition(sentence: str, company: str) -> str:
    if claims_offer(sentence, company):
        return CONDITION
    return INTEREST_CONDITION if _INTEREST.search(sentence) else ""
