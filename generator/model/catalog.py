"""All data of the site, indexed by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.evidence import Source
from generator.model.glossary import Term
from generator.model.guide import Guide
from generator.model.price_levels import PriceLevelTable
from generator.model.rates import RateTable
from generator.model.region import Region
from generator.model.right import Right
from generator.model.role import Role
from generator.model.site import SiteSettings
from generator.model.wages import OccupationWages
from generator.units.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """Everything that was read; every mapping is in sorted order of its ids."""

    guides: Mapping[str, Guide] = field(default_factory=dict)
    """By `company/role`."""

    companies: Mapping[str, Company] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    regions: Mapping[str, Region] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Sources that several files share."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    rights: Mapping[str, Right] = field(default_factory=dict)
    rates: RateTable | None = None
    price_levels: PriceLevelTable | None = None
    wages: OccupationWages | None = None
    unread: frozenset[str] = frozenset()
    """Files that are there and could not be read as a whole, relative to the project folder."""

    dated: date | None = None
    """The date of the whole data, for a catalog that holds only a part of them."""

    as_of: date = field(init=False)
    """The newest day on which anybody of the project looked at anything: the date of the data."""

    today: Today = field(init=False)
    """The same day, for whom it is enough to ask whether another has come."""

    rights_by_region: Mapping[str, tuple[Right, ...]] = field(init=False)
    """The rights of each region that has any of its own, in order of their ids."""

    has_many_companies: bool = field(init=False)
    """Whether there are too many companies for a single page to name each of them."""

    site: SiteSettings = SiteSettings(disclaimer="Not legal, tax or financial advice.")

    def __post_init__(self) -> None:
        # Once: every page asks for it, and finding it goes through all data.
        object.__setattr__(self, "as_of", self.dated or self._newest_day())
        object.__setattr__(self, "today", Today(self.as_of))
        object.__setattr__(self, "rights_by_region", _by_region(self.rights.values()))
        object.__setattr__(self, "has_many_companies", len(self.companies) > MOST_NAMED)

    def source(self, guide: Guide, wanted: str) -> Source | None:
        """Return a source as seen from a guide: its own, else its company's, role's or a shared one."""
        company, role = self.companies.get(guide.company), self.roles.get(guide.role)
        own = (*guide.sources, *(company.sources if company else ()), *(role.sources if role else ()))
        found = next((source for source in own if source.id == wanted), None)
        return found or self.sources.get(wanted)

    def _newest_day(self) -> date:
        days = [newest_day(guide) for guide in self.guides.values()]
        reviews = (company.reviewed_on for company in self.companies.values())
        return max([*days, *(day.last_day for day in reviews if day)], default=LONG_AGO)


def _by_region(rights: Iterable[Right]) -> dict[str, tuple[Right, ...]]:
    found: dict[str, list[Right]] = {}
    for right in rights:
        found.setdefault(right.region, []).append(right)
    return {region: tuple(own) for region, own in found.items()}


MOST_NAMED = 400
"""Companies that a single page names; of more, it shows some and leads to the index of companies."""

LONG_AGO = date(1990, 1, 1)
"""The date of data that nobody has looked at."""


def newest_day(guide: Guide) -> date:
    """Return the newest day on which somebody reviewed a guide or read one of its own sources."""
    days = (guide.reviewed_on, *(source.accessed_on for source in guide.sources))
    return max((day.last_day for day in days if day is not None), default=LONG_AGO)
