"""How a row of pay is called wherever one must be told from another."""

from generator.model.pay import PayRow
from generator.pages.context import SiteContext


def row_name(row: PayRow, context: SiteContext) -> str:
    """Return place, level and package of a row, as far as it has them: `Paris, L5, Platform`."""
    return ", ".join(filter(None, (context.region_name(row.region), row.level, row.package_label)))
