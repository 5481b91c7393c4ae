"""Official wages as readers see them: whole tables for a role, and the nearest area beside pay."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.wages import OfficialWage
from generator.model.evidence import Evidence
from generator.model.role import Role
from generator.model.wages import Occupation, OccupationWages, WageArea, Wages
from generator.pages.context import SiteContext
from generator.pages.evidence_view import Marker
from generator.pages.page import Link, role_uri
from generator.pages.source_list import Support
from generator.units.calendar import PartialDate
from generator.units.money import Money, MoneyRange

OFFICIAL_WAGES = "official-wages"
"""Anchor of the tables on the page of a role: the engine makes it of their heading."""

SHOWN_AT_ONCE = 4
"""Rows that a guide shows unfolded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseView:
    """Where official wages come from, and which pay they count."""

    series: str
    period: PartialDate
    publisher: str
    source_anchor: str
    covers: str
    marker: Marker


@dataclass(frozen=True, slots=True, kw_only=True)
class WageRowView:
    """What an occupation earns in one area, gross per year."""

    area: str
    href: str | None
    """Page of the region, `None` when the site has none."""

    employed: int
    percentiles: tuple[tuple[str, Money], ...]
    """Name and amount, the lowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OccupationView:
    """One occupation, area by area."""

    code: str
    name: str
    rows: tuple[WageRowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWagesView:
    """Every occupation that is near to a role."""

    release: ReleaseView
    occupations: tuple[OccupationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestWageView:
    """One occupation in the area nearest to a job; gross per year."""

    area: str
    occupation: str
    median: Money
    middle: MoneyRange
    """From the 10th to the 90th percentile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestWagesView:
    """Official wages beside the pay of a guide."""

    release: ReleaseView
    rows: tuple[NearestWageView, ...]
    more: tuple[NearestWageView, ...]
    """Rows that are folded away."""

    whole: Link
    """The tables of the role."""


def role_wages_view(role: Role, context: SiteContext) -> RoleWagesView | None:
    """Return the official wages of a role's occupations, `None` when there are none."""
    table = context.catalog.wages
    if table is None:
        return None
    known = (found for found in map(table.occupation, role.occupation_codes) if found is not None)
    occupations = tuple(_occupation(found, table, context) for found in known)
    return RoleWagesView(release=_release(table, context), occupations=occupations) if occupations else None


def nearest_wages_view(
    found: Iterable[OfficialWage], role: str, context: SiteContext
) -> NearestWagesView | None:
    """Return official wages near to a guide's places, `None` without any."""
    table = context.catalog.wages
    rows = tuple(
        NearestWageView(
            area=one.area.name,
            occupation=one.occupation.name,
            median=one.wages.median,
            middle=one.wages.middle,
        )
        for one in found
    )
    if table is None or not rows:
        return None
    href = context.address.to(role_uri(role), OFFICIAL_WAGES)
    whole = Link(text="all areas and percentiles", href=href)
    return NearestWagesView(
        release=_release(table, context),
        rows=rows[:SHOWN_AT_ONCE],
        more=rows[SHOWN_AT_ONCE:],
        whole=whole,
    )


def wages_support(table: OccupationWages) -> Support:
    """Return what official wages rest on."""
    return "official wages", Evidence(sources=(table.source,))


def _release(table: OccupationWages, context: SiteContext) -> ReleaseView:
    return ReleaseView(
        series=table.series,
        period=table.period,
        publisher=table.publisher,
        source_anchor=f"source-{table.source}",
        covers=table.covers,
        marker=context.claim(Evidence(sources=(table.source,))).marker,
    )


def _occupation(found: Occupation, table: OccupationWages, context: SiteContext) -> OccupationView:
    placed = ((area, found.in_region(area.region)) for area in table.areas)
    rows = tuple(_row(area, wages, context) for area, wages in placed if wages is not None)
    return OccupationView(code=found.code, name=found.name, rows=rows)


def _row(area: WageArea, wages: Wages, context: SiteContext) -> WageRowView:
    is_shown = context.region(area.region) is not None
    return WageRowView(
        area=area.name,
        href=context.region_link(area.region).href if is_shown else None,
        employed=wages.employed,
        percentiles=(
            ("10th", wages.p10),
            ("25th", wages.p25),
            ("Median", wages.median),
            ("75th", wages.p75),
            ("90th", wages.p90),
        ),
    )
