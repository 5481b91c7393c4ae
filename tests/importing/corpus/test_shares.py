"""Holds what an import of the corpus makes of each part of a guide to the guides themselves."""

import pytest

from tests.importing.corpus.shares import Shares

LEAST = 0.99
"""Of the rest, the report tells a person; it is never lost."""

KINDS = (
    "title",
    "company",
    "tagline",
    "pay rows",
    "levers",
    "strategies",
    "level positions",
    "level cells",
    "other cells",
    "evidence",
)


def told(shares: Shares, kind: str) -> str:
    misses = [f"{miss.place}: {miss.expected} ({miss.found})" for miss in shares.misses if miss.kind == kind]
    return "\n".join([f"{len(misses)} of {shares.total[kind]}:", *misses[:20]])


def test_every_document_becomes_a_guide(shares):
    assert shares.share("guides") == 1, told(shares, "guides")


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_of_a_guide_is_brought_over(shares, kind):
    assert shares.total[kind] > 0
    assert shares.share(kind) >= LEAST, told(shares, kind)
