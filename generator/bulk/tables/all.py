"""Every table, in the order in which a reader meets them."""

from typing import Never

from generator.bulk.table import Table
from generator.bulk.tables.claims import CLAIMS
from generator.bulk.tables.guides import GUIDES
from generator.bulk.tables.pay_claims import PAY_CLAIMS
from generator.bulk.tables.pay_rows import PAY_ROWS
from generator.bulk.tables.shared import COMPANIES, LEVELS, REGIONS, ROLES
from generator.bulk.tables.sources import SOURCES
from generator.bulk.tables.totals import TOTALS

TABLES: tuple[Table[Never], ...] = (
    PAY_CLAIMS,
    PAY_ROWS,
    TOTALS,
    GUIDES,
    SOURCES,
    COMPANIES,
    LEVELS,
    ROLES,
    REGIONS,
    CLAIMS,
)
