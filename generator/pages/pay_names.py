"""How rows of pay and comparable positions are called wherever one must be told from another."""

from generator.derive.levels import ACROSS
from generator.model.level import PeerPay, Position
from generator.model.pay import PayRow
from generator.pages.context import SiteContext


def row_name(row: PayRow, context: SiteContext) -> str:
    """Return place, level and package of a row, as far as it has them: `Paris, L5, Platform`."""
    return place_name(row.region, row.level, row.package_label, context)


def place_name(region: str, level: str | None, package: str | None, context: SiteContext) -> str:
    """Return a region by its name with level and package, as far as they are known."""
    return ", ".join(filter(None, (context.region_name(region), level, package)))


def peer_name(peer: PeerPay, context: SiteContext) -> str:
    """Return a comparable position in words: `Google, Security Engineer L4, Paris`."""
    return position_name(peer.position, context)


def position_name(position: Position, context: SiteContext) -> str:
    """Return a job at a company in words, as far as it is pinned down."""
    job = f"{position.role_label} {position.level}" if position.level else position.role_label
    place = [context.region_name(position.region)] if position.region else []
    company = context.company_name(position.company) if position.company else ACROSS
    return ", ".join([company, job, *place])
