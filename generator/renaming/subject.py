"""What is renamed: a company, role or region, its old and its new id."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.load.format.company import COMPANY_FIELDS
from generator.load.names import ID_HELP, RESERVED, is_slug
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import REGIONS, company_file, role_file, role_prose_file
from generator.model.region import Region
from generator.model.role import Role
from generator.spelling import did_you_mean
from generator.text import shortened

COMPANY_ORDER = tuple(field.key for field in COMPANY_FIELDS)
OWN_ORDER = ("name", "job_family", "kind", "country", "currency", "within", "aliases", "former_ids")
"""Order of the keys of a role and of a region, as far as an alias or a former id comes behind them."""


class RenameRefused(Exception):
    """Nothing was renamed; the message says why in one sentence."""


class Subject(Enum):
    """What can be renamed; the values are those of references and of mentions."""

    COMPANY = "company"
    ROLE = "role"
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """Another id for one thing, and another name if there is one."""

    subject: Subject
    old: str
    new: str
    name: str | None = None

    @property
    def file(self) -> str:
        """File that the thing is described in, before the renaming."""
        files = {Subject.COMPANY: company_file(self.old), Subject.ROLE: role_file(self.old)}
        return files.get(self.subject, REGIONS)

    @property
    def order(self) -> tuple[str, ...]:
        """Order of the keys that describe the thing."""
        return COMPANY_ORDER if self.subject is Subject.COMPANY else OWN_ORDER

    def address(self, company: str, role: str) -> str:
        """Return the address that the guide of a company and role has afterwards."""
        if self.subject is Subject.COMPANY and company == self.old:
            company = self.new
        if self.subject is Subject.ROLE and role == self.old:
            role = self.new
        return f"{company}/{role}"

    def moved(self, file: str) -> str:
        """Return the name that a data file has afterwards."""
        if self.subject is Subject.COMPANY and file == company_file(self.old):
            return company_file(self.new)
        if self.subject is Subject.ROLE and file in (role_file(self.old), role_prose_file(self.old)):
            return role_file(self.new) if file.endswith(".yml") else role_prose_file(self.new)
        parts = file.split("/")
        if len(parts) != 3 or parts[1] in RESERVED:
            return file
        role, dot, suffix = parts[2].rpartition(".")
        return f"{parts[0]}/{self.address(parts[1], role)}{dot}{suffix}"


def named(catalog: Catalog, subject: Subject) -> Mapping[str, Company | Role | Region]:
    """Return everything of one sort by its id."""
    if subject is Subject.COMPANY:
        return catalog.companies
    return catalog.roles if subject is Subject.ROLE else catalog.regions


def refuse(renaming: Renaming, catalog: Catalog) -> None:
    """Raise `RenameRefused` when the old id names nothing, or the new one cannot be taken."""
    known = named(catalog, renaming.subject)
    noun, old, new = renaming.subject.value, renaming.old, renaming.new
    if old not in known:
        help_text = did_you_mean(old, known)
        raise RenameRefused(
            f"there is no {noun} `{shortened(old)}`" + (f"; {help_text}" if help_text else "")
        )
    if not is_slug(new):
        raise RenameRefused(f"`{shortened(new)}` is not an id; {ID_HELP}")
    if new in RESERVED:
        raise RenameRefused(f"`{new}` is a reserved name; choose another id, it becomes an address")
    if new == old and renaming.name in (None, known[old].name):
        raise RenameRefused(f"the {noun} is called `{old}` already")
    for wanted in filter(None, (new, renaming.name)):
        _refuse_taken(wanted, old, known)


def _refuse_taken(wanted: str, own: str, known: Mapping[str, Company | Role | Region]) -> None:
    """Raise `RenameRefused` when another thing has the id, name or alias."""
    for other in known.values():
        spellings = (other.id, other.name, *other.aliases, *other.former_ids)
        if other.id != own and wanted.casefold() in [spelling.casefold() for spelling in spellings]:
            raise RenameRefused(f"`{shortened(wanted)}` already means `{other.id}` ({other.name})")
