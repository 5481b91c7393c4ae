"""Chains of positions, `Acme L4 = Globex IC4 = Initech II`, to entries of a level mapping."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importing.draft import Entry
from generator.importing.entries import is_empty, plain_text
from generator.importing.levels.level_codes import MAX_POSITION_CHARS
from generator.importing.levels.positions import ReadPosition, read_own, read_positions
from generator.importing.naming.names import Names
from generator.model.level import Relation

_SIGN = re.compile(r"\s(==?|≈|≃|≅|~=?|>|<|≥|≤|->|→|⇔|↔)\s")
_RELATIONS = {
    "=": Relation.EQUAL,
    "==": Relation.EQUAL,
    "⇔": Relation.EQUAL,
    "↔": Relation.EQUAL,
    # What stands behind `>` is the lower one of the two.
    ">": Relation.BELOW,
    "<": Relation.ABOVE,
}
_BAR = re.compile(r"\s[|·•]\s")
_COMMA = re.compile(r"[,;]\s+(?![^()]{0,200}\))")
_SLASH = re.compile(r"\s/\s(?![^()]{0,200}\))")
_SENTENCE_END = re.compile(
    r"(?<=[\w)\]+%])(?<!\bSr)(?<!\bJr)(?<!\bEng)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bDept)(?<!\bvs)(?<![A-Z])"
    r"\.\s+(?=[A-Z€$£\"'(+0-9])"
    r"|(?<=[A-Z][A-Z])\.\s+(?=[A-Z€$£])|\.$"
)
_NO_MATCH = re.compile(r"(?:there is )?(?:no|not|none|n/a|without)\b", re.IGNORECASE)
_LONGEST_TITLE = 9
"""Words of the longest text that is taken for a job at no company in particular."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What one line of comparisons says."""

    entries: list[Entry] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Words of it that are no comparison."""

    understood: list[tuple[str, str]] = field(default_factory=list)
    """Words that stand in no entry as printed, each with what they became."""

    def add(self, here: ReadPosition, there: ReadPosition, relation: Relation) -> None:
        """Set one position beside another."""
        self.entries.append(compared(here, there, relation))
        for position in (here, there):
            if position.named:
                self.understood.append((position.named, f"company: {position.company or 'this one'}"))


def compared(here: ReadPosition, there: ReadPosition, relation: Relation) -> Entry:
    """Return the entry that sets a position beside the one of the guide, or beside another one."""
    entry = there.entry()
    if not there.role_label and not there.level:
        entry["role_label"] = here.role_label or "unknown"
    if origin := here.entry():
        # A company alone is no position.
        entry["from"] = origin if here.role_label or here.level else {**origin, "role_label": "unknown"}
    if relation is not Relation.EQUAL:
        entry["relation"] = relation.value
    if there.hedge:
        entry["hedge"] = there.hedge
    return entry


def has_sign(text: str) -> bool:
    """Whether a text compares two things with a sign."""
    return _SIGN.search(f" {text} ") is not None


def first_sentence(text: str) -> tuple[str, str]:
    """Return a text up to the end of its first sentence, without the stop, and the rest."""
    end = _SENTENCE_END.search(text)
    return (text, "") if end is None else (text[: end.start()], text[end.end() :].strip())


def read_chain(text: str, company: str, names: Names) -> Chain:
    """Read one line, with sentences behind it if there are some; empty when it compares nothing."""
    chain = Chain()
    comparison, rest = first_sentence(plain_text(text))
    here: ReadPosition | None = None
    relation = Relation.EQUAL
    for segment in _BAR.split(comparison):
        head, *others = _SIGN.split(segment)
        if others:
            here, relation = read_own(head, company, names), Relation.EQUAL
        elif here is not None:
            _compare(chain, here, head, relation, names)
        elif head.strip():
            chain.notes.append(head.strip())
        for sign, part in zip(others[::2], others[1::2], strict=True):
            relation = _relation(sign, relation)
            assert here is not None
            _compare(chain, here, part, relation, names)
    if rest and chain.entries:
        chain.notes.append(rest)
    return chain


def _relation(sign: str, before: Relation) -> Relation:
    found = _RELATIONS.get(sign, Relation.APPROXIMATE)
    # Whatever follows something that is only roughly alike is only roughly alike.
    return before if found is Relation.EQUAL and before is not Relation.EQUAL else found


def _compare(chain: Chain, here: ReadPosition, part: str, relation: Relation, names: Names) -> None:
    """Add what one link of the chain names: a position, several of them, or only words."""
    for piece in _pieces(part, names):
        positions = read_positions(piece, names)
        for position in positions:
            chain.add(here, position, relation)
        if positions:
            note_alike(chain, piece)
        elif _NO_MATCH.match(piece) or len(piece.split()) > _LONGEST_TITLE:
            chain.notes.append(piece)
        elif not is_empty(piece):
            chain.add(here, ReadPosition(role_label=piece[:MAX_POSITION_CHARS]), relation)


def note_alike(chain: Chain, piece: str) -> None:
    """Note the words of a comparison that say nothing but that two positions are alike."""
    chain.understood.extend((word, "relation: equal") for word in re.findall(r"(?i)\bequivalents?\b", piece))


def _pieces(part: str, names: Names) -> Iterator[str]:
    """Yield the positions of a list; a slash between blanks parts them only before a company."""
    for piece in _COMMA.split(part):
        slashed = [found.strip() for found in _SLASH.split(piece)]
        if len(slashed) > 1 and all(read_positions(found, names) for found in slashed):
            yield from slashed
        elif piece.strip():
            yield piece.strip()
