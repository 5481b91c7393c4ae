"""Small tables of one guide for each company."""

from generator.derive.figures import GuideFigures, derive_figures
from generator.model.catalog import Catalog
from generator.model.pay import PayRow
from generator.pages.context import shared_context
from generator.pages.hub.table import HubTableView, all_rows, pay_table
from tests.derive.builders import AS_OF, a_catalog, a_guide

URI = "roles/engineer.md"


def figures_of(found: Catalog, company: str, *rows: PayRow) -> GuideFigures:
    """The figures of a guide with these rows."""
    return derive_figures(found, a_guide(*rows, company=company), AS_OF)


def table(found: Catalog | None = None, /, **rows: PayRow) -> HubTableView:
    """A table with one guide of one row for each company."""
    catalog = a_catalog() if found is None else found
    figures = [figures_of(catalog, company, row) for company, row in rows.items()]
    return pay_table(all_rows(figures), shared_context(catalog, URI))


def companies(found: HubTableView) -> list[str]:
    """Names of the companies from top to bottom."""
    return [row.company for row in found.rows]
