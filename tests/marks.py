"""Counts figures from the HTML of a page alone: by their marks, as a reader would."""

import re
from collections import Counter

from generator.derive.quality import Quality

MARK = re.compile(r'<i class="cg-([a-z]+)" data-figure(?:="([a-z]+)")?>')

Recount = dict[str, int]
"""What marks tell, by the names of the counts."""

OFFICIAL = ("posted", "official")
UNCHECKED = ("unverified", "unsourced")


def recount(*pages: str) -> Recount:
    """Count the figures and examples of some pages."""
    found = [mark for page in pages for mark in MARK.findall(page)]
    stated = Counter(word for word, kind in found if not kind)
    examples = Counter(word for word, kind in found if kind == "example")
    assert {kind for _, kind in found} <= {"", "example"}
    return {
        "figures": stated.total(),
        "sourced": stated.total() - stated["unsourced"],
        "checkable": stated.total() - sum(stated[word] for word in UNCHECKED),
        "official": sum(stated[word] for word in OFFICIAL),
        "examples": examples.total(),
        "sourced_examples": examples.total() - examples["unsourced"],
    }


def told(quality: Quality) -> Recount:
    """The same counts as the data give them."""
    return {name: getattr(quality, name) for name in recount()}
