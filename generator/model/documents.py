"""Names of the data files, relative to the project folder: where a finding is shown."""

from generator.model.guide import Guide

CLAIMS = "guides/claims.yml"
COMPANIES = "guides/companies/"
"""Folder of the company files."""

EXCHANGE_RATES = "guides/exchange-rates.yml"
GLOSSARY = "guides/glossary.yml"
OCCUPATION_WAGES = "guides/occupation-wages.yml"
PRICE_LEVELS = "guides/price-levels.yml"
REGIONS = "guides/regions.yml"
RIGHTS = "guides/rights.yml"
SOURCES = "guides/sources.yml"
WAIVERS = "guides/waivers.yml"


def guide_file(guide: Guide) -> str:
    """Return the file with the guide's figures."""
    return guide_file_of(guide.id)


def guide_file_of(guide_id: str) -> str:
    """Return the file with the figures of the guide with this id."""
    return f"guides/{guide_id}.yml"


def prose_file(guide: Guide) -> str:
    """Return the file with the guide's prose."""
    return f"guides/{guide.id}.md"


def company_file(company: str) -> str:
    """Return the file of the company with this id."""
    return f"guides/companies/{company}.yml"


def role_file(role: str) -> str:
    """Return the file of the role with this id."""
    return f"guides/roles/{role}.yml"


def role_prose_file(role: str) -> str:
    """Return the file with the generic passages of the role with this id."""
    return f"guides/roles/{role}.md"
