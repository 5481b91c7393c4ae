"""The dated statements that a guide rests on."""

from generator.model.claim import Claim
from generator.pages.guide.context import PageContext
from generator.pages.statement_view import StatementView, statement_view


def claims_of(context: PageContext) -> tuple[Claim, ...]:
    """Return the statements that a guide names, shared ones first."""
    shared = (context.catalog.claims.get(claim) for claim in context.guide.shared_claims)
    return (*(claim for claim in shared if claim is not None), *context.guide.own_claims)


def statement_views(context: PageContext) -> tuple[StatementView, ...]:
    """Return the statements of a guide, shared ones first."""
    return tuple(statement_view(claim, context) for claim in claims_of(context))
