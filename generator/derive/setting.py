"""What official figures and the law say of the places in which a guide has pay."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.equity import Liquidity
from generator.derive.price_levels import LeveledPay, leveled_pay
from generator.derive.rights import AreaRights, rights_by_area
from generator.derive.rows import RowFigures
from generator.derive.wages import OfficialWage, official_wages
from generator.model.catalog import Catalog
from generator.model.guide import Guide


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Three things that no row of a guide says of itself."""

    wages: tuple[OfficialWage, ...] = ()
    """Of the role's occupations, in the areas nearest to the rows."""

    leveled_pay: tuple[LeveledPay, ...] = ()
    """Totals of the rows by what they buy; empty when all are of one country."""

    rights: tuple[AreaRights, ...] = ()
    """What the law gives where the rows are."""


def derive_setting(
    catalog: Catalog, guide: Guide, rows: Mapping[str, RowFigures], liquidity: Liquidity
) -> Setting:
    """Return what is known of the places of a guide; forms of equity only where equity is no listed share."""
    role = catalog.roles.get(guide.role)
    regions = tuple(dict.fromkeys(row.region for row in guide.pay))
    return Setting(
        wages=official_wages(catalog, role.occupation_codes if role else (), regions),
        leveled_pay=leveled_pay(catalog, rows.values()),
        rights=rights_by_area(catalog, regions, with_equity=liquidity is not Liquidity.LIQUID),
    )
