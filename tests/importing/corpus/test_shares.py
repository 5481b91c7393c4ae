"""Holds what an import of the corpus makes of each part of a guide to the guides themselves.

Every word and every amount of the corpus stands in the data, in the prose or in the report.
"""

import pytest

from tests.importing.corpus.shares import Shares

pytestmark = pytest.mark.long

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


@pytest.mark.parametrize("kind", ["words", "amounts", "currencies"])
def test_none_is_lost(shares, kind):
    assert shares.share(kind) == 1, told(shares, "complete guides")


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        pytest.param("words outside report", 0.96, id="words"),
        pytest.param("amounts outside report", 0.995, id="amounts"),
    ],
)
def test_few_stand_in_the_report_alone(shares, kind, least):
    assert shares.share(kind) >= least


def test_sentences_stay_as_they_are(shares):
    assert shares.share("phrases") >= 0.998, told(shares, "phrases")
