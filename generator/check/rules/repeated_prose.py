"""Finds sentences of eight words or more that stand in more than one guide, names and numbers apart.

Why it matters:
    A copied sentence is about no company in particular, and a correction reaches one copy only. Putting the
    name of another company, place or role into it, or another figure, does not make it a different sentence.
    Written once as a fragment of the role, it is marked as generic and mended in one place.
Wrong:
    # guides/acme/data-engineer.md and guides/globex/data-engineer.md both say
    ## Growth
    Data engineers who own a platform early tend to lead it within three years.
Right:
    # guides/roles/data-engineer.md
    ## Growth {#growth .generic}
    Data engineers who own a platform early tend to lead it within three years.
    # both guides
    fragments: [growth]
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.check.rule import CheckContext, Placed, Scope
from generator.check.sentences import folded, sentences
from generator.check.texts import Text, prose_texts, spoken_texts
from generator.check.wording import quoted
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.guide import Guide

ID = "repeated-prose"
SEVERITY = Severity.WARNING
SCOPE = Scope.CATALOG

SHORTEST = 8
"""Words of the shortest sentence that counts as copied."""

_BLANK = re.compile(r"\[\[[^\]]*\]\]|\[[^\]]*\]|\d[\d.,–-]*")
"""References, blanks for the reader, and numbers: what a copy changes to look like a new sentence."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as written, and what it is compared by."""

    text: str
    key: str


_Read = tuple[Text, tuple[_Sentence, ...]]
"""A text with those of its sentences that are long enough."""


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield one finding for each text that shares sentences with another guide."""
    read = {guide.id: tuple(_read(guide, catalog)) for guide in catalog.guides.values()}
    others = _shared_sentences(read)
    for guide in catalog.guides.values():
        for text, found in read[guide.id]:
            repeated = [sentence for sentence in found if sentence.key in others]
            if repeated:
                yield Placed(text.document, _finding(text, guide, repeated, others))


def _read(guide: Guide, catalog: Catalog) -> Iterator[_Read]:
    names = _own_names(guide, catalog)
    for text in chain(spoken_texts(guide), prose_texts(guide)):
        long = (one for one in sentences(text.text) if len(one.split()) >= SHORTEST)
        yield text, tuple(_Sentence(one, names.sub("…", folded(_BLANK.sub("…", one)))) for one in long)


def _own_names(guide: Guide, catalog: Catalog) -> re.Pattern[str]:
    """Return what finds the names of the guide's company, role and places in a folded sentence."""
    company, role = catalog.companies.get(guide.company), catalog.roles.get(guide.role)
    places = (catalog.regions.get(row.region) for row in guide.pay)
    names = {guide.title, *(place.name for place in places if place)}
    for entry in (company, role):
        names |= {entry.name, *entry.aliases} if entry else set()
    longest_first = sorted((folded(name) for name in names), key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


def _shared_sentences(read: Mapping[str, tuple[_Read, ...]]) -> dict[str, tuple[str, str]]:
    """Return the sentences of more than one guide, each with the first two guides that hold it."""
    first: dict[str, str] = {}
    shared: dict[str, tuple[str, str]] = {}
    for guide, texts in read.items():
        for _, found in texts:
            for sentence in found:
                owner = first.setdefault(sentence.key, guide)
                if owner != guide:
                    shared.setdefault(sentence.key, (owner, guide))
    return shared


def _finding(
    text: Text, guide: Guide, repeated: list[_Sentence], others: dict[str, tuple[str, str]]
) -> Finding:
    count = "a sentence" if len(repeated) == 1 else f"{len(repeated)} sentences"
    one, two = others[repeated[0].key]
    return Finding(
        at=text.at,
        message=f"{count} of this text also stand{'s' if len(repeated) == 1 else ''} in another guide",
        note=f"{quoted(repeated[0].text)} is also in `{two if one == guide.id else one}`",
        help=f"make it a fragment in guides/roles/{guide.role}.md, or say what is true of this company only",
    )
