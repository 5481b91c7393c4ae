"""The dated statements that a guide rests on."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.claim import Claim
from generator.pages.guide.context import PageContext
from generator.pages.statement_view import StatementView, statement_view


def claims_of(context: PageContext) -> tuple[Claim, ...]:
    """Return the statements that a guide names, shared ones first."""
    return (*_shared(context), *context.guide.own_claims)


def statement_views(context: PageContext) -> tuple[StatementView, ...]:
    """Return the statements of a guide, shared ones first."""
    return (
        *(_noted(statement_view(claim, context), context) for claim in _shared(context)),
        *(
            _noted(statement_view(claim, context, is_counted=True), context)
            for claim in context.guide.own_claims
        ),
    )


def _noted(view: StatementView, context: PageContext) -> StatementView:
    return replace(view, figures=tuple(map(context.footnotes.noted, view.figures)))


def _shared(context: PageContext) -> Iterator[Claim]:
    found = (context.catalog.claims.get(claim) for claim in context.guide.shared_claims)
    return (claim for claim in found if claim is not None)
