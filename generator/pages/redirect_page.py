"""Pages at former addresses, which say where a page has moved.

They are plain pages with one link. A real redirect would need a server, a script or a line in the
page's head; none of them can be counted on in every host and engine, and a link always works.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import Link, Page, company_uri, guide_uri, region_uri, role_uri
from generator.pages.site_inputs import SiteInputs


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A former address and the page that is meant."""

    former: str
    """Uri of the former address."""

    uri: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """Everything that the template of a former address may read."""

    frame: FrameView
    target: Link


def find_moves(inputs: SiteInputs) -> Iterator[Move]:
    """Yield every former address of guides, companies, roles and regions, in order of their ids."""
    catalog, summaries = inputs.catalog, inputs.summaries
    for id, addresses in summaries.former_addresses.items():
        guide = summaries.listings[id]
        company = catalog.companies.get(guide.company)
        name = f"{guide.title} at {company.name if company else guide.company}"
        for former in addresses:
            yield Move(former=guide_uri(former), uri=guide_uri(id), name=name)
    for found in catalog.companies.values():
        for former in found.former_ids:
            yield Move(former=company_uri(former), uri=company_uri(found.id), name=found.name)
    for role in catalog.roles.values():
        for former in role.former_ids:
            yield Move(former=role_uri(former), uri=role_uri(role.id), name=role.name)
    for region in catalog.regions.values():
        for former in region.former_ids:
            yield Move(former=region_uri(former), uri=region_uri(region.id), name=region.name)


def build_redirect_pages(inputs: SiteInputs) -> tuple[Page, ...]:
    """Return the pages at former addresses; a live page and an earlier claim to an address come first."""
    moves: dict[str, Move] = {}
    for move in find_moves(inputs):
        if not _is_live(move.former, inputs):
            moves.setdefault(move.former, move)
    return tuple(build_redirect_page(inputs.catalog, move) for move in moves.values())


def _is_live(uri: str, inputs: SiteInputs) -> bool:
    """Whether a page of today stands at an address of a guide, company, role or region."""
    folder, _, id = uri.removesuffix(".md").partition("/")
    pages: Mapping[str, Collection[str]] = {
        "guides": inputs.summaries.listings,
        "companies": inputs.catalog.companies,
        "roles": inputs.catalog.roles,
        "regions": inputs.catalog.regions,
    }
    return id == "index" or id in pages[folder]


def build_redirect_page(catalog: Catalog, move: Move) -> Page:
    """Return the page at a former address."""
    context: SiteContext = shared_context(catalog, move.former)
    former = move.former.removesuffix(".md")
    return Page(
        uri=move.former,
        template="pages/redirect.md.jinja",
        view=RedirectView(
            frame=frame_view(context, "This page has moved"),
            target=Link(text=move.name, href=context.address.to(move.uri)),
        ),
        title=f"Moved: {former}",
        description=f"The page {former} has moved to {move.uri.removesuffix('.md')} ({move.name}).",
        updated=None,
    )
