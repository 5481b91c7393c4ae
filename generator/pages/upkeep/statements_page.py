"""The dated statements that guides share, all on one page: laws, deadlines, markets, what used to be said."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.documents import CLAIMS
from generator.pages.api.addresses import collection, item
from generator.pages.api.file import api_file
from generator.pages.api.statements import claim_data, claims_data
from generator.pages.context import shared_context
from generator.pages.data_file import DataFile
from generator.pages.evidence_view import SourceView
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import STATEMENTS_URI, Page
from generator.pages.source_list import list_sources
from generator.pages.statement_view import StatementView, claim_supports, statement_view
from generator.pages.updated import newest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsView:
    """Everything that the template of the statements may read."""

    frame: FrameView
    statements: tuple[StatementView, ...]
    sources: tuple[SourceView, ...]


def build_statements_page(catalog: Catalog, edit_base: str | None) -> Page:
    """Return the page of all shared statements, by title; their figures are counted here."""
    context = shared_context(catalog, STATEMENTS_URI)
    claims = sorted(catalog.claims.values(), key=lambda claim: (claim.title.casefold(), claim.id))
    return Page(
        uri=STATEMENTS_URI,
        template="pages/statements.md.jinja",
        view=StatementsView(
            frame=frame_view(context, "Laws, dates and markets", (), [CLAIMS], edit_base),
            statements=tuple(statement_view(claim, context, is_counted=True) for claim in claims),
            sources=list_sources(claim_supports(claims), context.sources, ()),
        ),
        title="Laws, dates and markets: what guides rest on",
        description="Laws on pay, deadlines and market figures that several guides rely on, each with its "
        "date, its sources, what used to be said, and when it is looked at again.",
        updated=newest_of((claim.as_of for claim in claims), catalog.today),
        sources=(CLAIMS,),
        data_files=tuple(_files(catalog)),
    )


def _files(catalog: Catalog) -> Iterator[DataFile]:
    yield api_file("claims", collection("claims"), claims_data(catalog), catalog.as_of)
    for claim in catalog.claims.values():
        held_on = claim.as_of.last_day if claim.as_of else None
        yield api_file("claim", item("claims", claim.id), claim_data(catalog, claim), held_on)
