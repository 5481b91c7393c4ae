"""Small tables of one guide for each company."""

from generator.derive.summary import GuideListing
from generator.model.catalog import Catalog
from generator.model.pay import PayRow
from generator.pages.context import shared_context
from generator.pages.hub.table import HubTableView, all_rows, pay_table
from tests.derive.builders import a_catalog, a_guide
from tests.pages.summed_up import listing_of

URI = "roles/engineer.md"


def guide_of(found: Catalog, company: str, *rows: PayRow) -> GuideListing:
    """A guide with these rows."""
    return listing_of(found, a_guide(*rows, company=company))


def table(found: Catalog | None = None, /, **rows: PayRow) -> HubTableView:
    """A table with one guide of one row for each company."""
    catalog = a_catalog() if found is None else found
    guides = [guide_of(catalog, company, row) for company, row in rows.items()]
    return pay_table(all_rows(guides), shared_context(catalog, URI))


def companies(found: HubTableView) -> list[str]:
    """Names of the companies from top to bottom."""
    return [row.company for row in found.rows]
