"""Dated statements about the world: laws, plans, what changed."""

from dataclasses import dataclass

from generator.bulk.support import Support
from generator.bulk.table import CellKind, Column, Table
from generator.model.claim import Claim, ClaimStatus

SHARED_CLAIMS = "claims"
"""Owner of the statements that guides share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """One statement, the file that holds it and what it rests on."""

    owner: str
    claim: Claim
    support: Support


CLAIMS: Table[ClaimEntry] = Table(
    name="claims",
    title="Dated statements",
    meaning="One statement with its date, standing and sources.",
    columns=(
        Column(
            name="owner",
            meaning="The file of data that holds it: a guide, or `claims` for those that guides share.",
            value=lambda s: s.owner,
            is_required=True,
        ),
        Column(name="id", meaning="Its id there.", value=lambda s: s.claim.id, is_required=True),
        Column(name="title", meaning="Its title.", value=lambda s: s.claim.title, is_required=True),
        Column(
            name="statement", meaning="What is said.", value=lambda s: s.claim.statement, is_required=True
        ),
        Column(
            name="status",
            meaning="How things stand with it.",
            value=lambda s: s.claim.status,
            is_required=True,
            words=ClaimStatus,
        ),
        Column(
            name="as_of",
            meaning="When it was last held against its sources.",
            value=lambda s: s.claim.as_of,
        ),
        Column(
            name="review_by",
            meaning="Day after which it is overdue for review.",
            value=lambda s: s.claim.review_by,
        ),
        Column(
            name="sources",
            meaning="Ids of its sources.",
            kind=CellKind.LIST,
            value=lambda s: s.support.keys,
        ),
        Column(name="note", meaning="What a reader has to know of it.", value=lambda s: s.claim.note),
    ),
    key=("owner", "id"),
)
