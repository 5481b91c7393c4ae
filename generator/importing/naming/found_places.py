"""What the search for a place finds: a region that is there, or the facts of one to be."""

from dataclasses import dataclass

from generator.importing.naming.gazetteer import State, country_currency, country_name
from generator.importing.naming.names import Names
from generator.model.region import RegionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What stands beside a place and tells which one of its name is meant."""

    country: str | None = None
    """ISO code of the country whose flag stands there."""

    currencies: frozenset[str] = frozenset()
    """ISO codes of the currencies of the row; empty when none is written."""

    def admits(self, country: str | None) -> bool:
        """Whether a flag, where there is one, is this country's."""
        return self.country is None or country is None or self.country == country

    def pays(self, country: str) -> bool:
        """Whether one of the currencies is this country's."""
        return country_currency(country) in self.currencies

    def is_paid_elsewhere(self, country: str) -> bool:
        """Whether currencies are written and none of them is this country's."""
        return bool(self.currencies) and not self.pays(country)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A region of the vocabulary, or one that an earlier place brought."""

    region: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """A place that has no region yet."""

    name: str
    kind: RegionKind
    country: str | None
    currency: str | None = None
    """ISO code, where the row tells it and no country does."""

    state: State | None = None
    """The state that is written behind a town."""

    remote_in: str | None = None
    """Id of the region within which people work from home."""

    spelling: str | None = None
    """As the document writes it, where that is another name."""

    @property
    def full_name(self) -> str:
        """The name with its state or country, which tells it from others: `Portland, Maine`."""
        around = self.state.name if self.state else country_name(self.country or self.currency or "other")
        return f"{self.name}, {around}" if around != self.name else f"{self.name} ({self.country})"


FoundPlace = KnownPlace | NewPlace


def country_region(country: str, names: Names) -> FoundPlace:
    """Return the region of a country, by its ISO code."""
    name = country_name(country)
    known = names.country_region(country) or names.region(name)
    if known is not None and names.region_facts(known, "country") in (country, None):
        return KnownPlace(region=known)
    return NewPlace(name=name, kind=RegionKind.COUNTRY, country=country)
