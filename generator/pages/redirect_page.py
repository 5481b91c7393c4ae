"""Pages at former addresses, which say where a page has moved.

They are plain pages with one link, which works on every host and in every engine. This site's theme adds
a line to their heads that takes readers there, and tells search engines which page is meant.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.catalog import Catalog
from generator.pages.api.addresses import item
from generator.pages.api.file import api_file
from generator.pages.api.moved import MovedData
from generator.pages.context import SiteContext, shared_context
from generator.pages.feed import Feed
from generator.pages.frame import FrameView, frame_view
from generator.pages.page import Link, Page, company_uri, guide_uri, region_uri, role_uri, served_at
from generator.pages.site_inputs import SiteInputs
from generator.pages.upkeep.feeds import build_company_feed, build_role_feed


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
    return tuple(
        replace(build_redirect_page(inputs.catalog, move), feeds=tuple(_feeds(move, inputs)))
        for move in moves.values()
    )


def _feeds(move: Move, inputs: SiteInputs) -> Iterator[Feed]:
    """Yield the feed at a former address: as at the new one, for all who follow it."""
    folder, _, id = move.uri.removesuffix(".md").partition("/")
    if folder == "companies":
        yield build_company_feed(inputs, inputs.catalog.companies[id], move.former)
    if folder == "roles":
        yield build_role_feed(inputs, inputs.catalog.roles[id], move.former)


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
    moved = MovedData(moved_to=_file_of(move.uri), page=served_at(move.uri))
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
        moved_to=move.uri,
        data_files=(api_file("moved", _file_of(move.former), moved, None),),
    )


def _file_of(uri: str) -> str:
    """Return where the API has what a page is about."""
    folder, _, id = uri.removesuffix(".md").partition("/")
    return item(folder, id)
