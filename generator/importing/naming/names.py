"""Names of companies, roles and places, looked up in what is known; new ones are kept for own files."""

import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Self

from generator.importing.draft import Entry
from generator.importing.naming.spellings import (
    company_spellings,
    folded,
    plain_company,
    plain_role,
    role_spellings,
    titled,
    words_of,
)
from generator.importing.new_ids import NewIds
from generator.limits import MAX_SHORT_TEXT_CHARS
from generator.load.names import RESERVED
from generator.model.catalog import Catalog
from generator.model.company import Company, Stage
from generator.model.region import Region, RegionKind
from generator.model.role import Role
from generator.text import shortened, slugify

__all__ = ["Names", "Place", "folded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a row of pay applies."""

    region: str
    """Id of a region."""

    label: str | None
    """The place as printed, when that is not the region's own name."""

    currency: str | None = None
    """ISO code of the currency that bare numbers have there."""


@dataclass(slots=True)
class Names:
    """Known names by folded spelling, and the ones met for the first time."""

    companies: Mapping[str, str] = field(default_factory=dict)
    """Id by `folded` spelling."""

    roles: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    """ISO code by region id."""

    known_regions: Mapping[str, Region] = field(default_factory=dict)
    """The vocabulary of places, by id; what tells one Dublin from another."""

    company_names: Mapping[str, str] = field(default_factory=dict)
    """Name by id, of the companies that files tell about."""

    role_names: Mapping[str, str] = field(default_factory=dict)
    new_companies: dict[str, str] = field(default_factory=dict)
    """Name by id, of companies that no file tells about yet."""

    new_company_aliases: dict[str, list[str]] = field(default_factory=dict)
    """Other spellings of new companies, such as the one with the owner in parentheses."""

    new_roles: dict[str, str] = field(default_factory=dict)
    new_regions: dict[str, Entry] = field(default_factory=dict)
    """Keys of a region by id, of places that the vocabulary does not hold yet."""

    _company_keys: dict[str, str] = field(default_factory=dict)
    _role_keys: dict[str, str] = field(default_factory=dict)
    _region_keys: dict[str, str] = field(default_factory=dict)
    _begun: dict[str, set[str]] = field(default_factory=dict)
    """Ids of companies by their name without its last word: `jpmorgan` for JPMorgan Chase."""

    _known_companies: frozenset[str] = field(init=False)
    _known_roles: frozenset[str] = field(init=False)
    _company_ids: NewIds = field(init=False)
    _role_ids: NewIds = field(init=False)
    _region_ids: NewIds = field(init=False)
    _country_regions: dict[str, str] = field(init=False)
    """Id of a country's region by ISO code."""

    def __post_init__(self) -> None:
        self._known_companies = frozenset(self.companies.values())
        self._known_roles = frozenset(self.roles.values())
        self._company_ids = NewIds({*self._known_companies, *RESERVED})
        self._role_ids = NewIds({*self._known_roles, *RESERVED})
        self._region_ids = NewIds({*self.regions.values(), *self.known_regions, *RESERVED})
        self._country_regions = {
            region.country: region.id
            for region in reversed([*self.known_regions.values()])
            if region.kind is RegionKind.COUNTRY and region.country
        }

    @classmethod
    def from_catalog(cls, catalog: Catalog) -> Self:
        """Return every spelling of every name in the catalogue; an id wins over any alias."""
        regions = catalog.regions
        names = cls(
            companies=_keys(catalog.companies.values(), company_spellings),
            roles=_keys(catalog.roles.values(), role_spellings),
            regions=_keys(regions.values(), _one_spelling),
            currencies={entry.id: entry.currency.code for entry in regions.values() if entry.currency},
            known_regions=regions,
            company_names={entry.id: entry.name for entry in catalog.companies.values()},
            role_names={entry.id: entry.name for entry in catalog.roles.values()},
        )
        for company in catalog.companies.values():
            # A part of a group is not meant by the group's name.
            if company.parent is None and company.stage is not Stage.SUBSIDIARY:
                names._note_beginning(company.id, company.name)
        return names

    @property
    def spellings(self) -> int:
        """How many spellings of companies, roles and places were met; when it stays, nothing new was."""
        return len(self._company_keys) + len(self._role_keys) + len(self._region_keys)

    def find_company(self, name: str) -> str | None:
        """Return the id of a company that is known or was met before.

        `JPMorgan` finds JPMorgan Chase: the one company whose name has that beginning and one more word.
        """
        for key in company_spellings(name):
            if found := self.companies.get(key) or self._company_keys.get(key):
                return found
        begun = self._begun.get(folded(name), set())
        return next(iter(begun)) if len(begun) == 1 else None

    def has_company(self, name: str) -> bool:
        """Whether a company goes by exactly this name."""
        key = folded(name)
        return key in self.companies or key in self._company_keys

    def company(self, name: str) -> str:
        """Return the id of a company; a name nobody knows becomes a company of its own."""
        known = self.find_company(name)
        if known is not None:
            return known
        new = self._company_ids.of(_line(plain_company(name)))
        return self.add_company(new, name, is_subject=False)

    def add_company(self, company: str, name: str, *, is_subject: bool = True) -> str:
        """Keep a new company under an id that its folder gives; a known one only gets a spelling.

        Only the subject of a document may be meant by the beginning of its name.
        """
        plain, written = _line(plain_company(name)), _line(name)
        if company not in self._known_companies and company not in self.new_companies:
            self._company_ids.given.add(company)
            self.new_companies[company] = self._unshared_name(company, plain)
            if is_subject:
                self._note_beginning(company, plain)
        for key in (folded(company), *company_spellings(name)):
            self._company_keys.setdefault(key, company)
        aliases = self.new_company_aliases.get(company, [])
        if (
            written not in (plain, self.new_companies.get(company), *aliases)
            and company in self.new_companies
        ):
            self.new_company_aliases[company] = [*aliases, written]
        return company

    def company_name(self, company: str) -> str:
        """Return the name that readers see; the id where nobody has given one."""
        return self.company_names.get(company) or self.new_companies.get(company) or company

    def role_name(self, role: str) -> str:
        """Return the name that readers see; the id where nobody has given one."""
        return self.role_names.get(role) or self.new_roles.get(role) or role

    def find_role(self, name: str) -> str | None:
        """Return the id of a role that is known or was met before."""
        keys = role_spellings(name)
        return next(
            (found for key in keys if (found := self.roles.get(key) or self._role_keys.get(key))), None
        )

    def role(self, name: str) -> str:
        """Return the id of a role; a name nobody knows becomes a role of its own, without its level."""
        known = self.find_role(name)
        if known is not None:
            return known
        return self.add_role(self._role_ids.of(_line(plain_role(name))), name)

    def add_role(self, role: str, name: str | None) -> str:
        """Keep a new role under an id that its file gives; a known one only gets a spelling.

        Without a name it goes by the words of its id.
        """
        if role not in self._known_roles and role not in self.new_roles:
            self._role_ids.given.add(role)
            self.new_roles[role] = _line(plain_role(name)) if name else titled(role.replace("-", " "))
        for key in (folded(role), *(role_spellings(name) if name else ())):
            self._role_keys.setdefault(key, role)
        return role

    def region(self, spelling: str) -> str | None:
        """Return the id of a place that is known or was met before."""
        key = folded(spelling)
        return self.regions.get(key) or self._region_keys.get(key)

    def add_region(self, region: str, entry: Entry) -> str:
        """Keep a new place; where its id is taken by another one, its country or a number follows."""
        country = str(entry.get("country", "")).lower()
        wanted = f"{region}-{country}" if country and self.has_region(region) else region
        new = self._region_ids.of(_line(wanted))
        self.new_regions[new] = entry
        for spelling in self.region_spellings(new):
            self._region_keys.setdefault(folded(spelling), new)
        return new

    def has_region(self, region: str) -> bool:
        """Whether this is the id of a place, known or new."""
        return region in self._region_ids.given and region not in RESERVED

    def country_region(self, country: str) -> str | None:
        """Return the id of the vocabulary's region of a country, by its ISO code."""
        return self._country_regions.get(country)

    def region_kind(self, region: str) -> RegionKind | None:
        """How large a place is; `None` when nothing says it."""
        if region in self.known_regions:
            return self.known_regions[region].kind
        kind = self.new_regions.get(region, {}).get("kind")
        return RegionKind(kind) if isinstance(kind, str) else None

    def region_spellings(self, region: str) -> tuple[str, ...]:
        """Return the name and the other spellings of a place, known or new."""
        if region in self.known_regions:
            known = self.known_regions[region]
            return (known.name, *known.aliases)
        entry = self.new_regions.get(region, {})
        aliases = entry.get("aliases")
        return (str(entry.get("name", region)), *(map(str, aliases) if isinstance(aliases, list) else ()))

    def region_facts(self, region: str, key: str) -> str | None:
        """Return the name, country, currency or container of a place, known or new."""
        if region in self.known_regions:
            value: object = getattr(self.known_regions[region], key)
        else:
            value = self.new_regions.get(region, {}).get(key)
        if value is None and key == "currency":
            value = self.currencies.get(region)
        return None if value is None else str(value)

    def _unshared_name(self, company: str, name: str) -> str:
        """Return the name, or the words of the folder when another company shows the same name."""
        key = folded(name)
        holder = self.companies.get(key) or self._company_keys.get(key)
        if holder is None or holder == company:
            return name
        if slugify(name) == company and holder in self.new_companies:
            # The folder that is called exactly so has the better claim.
            self.new_companies[holder] = _named_by_folder(holder, name)
            self._company_keys[key] = company
            return name
        return _named_by_folder(company, name)

    def _note_beginning(self, company: str, name: str) -> None:
        words = words_of(name)
        if len(words) > 1:
            self._begun.setdefault("".join(words[:-1]), set()).add(company)


def _named_by_folder(company: str, name: str) -> str:
    """Return the name with the words that the folder adds, as in `Acme Pay` for Acme in `acme-pay`."""
    added = [word for word in company.split("-") if word not in words_of(name)]
    return _line(" ".join([name, *(titled(word) for word in added)]))


def _line(name: str) -> str:
    printable = "".join(letter for letter in name[:MAX_SHORT_TEXT_CHARS] if letter.isprintable())
    return shortened(unicodedata.normalize("NFC", printable), MAX_SHORT_TEXT_CHARS) or "?"


def _one_spelling(name: str) -> tuple[str, ...]:
    return (folded(name),)


def _keys(
    entries: Collection[Company | Role | Region], spell: Callable[[str], tuple[str, ...]]
) -> dict[str, str]:
    """Return the id by each key; an id wins over any name, an exact spelling over a loose one."""
    exact: dict[str, str] = {}
    loose: dict[str, str] = {}
    for entry in entries:
        for spelling in (entry.name, *entry.aliases, *entry.former_ids):
            first, *others = spell(spelling)
            exact.setdefault(first, entry.id)
            for key in others:
                loose.setdefault(key, entry.id)
    return loose | exact | {folded(entry.id): entry.id for entry in entries}
