"""Dated statements that guides share, for programs."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.evidence import Source
from generator.pages.api.addresses import item
from generator.pages.api.entry import EntriesData, Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimData:
    """One statement: a law, a deadline, a figure of a market."""

    id: str
    original: Claim
    sources: Mapping[str, Source]
    """What it rests on, by the ids that its evidence names."""


def claim_data(catalog: Catalog, claim: Claim) -> ClaimData:
    """Return a statement as its file holds it."""
    evidence = (claim.evidence, *(one.figure.evidence for one in claim.figures))
    evidence += tuple(one.evidence for one in claim.supersedes)
    named = {id for one in evidence for id in one.sources}
    return ClaimData(
        id=claim.id,
        original=claim,
        sources={id: source for id, source in catalog.sources.items() if id in named},
    )


def claims_data(catalog: Catalog) -> EntriesData:
    """Return the list of all shared statements."""
    return EntriesData(
        items=tuple(
            Entry(id=one.id, name=one.title, file=item("claims", one.id)) for one in catalog.claims.values()
        )
    )
