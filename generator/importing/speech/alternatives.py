"""Other offers that a plan names with a company and figures: examples, held back until they are true."""

import re
from collections.abc import Iterator

from generator.importing.draft import Entry, Yaml
from generator.importing.naming.company_words import company_length
from generator.importing.naming.names import Names
from generator.importing.speech.offers import claims_offer
from generator.importing.speech.pay_parts import read_parts
from generator.importing.speech.plan_figures import short_figures
from generator.importing.speech.sentences import cut_sentences
from generator.importing.speech.spoken_money import ANY_AMOUNT, MoneyReader
from generator.limits import MAX_TEXT_CHARS
from generator.model.speech import AlternativeKind
from generator.text import slugify

_NAME = r"(?P<name>(?:[A-Z][\w.&'’+-]*\s){0,6}[A-Z0-9][\w.&'’+-]*)"
_PLUS = (
    rf"(?:\s?(?:/|\+|,|with|and|plus)\s?(?:an?\s)?{ANY_AMOUNT}\s?(?:in\s)?(?:[\w-]+\s){{0,3}}?"
    r"(?:RSUs?|equity|stock|bonus|base|TC)(?:\s?/\s?4?\s?(?:yrs?|years?)|\sover (?:4|four) years)?)?"
)
_FROM_COMPANY = re.compile(
    rf"(?:\bfrom|\band|\ban?|\bmy|/|,)\s{_NAME}\s(?:offer\s)?(?:in\s[A-Z]\w+\s)?(?:at|of)\s"
    rf"(?P<figures>{ANY_AMOUNT}\s?(?:all-cash\s)?(?:base(?:\ssalary)?|TC|total comp(?:ensation)?)\b{_PLUS})"
)
_FIGURES_FIRST = re.compile(
    rf"(?P<figures>{ANY_AMOUNT}\s?(?:TC|total comp(?:ensation)?|base))\s(?:from|at)\s{_NAME}"
    r"(?P<other>\sor\s[^.]{1,60})?"
)
_INTEREST = re.compile(rf"\binterest from {_NAME}")
_BRACKETS = re.compile(r"\[[^\[\]]{0,300}\]")
_HALF_NAME = re.compile(r"-[a-z]|^(?:Big|Top|Tier)\b")
"""Words with a capital that are no name: `Staff-level`, `Big Tech`."""

_MOST = 6
"""Offers that one plan takes as examples; more are left to its words."""


def read_alternatives(text: str, company: str, names: Names, money: MoneyReader) -> list[Entry]:
    """Return the offers of named companies that the words of a plan claim, as far as they are sure."""
    found: dict[str, Entry] = {}
    for sentence in cut_sentences(text) if len(text) <= MAX_TEXT_CHARS else ():
        for match in _INTEREST.finditer(_BRACKETS.sub(" · ", sentence)):
            entry = _interest(match["name"], company, names)
            if entry is not None:
                found.setdefault(str(entry["id"]), entry)
        if not claims_offer(sentence, company):
            continue
        for name, figures in _named(_BRACKETS.sub(" · ", sentence)):
            entry = _alternative(name, figures, company, names, money)
            if entry is not None:
                found.setdefault(str(entry["id"]), entry)
    return list(found.values())[:_MOST]


def _named(sentence: str) -> Iterator[tuple[str, str]]:
    for pattern in (_FROM_COMPANY, _FIGURES_FIRST):
        matches = list(pattern.finditer(sentence))
        if matches:
            yield from ((match["name"], match["figures"]) for match in matches if not _has_other(match))
            return


def _has_other(match: re.Match[str]) -> bool:
    """Whether the offer is of one company or of another: then it is an example of neither."""
    return match.groupdict().get("other") is not None


def _interest(name: str, company: str, names: Names) -> Entry | None:
    """Return the interest of a named company: it is no offer yet."""
    words = re.sub(r"['’]s\b", "", name).rstrip(".").split()
    length = company_length(words, names)
    if not length or _HALF_NAME.search(" ".join(words[:length])):
        return None
    other = names.company(" ".join(words[:length]))
    entry: Entry = {"id": slugify(f"{other} interest"), "kind": AlternativeKind.INTEREST.value}
    return None if other == company else entry | {"company": other, "only_if_true": True}


def _alternative(name: str, figures: str, company: str, names: Names, money: MoneyReader) -> Entry | None:
    words = name.rstrip(".").split()
    length = company_length(words, names)
    while length > 1 and names.region(words[length - 1]):
        length -= 1
    parts = read_parts(figures, money)
    if not length or not parts.is_complete or _HALF_NAME.search(" ".join(words[:length])):
        return None
    other = names.company(" ".join(words[:length]))
    if other == company:
        return None
    entry: dict[str, Yaml] = {
        "id": slugify(f"{other} offer"),
        "kind": AlternativeKind.OFFER.value,
        "company": other,
        "only_if_true": True,
    }
    role = " ".join(word for word in words[length:] if word.casefold() not in ("offer", "offers"))
    return entry | ({"role_label": role} if role else {}) | short_figures(parts.figures)
