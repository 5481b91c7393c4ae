"""The pages of the level map: all roles together, and each role that a guide compares."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.derive.level_cut import LevelCut
from generator.derive.level_lines import LevelLine
from generator.derive.level_map import LevelMapFigures, derive_level_maps
from generator.derive.map_positions import MappedCompany
from generator.derive.wording import counted
from generator.model.catalog import Catalog
from generator.pages.api.addresses import collection
from generator.pages.context import SiteContext, shared_context
from generator.pages.data_file import DataFile
from generator.pages.frame import FrameView, frame_view
from generator.pages.levels.companies import (
    MapCompanyView,
    OtherCompaniesView,
    map_company_views,
    other_companies_view,
)
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

DATA_URI = collection("levels")


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMapView:
    """Everything that the template of a level map may read."""

    frame: FrameView
    summary: str
    role: Link | None
    """The page of the role; `None` for all roles together."""

    maps: tuple[Link, ...]
    """The other level maps."""

    cut: LevelCut
    """What there is in all; of a large map only a part is shown."""

    jumps: tuple[Link, ...]
    """To the part of each company."""

    drawings: tuple[LadderDrawingView, ...]
    disagreements: tuple[DisagreementView, ...]
    more_disagreements: int
    """How many contradictions and differences are not told."""

    differences: tuple[DifferenceView, ...]
    companies: tuple[MapCompanyView, ...]
    others: OtherCompaniesView
    """Companies whose comparisons are not shown."""

    lines: tuple[EdgeLineView, ...]
    data: str
    """Address of all comparisons for programs."""


def build_level_pages(
    catalog: Catalog, known: Mapping[str, MappedCompany], lines: Iterable[LevelLine], data_file: DataFile
) -> Iterator[Page]:
    """Yield the level map of all roles, then that of each role of which a guide compares levels.

    `known` are the companies with a ladder and those that a line names; the lines come in the order of
    guides. Nothing else is looked up of guides or companies. The map of all roles has the file of data.
    """
    listed = tuple(lines)
    maps = derive_level_maps(known, listed)
    told = {(role, edge.anchor) for role, figures in maps.items() if role for edge in figures.edges}
    roles = tuple(role for role in maps if role is not None)
    for role, figures in maps.items():
        context = shared_context(catalog, LEVELS_URI if role is None else levels_uri(role))
        names = MapNames(figures, context, role is None, told)
        yield _page(names, role, roles, (data_file,) if role is None else ())


def _page(
    names: MapNames, role: str | None, roles: tuple[str, ...], data_files: tuple[DataFile, ...]
) -> Page:
    context = names.context
    name = None if role is None else context.role_link(role).text
    sides = "levels of all companies side by side"
    about = f" for a {name}" if name else ""
    return Page(
        uri=LEVELS_URI if role is None else levels_uri(role),
        template="pages/levels.md.jinja",
        view=_view(names, role, roles),
        title=f"{name}: {sides}" if name else sides.capitalize(),
        description=f"Which levels are said to be alike{about}. {_summary(names.figures)}",
        updated=None,
        data_files=data_files,
    )


def _view(names: MapNames, role: str | None, roles: tuple[str, ...]) -> LevelMapView:
    figures, context = names.figures, names.context
    companies = map_company_views(figures, names)
    parents = [] if role is None else [("Levels", LEVELS_URI)]
    title = "Levels" if role is None else f"{context.role_link(role).text}: levels"
    disagreements, differences = disagreement_views(figures, names), difference_views(figures, names)
    told = len(disagreements) + len(differences)
    return LevelMapView(
        frame=frame_view(context, title, parents),
        summary=_summary(figures),
        role=None if role is None else context.role_link(role),
        maps=_maps(role, roles, context),
        cut=figures.cut,
        jumps=tuple(Link(text=company.name, href=f"#{company.anchor}") for company in companies),
        drawings=drawing_views(figures, names, with_titles=role is not None),
        disagreements=disagreements,
        more_disagreements=len(figures.contradictions) + len(figures.differences) - told,
        differences=differences,
        companies=companies,
        others=other_companies_view(figures, names),
        lines=edge_line_views(figures, names),
        data=context.address.to_file(DATA_URI),
    )


def _summary(figures: LevelMapFigures) -> str:
    cut = figures.cut
    parts = [
        counted(cut.comparisons, "comparison", "comparisons"),
        "at " + counted(cut.compared_companies, "company", "companies"),
        "from " + counted(cut.guides, "guide", "guides"),
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
