"""The figures of a plan that its words state for sure: what to ask, to accept, to expect.

Precision goes first: clauses about one place among several, about a condition or with two figures for one
part give nothing. The words of the plan keep everything.
"""

import re
from collections.abc import Iterator

from generator.importing.draft import Entry
from generator.importing.naming.names import folded
from generator.importing.speech.offers import claims_offer
from generator.importing.speech.pay_parts import SECOND_SIGN_ON, TOTAL, basis_of, read_parts
from generator.importing.speech.sentences import cut_sentences
from generator.importing.speech.spoken_money import AMOUNT, ANY_AMOUNT, MoneyReader, amount_of
from generator.limits import MAX_TEXT_CHARS
from generator.model.pay import ComponentKind

_CLAUSE_END = (
    r"(?:\s(?:—|–|--)\s|;\s|[.!?](?:\s|$)|$|,?\s\b(?:below|versus|vs\.?|compared|instead of|rather than|given"
    r"|because|since|where|while|if|unless|when|before|after|reflecting|justif\w+|recogni[sz]ing|matching|citing"
    r"|cite|using|anchored|anchoring|framing|by|bringing|pushing|then|but|although|against|from your|up from"
    r"|even|or|otherwise|to (?:match|reflect|bridge|offset)|plus or minus|counter|on top of|in addition to"
    r"|premium|range|as|which)\b)"
)
_CLAUSE = rf"(?P<clause>.{{5,260}}?)(?={_CLAUSE_END})"
_ALSO = r"(?:\s(?:also|really|still))?"
_ASKS = re.compile(
    rf"(?:\bI(?:['’]d| would)?{_ALSO} (?:need|want|like|love|ask for|request)"
    rf"|\bI(?:['’]m| am){_ALSO} (?:targeting|looking for|asking for|requesting|seeking)"
    rf"|\bit would take)\b{_CLAUSE}",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"^(?:open|start|anchor|begin|ask|counter)(?: with| your (?:ask|opening|counter))?"
    rf"(?: at| for| with)\b{_CLAUSE}",
    re.IGNORECASE,
)
_AIMS = re.compile(rf"^(?:target|aim (?:for|at)|your target (?:is|should be))\b:?{_CLAUSE}", re.IGNORECASE)
_FLOORS = re.compile(
    rf"(?:\bfloor(?: is\b| should be\b| of\b| at\b|:)(?: accept at\b)?"
    rf"|\baccept(?:[- ]at)? (?:at least|at|no lower than|anything above|if above|no less than)\b):?{_CLAUSE}",
    re.IGNORECASE,
)
_TOTAL = r"(?:total )?(?:first-year|year 1|annual)?\s?(?:total )?(?:comp(?:ensation)?|TC)"
_ACCEPT_IF = re.compile(
    rf"^accept (?:if|when|once) (?:the )?(?P<what>base(?: salary)?|{_TOTAL})"
    rf"[^.$€£₹¥]{{0,40}}?\b(?:exceeds|reaches|is above|is at least|hits|clears)\s{AMOUNT}",
    re.IGNORECASE,
)
_COUNTERS = re.compile(
    r"\b(?:[A-Z][\w.&'’-]*|they|recruiters?|the company) (?:will|may|might|is likely to|usually|typically)"
    r"(?: likely| probably| typically)? (?:counter|respond|come back|return)s?(?:-offer)?"
    rf"(?: at| with| around)\b{_CLAUSE}"
)
_PLACE = r"\((?:SF|NYC|NY|LA|US|UK|HQ|(?-i:[A-Z][a-z]+)(?: (?-i:[A-Z][a-z]+)){0,2})\)"
_ONE_PLACE = re.compile(
    r"^(?:for|in) (?:an? )?(?-i:(?P<name>[A-Z][a-z]{2}[\w-]*))"
    r"|\)\s?/\s?[A-Z]{0,3}[$€£₹¥]"
    rf"|{ANY_AMOUNT}\s?(?:base|total comp|TC)?\s?(?:{_PLACE}|/\s?[A-Z]{{0,3}}[$€£₹¥])",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(r"^(?:if|when|once|should|unless|for candidates)\b", re.IGNORECASE)
_SIGN_ON = ComponentKind.SIGN_ON_BONUS.value


def plan_figures(text: str, company: str, money: MoneyReader) -> Entry:
    """Return `ask`, `target`, `floor` and `expected_counter` of a plan as far as its words are sure.

    `text` is plain, on one line; `company` is the id of the company that is negotiated with.
    """
    if len(text) > MAX_TEXT_CHARS:
        return {}
    found: dict[str, Entry] = {}
    disputed: set[str] = set()
    for sentence in map(str.strip, cut_sentences(text)):
        bare = sentence.lstrip("\"“'‘ ")
        if _is_for_one_place(bare, company):
            # What follows may be about that place only.
            break
        if _HYPOTHETICAL.match(bare):
            continue
        for key, parts in _sentence_figures(bare, company, money):
            known = found.setdefault(key, {})
            if parts is None or any(known.get(name, value) != value for name, value in parts.items()):
                disputed.add(key)
            else:
                known.update(parts)
    return {key: parts for key, parts in found.items() if parts and key not in disputed}


def _is_for_one_place(sentence: str, company: str) -> bool:
    """Whether figures of a sentence are for one place among several."""
    match = _ONE_PLACE.search(sentence)
    if match is None or claims_offer(sentence, company):
        return False
    return match["name"] is None or not company.startswith(folded(match["name"])[:40])


def _sentence_figures(sentence: str, company: str, money: MoneyReader) -> Iterator[tuple[str, Entry | None]]:
    """Yield what a sentence states, by the key of the plan; `None` for a figure that is not understood."""
    if match := _FLOORS.search(sentence):
        yield "floor", _floor(match["clause"], money)
        sentence = sentence[: match.start()]
    if match := _ACCEPT_IF.match(sentence):
        yield "floor", _floor_above(match, money)
    elif match := _COUNTERS.search(sentence):
        yield "expected_counter", _whole_offer(match["clause"], money)
    elif match := _ASKS.search(sentence, _claim_end(sentence, company)):
        yield "ask", _offer(match["clause"], money)
    elif match := _OPENS.match(sentence):
        yield "ask", _offer(match["clause"], money) or None
    elif match := _AIMS.match(sentence):
        yield "target", _whole_offer(match["clause"], money)


def _claim_end(sentence: str, company: str) -> int:
    """Return where words about another offer end; a request in the same sentence comes after them."""
    return sentence.rfind("offer") + 1 if claims_offer(sentence, company) else 0


def _offer(clause: str, money: MoneyReader) -> Entry:
    """Return an offer as far as it is understood."""
    return short_figures(read_parts(clause, money).figures)


def _whole_offer(clause: str, money: MoneyReader) -> Entry:
    """Return an offer, empty when an amount of it is not understood."""
    parts = read_parts(clause, money)
    return short_figures(parts.figures) if parts.is_complete else {}


def short_figures(figures: dict[str, Entry]) -> Entry:
    """Return figures in their short form, where one says the same as the long one."""
    short: Entry = {}
    for key, value in figures.items():
        is_plain = set(value) == {"amount"} or (key == TOTAL and value["basis"] == "unstated")
        short[key] = value["amount"] if is_plain else value
    second = short.pop(SECOND_SIGN_ON, None)
    first = short.pop(_SIGN_ON, None)
    if first is not None:
        short[_SIGN_ON] = [first, second] if second is not None else first
    return short


def _floor(clause: str, money: MoneyReader) -> Entry:
    parts = read_parts(clause, money)
    figures = {key: _at_least(value) for key, value in parts.figures.items()}
    if not parts.is_complete or SECOND_SIGN_ON in figures:
        return {}
    return figures[TOTAL] if TOTAL in figures else short_figures(figures)


def _at_least(figure: Entry) -> Entry:
    """Return a figure without the sign that says "or more": each part of a floor means that anyway."""
    return figure | {"amount": str(figure["amount"]).replace("+", "")}


def _floor_above(match: re.Match[str], money: MoneyReader) -> Entry:
    amount = amount_of(match)
    written = money.written(amount) if amount else None
    if written is None:
        return {}
    if match["what"].casefold().startswith("base"):
        return {"base_salary": written.replace("+", "")}
    return {"amount": written.replace("+", "")} | basis_of(match["what"])
