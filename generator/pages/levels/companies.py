"""The level map read from each company: level by level, what is said to compare with it elsewhere."""

from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest

from generator.derive.level_edges import MapEdge
from generator.derive.level_map import LevelMapFigures
from generator.derive.map_positions import MapPosition
from generator.model.level_map import MapNode
from generator.pages.levels.names import MapNames
from generator.pages.page import COMPANIES_URI, Link, company_anchor, company_uri
from generator.pages.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """A position elsewhere, as it compares with one here."""

    position: str
    relation: str
    href: str
    """Who says so: further down, or on the page of a role."""

    is_contradicted: bool
    """Whether other comparisons say otherwise."""

    is_disputed: bool
    """Whether sources set the position beside another level of that company too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPositionView:
    """One level or title of a company."""

    label: str
    title: str | None
    track: str | None
    """Side of the ladder, where it is not the usual one."""

    readings: tuple[ReadingView, ...]
    elsewhere: int
    """How many comparisons of it are not shown on this page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCompanyView:
    """One company's part of the map."""

    anchor: str
    name: str
    link: Link | None
    """Its page; `None` for jobs across an industry and companies without one."""

    has_ladder: bool
    positions: tuple[MapPositionView, ...]
    """From low to high along its ladder; then levels and titles that no ladder places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCompanyView:
    """A company whose comparisons are not shown."""

    anchor: str
    name: str
    href: str | None
    """Its page, which leads to its guides; `None` for jobs across an industry and companies without one."""

    comparisons: int


MOST_OTHERS = 150
"""Companies that a map of very many names beside those that it shows: the most compared ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCompaniesView:
    """Companies of a large map that it does not show."""

    named: tuple[OtherCompanyView, ...]
    """By name."""

    unnamed: int
    """How many there are besides."""

    index: str
    """Address of the list of all companies."""


def other_companies_view(figures: LevelMapFigures, names: MapNames) -> OtherCompaniesView:
    """Return the companies of a large map that it does not show."""
    cut, context = figures.cut, names.context
    uncompared = figures.known.keys() - cut.companies if names.is_whole and cut.left_out else ()
    found = dict.fromkeys(uncompared, 0) | dict(cut.left_out)
    named = found
    if context.catalog.has_many_companies:
        most = nsmallest(MOST_OTHERS, found, key=lambda company: (-found[company], company))
        named = {company: found[company] for company in most}
    views = (_other(company, number, names) for company, number in named.items())
    return OtherCompaniesView(
        named=tuple(sorted(views, key=lambda view: (view.name.casefold(), view.anchor))),
        unnamed=len(found) - len(named),
        index=context.address.to(COMPANIES_URI),
    )


def _other(company: str, comparisons: int, names: MapNames) -> OtherCompanyView:
    link = _link(company, names)
    return OtherCompanyView(
        anchor=company_anchor(company),
        name=names.company(company),
        href=link.href if link else None,
        comparisons=comparisons,
    )


def map_company_views(figures: LevelMapFigures, names: MapNames) -> tuple[MapCompanyView, ...]:
    """Return every company that a map shows, by name."""
    at: dict[MapNode, list[MapEdge]] = defaultdict(list)
    for edge in figures.edges:
        # Two jobs of one level are told below; beside itself that level would say nothing.
        for node in {edge.first, edge.second} if edge.first != edge.second else ():
            at[node].append(edge)
    contradicted = _contradicted(figures)
    disputed = {(found.node, edge.anchor) for found in figures.differences for edge in found.edges}
    views = [
        MapCompanyView(
            anchor=company_anchor(company.id),
            name=names.company(company.id),
            link=_link(company.id, names),
            has_ladder=any(one.track for one in company.positions),
            positions=tuple(
                _position(one, at[one.node], names, contradicted, disputed) for one in company.positions
            ),
        )
        for company in figures.companies
    ]
    return tuple(sorted(views, key=lambda view: (view.link is None, view.name.casefold(), view.anchor)))


def _link(company: str, names: MapNames) -> Link | None:
    if company not in names.figures.known:
        return None
    return Link(text="The company", href=names.context.address.to(company_uri(company)))


def _contradicted(figures: LevelMapFigures) -> set[tuple[MapNode, MapNode]]:
    pairs = ((one.first, one.second) for found in figures.contradictions for one in found.comparisons)
    return {(min(pair), max(pair)) for pair in pairs}


def _position(
    position: MapPosition,
    edges: list[MapEdge],
    names: MapNames,
    contradicted: set[tuple[MapNode, MapNode]],
    disputed: set[tuple[MapNode, str]],
) -> MapPositionView:
    node = position.node
    ordered = sorted(edges, key=lambda edge: names.full(edge.other(node)).casefold())
    return MapPositionView(
        label=position.label,
        title=position.title,
        track=word(position.track) if position.track and position.track.value != "individual" else None,
        readings=tuple(
            ReadingView(
                position=names.full(edge.other(node)),
                relation=" or ".join(map(word, edge.seen_from(node))),
                href=names.href(edge),
                is_contradicted=(edge.first, edge.second) in contradicted,
                is_disputed=(node, edge.anchor) in disputed,
            )
            for edge in ordered
        ),
        elsewhere=names.figures.cut.elsewhere.get(node, 0),
    )
