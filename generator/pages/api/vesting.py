"""Equity plans of all companies for programs."""

from dataclasses import dataclass

from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.equity import EquityPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyPlansData:
    """The equity plans of one company."""

    company: str
    plans: tuple[EquityPlan, ...]
    """Newest first; several at one time when sources disagree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VestingData:
    """All companies with a plan in order of their ids; their sources stand in the companies' files."""

    companies: tuple[CompanyPlansData, ...]


def vesting_data(catalog: Catalog) -> VestingData:
    """Return every equity plan that is known."""
    return VestingData(
        companies=tuple(company_plans_data(one) for one in catalog.companies.values() if one.equity_plans)
    )


def company_plans_data(company: Company) -> CompanyPlansData:
    """Return the equity plans of one company."""
    return CompanyPlansData(company=company.id, plans=company.equity_plans)
