"""Data folders with very many small things in them, for the cost of one thing more."""

from pathlib import Path

from tests.load.folders import write_folder

GUIDE = """title: Engineer {n}
reviewed_on: 2026-11-22
sources: {{main: {{title: Pay of engineers, kind: survey, publisher: P, published_on: 2026-10}}}}
evidence: {{sources: [main]}}
pay:
  - {{region: city-{region}, base_salary: EUR {low}K–{high}K, bonus: 10–15%}}
questions: [What does engineer {n} of company {company} earn in the first year there?]
"""

CITY = "city-{n}: {{name: City {n}, kind: city, currency: EUR, country: FR, aliases: [City of {n}]}}\n"

ROLES_PER_COMPANY = 20


def write_guides(parent: Path, count: int) -> Path:
    """Write so many guides, twenty to a company, with their companies, cities and roles."""
    companies = range(-(-count // ROLES_PER_COMPANY))
    files = {"regions.yml": "".join(CITY.format(n=n) for n in companies)}
    files |= {f"companies/company-{n}.yml": f"name: Company {n}\n" for n in companies}
    files |= {f"roles/role-{n}.yml": f"name: Role {n}\njob_family: roles\n" for n in range(ROLES_PER_COMPANY)}
    for n in range(count):
        company, role = divmod(n, ROLES_PER_COMPANY)
        text = GUIDE.format(n=n, company=company, region=company, low=50 + n % 40, high=100 + n % 40)
        files[f"company-{company}/role-{role}.yml"] = text
    return write_folder(parent, files)


def write_vocabulary(parent: Path, count: int) -> Path:
    """Write one guide, and so many companies that nobody has a guide of."""
    files = {f"companies/company-{n}.yml": f"name: Company {n}\n" for n in range(count)}
    files["company-0/engineer.yml"] = GUIDE.format(n=0, company=0, region=0, low=50, high=60)
    files |= {
        "roles/engineer.yml": "name: Engineer\njob_family: engineering\n",
        "regions.yml": CITY.format(n=0),
    }
    return write_folder(parent, files)


def write_aliases(parent: Path, count: int) -> Path:
    """Write regions that have so many aliases in all, as many to each as a list may have."""
    each = 500
    regions = "".join(
        f"city-{n}: {{name: City {n}, kind: city, currency: EUR, country: FR, "
        f"aliases: [{', '.join(f'C {n} {alias}' for alias in range(each))}]}}\n"
        for n in range(count // each)
    )
    files = {"regions.yml": regions, "roles/engineer.yml": "name: Engineer\njob_family: engineering\n"}
    files |= {"companies/company-0.yml": "name: Company 0\n"}
    files["company-0/engineer.yml"] = GUIDE.format(n=0, company=0, region=0, low=50, high=60)
    return write_folder(parent, files)
