"""Finds sentences of eight words or more that stand word for word in more than one guide.

Why it matters:
    A copied sentence is about no company in particular, and a correction reaches one copy only.
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

from collections.abc import Iterator
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


def check(catalog: Catalog, _: CheckContext) -> Iterator[Placed]:
    """Yield one finding for each text that shares sentences with another guide."""
    others = _shared_sentences(catalog)
    for guide in catalog.guides.values():
        for text in _texts(guide):
            repeated = [sentence for sentence in _long_sentences(text) if folded(sentence) in others]
            if repeated:
                yield Placed(text.document, _finding(text, guide, repeated, others))


def _shared_sentences(catalog: Catalog) -> dict[str, tuple[str, str]]:
    """Return the sentences of more than one guide, each with the first two guides that hold it."""
    first: dict[str, str] = {}
    shared: dict[str, tuple[str, str]] = {}
    for guide in catalog.guides.values():
        for sentence in chain.from_iterable(map(_long_sentences, _texts(guide))):
            owner = first.setdefault(folded(sentence), guide.id)
            if owner != guide.id:
                shared.setdefault(folded(sentence), (owner, guide.id))
    return shared


def _finding(text: Text, guide: Guide, repeated: list[str], others: dict[str, tuple[str, str]]) -> Finding:
    count = "a sentence" if len(repeated) == 1 else f"{len(repeated)} sentences"
    one, two = others[folded(repeated[0])]
    return Finding(
        at=text.at,
        message=f"{count} of this text also stand{'s' if len(repeated) == 1 else ''} in another guide",
        note=f"{quoted(repeated[0])} is also in `{two if one == guide.id else one}`",
        help=f"make it a fragment in guides/roles/{guide.role}.md, or say what is true of this company only",
    )


def _texts(guide: Guide) -> Iterator[Text]:
    yield from spoken_texts(guide)
    yield from prose_texts(guide)


def _long_sentences(text: Text) -> Iterator[str]:
    return (sentence for sentence in sentences(text.text) if len(sentence.split()) >= SHORTEST)
