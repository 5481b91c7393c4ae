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
from functools import lru_cache
from hashlib import blake2b

from generator.check.context import GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.check.sentences import folded, sentences
from generator.check.texts import prose_texts
from generator.check.wording import quoted
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.guide import Guide
from generator.text import FieldPath

ID = "repeated-prose"
SEVERITY = Severity.WARNING

SHORTEST = 8
"""Words of the shortest sentence that counts as copied."""

_TOLD = 62
"""Characters of a sentence that are kept: more than a message quotes, so that it marks the cut."""

_BLANK = re.compile(r"[\[\d](?:(?<=\[)(?:\[[^\]\n]{0,200}\]\]|[^\]\n]{0,200}\])|(?<=\d)[\d.,–-]*)")
"""References, blanks for the reader, and numbers: what a copy changes to look like a new sentence.

No blank is longer; without the bound a page of opening brackets would take minutes.
"""


@dataclass(frozen=True, slots=True)
class _Read:
    """One text of a guide that has sentences long enough."""

    document: str
    at: FieldPath
    sentences: tuple[tuple[bytes, str], ...]
    """Each by what it is compared by, and its first words, for a message."""


def gather(guide: Guide, context: GuideContext) -> tuple[_Read, ...] | None:
    """Return the texts of a guide with their long sentences."""
    texts = (*context.spoken_texts, *prose_texts(guide))
    found = [[one for one in sentences(text.text) if one.count(" ") >= SHORTEST - 1] for text in texts]
    keys = iter(_keys([one for long in found for one in long], guide, context.catalog))
    read = (
        _Read(text.document, text.at, tuple((next(keys), one[:_TOLD]) for one in long))
        for text, long in zip(texts, found, strict=True)
        if long
    )
    return tuple(read) or None


def across(guides: Mapping[str, tuple[_Read, ...]], _: SharedContext) -> Iterator[Placed]:
    """Yield one finding for each text that shares sentences with another guide."""
    others = _shared_sentences(guides)
    for guide, texts in guides.items():
        for text in texts:
            repeated = [(key, sentence) for key, sentence in text.sentences if key in others]
            if repeated:
                key, sentence = repeated[0]
                one, two = others[key]
                finding = _finding(text, guide, len(repeated), sentence, two if one == guide else one)
                yield Placed(text.document, finding)


def _keys(long: list[str], guide: Guide, catalog: Catalog) -> Iterator[bytes]:
    """Yield what each sentence is compared by: a digest of its words without names and numbers."""
    # A sentence is one line, so that each step reads all of them at once.
    plain = "\n".join(map(folded, _BLANK.sub("…", "\n".join(long)).split("\n")))
    for name in _own_names(guide, catalog):
        if name in plain:
            plain = _whole_words(name).sub("…", plain)
    return (blake2b(line.encode(), digest_size=8).digest() for line in plain.split("\n"))


@lru_cache(maxsize=1024)
def _whole_words(name: str) -> re.Pattern[str]:
    """Return what finds a name between other words; it begins with the name, so that the search is quick."""
    written = re.escape(name)
    return re.compile(rf"{written}(?<=\b{written})\b")


def _own_names(guide: Guide, catalog: Catalog) -> list[str]:
    """Return the names of the guide's company, role and places as they stand in a folded sentence."""
    company, role = catalog.companies.get(guide.company), catalog.roles.get(guide.role)
    places = (catalog.regions.get(row.region) for row in guide.pay)
    names = {guide.title, *(place.name for place in places if place)}
    for entry in (company, role):
        names |= {entry.name, *entry.aliases} if entry else set()
    # The longest first: of two names that begin alike it is the one that is meant.
    return sorted({folded(name) for name in names}, key=lambda name: (-len(name), name))


def _shared_sentences(guides: Mapping[str, tuple[_Read, ...]]) -> dict[bytes, tuple[str, str]]:
    """Return the sentences of more than one guide, each with the first two guides that hold it."""
    first: dict[bytes, str] = {}
    shared: dict[bytes, tuple[str, str]] = {}
    for guide, texts in guides.items():
        for text in texts:
            for key, _ in text.sentences:
                owner = first.setdefault(key, guide)
                if owner != guide:
                    shared.setdefault(key, (owner, guide))
    return shared


def _finding(text: _Read, guide: str, number: int, sentence: str, other: str) -> Finding:
    count = "a sentence" if number == 1 else f"{number} sentences"
    role = guide.rpartition("/")[2]
    return Finding(
        at=text.at,
        message=f"{count} of this text also stand{'s' if number == 1 else ''} in another guide",
        note=f"{quoted(sentence)} is also in `{other}`",
        help=f"make it a fragment in guides/roles/{role}.md, or say what is true of this company only",
    )


CHECKS = Checks(gather=gather, across=across)
