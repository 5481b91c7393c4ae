"""Pages at former addresses, which say where a page has moved.

They are plain pages with one link. A real redirect would need a server, a script or a line in the
page's head; none of them can be counted on in every host and engine, and a link always works.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import Link, Page, company_uri, guide_uri, region_uri, role_uri


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


def find_moves(catalog: Catalog) -> Iterator[Move]:
    """Yield every former address of guides, companies, roles and regions, in order of their ids."""
    for guide in catalog.guides.values():
        company = catalog.companies.get(guide.company)
        name = f"{guide.title} at {company.name if company else guide.company}"
        for former in guide.former_addresses:
            yield Move(former=guide_uri(former), uri=guide_uri(guide.id), name=name)
    for found in catalog.companies.values():
        for former in found.former_ids:
            yield Move(former=company_uri(former), uri=company_uri(found.id), name=found.name)
    for role in catalog.roles.values():
        for former in role.former_ids:
            yield Move(former=role_uri(former), uri=role_uri(role.id), name=role.name)
    for region in catalog.regions.values():
        for former in region.former_ids:
            yield Move(former=region_uri(former), uri=region_uri(region.id), name=region.name)


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
        updated=catalog.as_of,
    )
