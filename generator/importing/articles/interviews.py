"""A paragraph on interviews to an account: weeks, stages, what is looked for, languages."""

import re
from collections.abc import Iterator

from generator.importing.draft import Entry, Yaml

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
    )
}
_COUNT = rf"[0-9]{{1,2}}|{'|'.join(_NUMBERS)}"
_WEEKS = re.compile(rf"\b({_COUNT})(?:\s?(?:to|-|–|or)\s?({_COUNT}))?\s+weeks?\b", re.IGNORECASE)
_STAGES = re.compile(
    r"\b(?:includes|consists of|involves|comprises|starts with|has)\s+(?P<list>[^.]{10,800})\.", re.IGNORECASE
)
_PART = re.compile(r",\s+(?:and\s+|then\s+)?|\s+followed by\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_TOPICS = re.compile(r"\s+(?:on|about|covering)\s+", re.IGNORECASE)
_WHO = re.compile(
    r"\s+(?:with|by)\s+(?=(?:the\s+)?(?:founders?|manager|team|engineers?|leadership|recruiter)\b)",
    re.IGNORECASE,
)
_CRITERIA = re.compile(
    r"\blooks? for (?:candidates|people|engineers) (?:who|with)\s+(?P<what>[^.]{5,500})\.", re.IGNORECASE
)
_LANGUAGE = re.compile(
    r"\b(?P<name>English|French|German|Spanish|Hebrew|Japanese|Mandarin|Portuguese|Italian|Dutch|Korean)\b"
    r"\s+is\s+(?P<need>required|mandatory|a must|helpful|preferred|a plus|optional)",
    re.IGNORECASE,
)
_MUST = ("required", "mandatory", "a must")
_KINDS = (
    ("recruiter-screen", r"recruiter|phone screen|screening"),
    ("system-design", r"system design|architecture"),
    ("exercise", r"exercise|take-home|assignment|coding"),
    ("culture", r"culture|values|behaviou?ral"),
    ("manager", r"manager"),
    ("onsite", r"on-?site|loop"),
    ("team-match", r"team match"),
    ("references", r"references"),
    ("technical", r"technical|deep-dive"),
)


def read_interview(text: str) -> Entry | None:
    """Return the account, with the whole text as its note; `None` when it names neither weeks nor stages."""
    plain = " ".join(text.split())
    account: Entry = {"note": plain}
    if weeks := _WEEKS.search(plain):
        low, high = _number(weeks[1]), _number(weeks[2] or weeks[1])
        account["weeks"] = str(low) if low == high else f"{min(low, high)}–{max(low, high)}"
    if stages := _stages(plain):
        account["stages"] = stages
    if criteria := _CRITERIA.search(plain):
        account["criteria"] = [criteria["what"]]
    if languages := list(_languages(plain)):
        account["languages"] = languages
    return account if "weeks" in account or "stages" in account else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.casefold()]


def _stages(text: str) -> list[Yaml]:
    match = _STAGES.search(text)
    parts = _PART.split(match["list"]) if match else []
    return [_stage(part.strip()) for part in parts if part.strip()] if len(parts) > 1 else []


def _stage(text: str) -> Entry:
    named, _, who = _split(_WHO, text)
    name, _, topics = _split(_TOPICS, named)
    stage: Entry = {"name": _capital(_ARTICLE.sub("", name)), "kind": _kind(name)}
    if topics:
        stage["topics"] = [part for part in re.split(r"\s+and\s+", topics) if part]
    if who:
        stage["who"] = _capital(who)
    return stage


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    match = pattern.search(text)
    return (text, "", "") if match is None else (text[: match.start()], match[0], text[match.end() :])


def _kind(name: str) -> str:
    for kind, words in _KINDS:
        if re.search(words, name, re.IGNORECASE):
            return kind
    return "other"


def _languages(text: str) -> Iterator[Yaml]:
    for match in _LANGUAGE.finditer(text):
        yield {"name": match["name"], "need": "must" if match["need"].casefold() in _MUST else "nice"}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
