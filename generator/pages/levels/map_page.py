"""The pages of the level map: all roles together, and each role that a guide compares."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.level_map import LevelMapFigures, derive_level_maps
from generator.derive.wording import counted
from generator.model.catalog import Catalog
from generator.pages.context import SiteContext, shared_context
from generator.pages.frame import FrameView, frame_view
from generator.pages.levels.companies import MapCompanyView, map_company_views
from generator.pages.levels.disagreements import (
    DifferenceView,
    DisagreementView,
    difference_views,
    disagreement_views,
)
from generator.pages.levels.drawings import LadderDrawingView, drawing_views
from generator.pages.levels.edges import EdgeLineView, edge_line_views
from generator.pages.levels.names import MapNames
from generator.pages.page import LEVELS_URI, Link, Page, levels_uri


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapView:
    """Everything that the template of a level map may read."""

    frame: FrameView
    summary: str
    role: Link | None
    """The page of the role; `None` for all roles together."""

    maps: tuple[Link, ...]
    """The other level maps."""

    jumps: tuple[Link, ...]
    """To the part of each company."""

    drawings: tuple[LadderDrawingView, ...]
    disagreements: tuple[DisagreementView, ...]
    differences: tuple[DifferenceView, ...]
    companies: tuple[MapCompanyView, ...]
    lines: tuple[EdgeLineView, ...]


def build_level_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the level map of all roles, then that of each role of which a guide compares levels."""
    maps = derive_level_maps(catalog)
    for role, figures in maps.items():
        yield _page(catalog, figures, role, tuple(one for one in maps if one is not None))


def _page(catalog: Catalog, figures: LevelMapFigures, role: str | None, roles: tuple[str, ...]) -> Page:
    uri = LEVELS_URI if role is None else levels_uri(role)
    context = shared_context(catalog, uri)
    name = None if role is None else context.role_link(role).text
    sides = "levels of all companies side by side"
    about = f" for a {name}" if name else ""
    return Page(
        uri=uri,
        template="pages/levels.md.jinja",
        view=_view(figures, role, roles, context),
        title=f"{name}: {sides}" if name else sides.capitalize(),
        description=f"Which levels are said to be alike{about}. {_summary(figures)}",
        updated=catalog.as_of,
    )


def _view(
    figures: LevelMapFigures, role: str | None, roles: tuple[str, ...], context: SiteContext
) -> LevelMapView:
    names = MapNames(figures, context, role is None)
    companies = map_company_views(figures, names, context)
    parents = [] if role is None else [("Levels", LEVELS_URI)]
    title = "Levels" if role is None else f"{context.role_link(role).text}: levels"
    return LevelMapView(
        frame=frame_view(context, title, parents),
        summary=_summary(figures),
        role=None if role is None else context.role_link(role),
        maps=_maps(role, roles, context),
        jumps=tuple(Link(text=company.name, href=f"#{company.anchor}") for company in companies),
        drawings=drawing_views(figures, names, with_titles=role is not None),
        disagreements=disagreement_views(figures, names, context),
        differences=difference_views(figures, names, context),
        companies=companies,
        lines=edge_line_views(figures, names, context),
    )


def _summary(figures: LevelMapFigures) -> str:
    lines = [one.line for edge in figures.edges for one in edge.statements]
    guides = {line.guide.id for line in lines}
    compared = {end.company for line in lines for end in (line.here, line.there)} - {""}
    parts = [
        counted(len(figures.edges), "comparison", "comparisons"),
        "at " + counted(len(compared), "company", "companies"),
        "from " + counted(len(guides), "guide", "guides"),
    ]
    disputes = counted(len(figures.contradictions), "outright contradiction", "outright contradictions")
    return f"{' '.join(parts).capitalize()}, with {disputes} between sources."


def _maps(role: str | None, roles: tuple[str, ...], context: SiteContext) -> tuple[Link, ...]:
    """Return links to the maps of all other roles, and from a role to that of all together."""
    links = [
        Link(text=context.role_link(one).text, href=context.address.to(levels_uri(one)))
        for one in roles
        if one != role
    ]
    links.sort(key=lambda link: (link.text.casefold(), link.href))
    return ((Link(text="All roles", href=context.address.to(LEVELS_URI)),) if role else ()) + tuple(links)
