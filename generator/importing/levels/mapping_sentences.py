"""Level mappings in sentences: `Data Engineer at Acme maps to IC3 (L5 at Globex, 63 at Initech).`"""

import re
from dataclasses import replace

from generator.importing.entries import plain_text
from generator.importing.levels.chains import Chain, first_sentence, note_alike
from generator.importing.levels.level_codes import split_level
from generator.importing.levels.positions import ReadPosition, read_own, read_positions, read_title
from generator.importing.naming.company_words import company_names
from generator.importing.naming.names import Names
from generator.model.level import Relation

_MAPS = re.compile(
    r"\s(?:roughly |typically |generally )?"
    r"(?:maps? to|corresponds? to|aligns? (?:with|to)|equates to|is (?:equivalent|comparable) to)\s"
)
_TITLES = re.compile(
    r"(?:equivalent|comparable|similar|peer) (?:job )?(?:titles?|roles?|levels?|positions?) "
    r"(?:include|are|is):?\s",
    re.IGNORECASE,
)
_LIST = re.compile(r",\s+(?:and\s+)?(?![^()]{0,200}\))|\s+and\s+(?![^()]{0,200}\))")
_REMARK = re.compile(r"\s*\(([^()]{1,600})\)\s*")
_LONGEST_RANK = 3
"""Words of the longest description of a rank, such as `mid-level PM`."""

_TITLE_AT = re.compile(r"([^()]{1,120}?)\s*\(([^()]{1,200})\)")


def read_sentences(text: str, company: str, names: Names) -> Chain:
    """Read sentences that compare; the other ones are notes. Empty when none surely compares."""
    chain = Chain()
    here = ReadPosition()
    rest = plain_text(text)
    while rest:
        whole = rest
        sentence, rest = first_sentence(rest)
        if maps := _MAPS.search(sentence):
            here = read_own(sentence[: maps.start()], company, names)
            is_read = _read_mapping(chain, here, sentence[maps.end() :], names)
            chain.understood.append((maps[0].strip(), "relation: equal"))
        else:
            is_read = _read_titles(chain, here, sentence, names)
        if not is_read:
            chain.notes.append(whole[: len(whole) - len(rest)].strip())
    return chain


def _read_mapping(chain: Chain, here: ReadPosition, tail: str, names: Names) -> bool:
    """Read `IC3 (L5 at Globex, 63 at Initech)`: own level and others, or `L4/L5 across the industry`."""
    remark = _REMARK.search(tail)
    level, label = split_level(_REMARK.sub(" ", tail, count=1).strip())
    listed = [read_positions(piece, names) for piece in _LIST.split(remark[1])] if remark else []
    if listed and all(listed) and len(label.split()) <= _LONGEST_RANK:
        for there in (position for positions in listed for position in positions):
            hedge = "; ".join(filter(None, [there.hedge, label])) or None
            chain.add(replace(here, level=level), replace(there, hedge=hedge), Relation.EQUAL)
        note_alike(chain, tail)
        return True
    if level is None or not tail.startswith(level) or here.role_label is None:
        return False
    limits = "; ".join(filter(None, [remark[1] if remark else "", label])) or None
    chain.add(here, ReadPosition(role_label=here.role_label, level=level, hedge=limits), Relation.EQUAL)
    return True


def _read_titles(chain: Chain, here: ReadPosition, sentence: str, names: Names) -> bool:
    """Read `Equivalent titles include Data Engineer (Globex/Initech) and SDE (Hooli)`."""
    opening = _TITLES.match(sentence)
    found: list[ReadPosition] = []
    for piece in _LIST.split(sentence[opening.end() :]) if opening else []:
        titled = _TITLE_AT.fullmatch(piece.strip().removeprefix("and "))
        companies = company_names(titled[2], names) if titled else ()
        if titled is None or not companies:
            return False
        title = read_title(titled[1], names)
        found += [replace(title, company=names.company(name), named=name) for name in companies]
    for there in found:
        chain.add(here, there, Relation.EQUAL)
    if opening:
        chain.understood.append((opening[0].strip(), "relation: equal"))
        chain.understood.extend((word, "one more") for word in re.findall(r"\band\b", sentence))
    return bool(found)
