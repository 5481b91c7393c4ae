"""Regions of places that the vocabulary does not hold yet, each within a region that exists."""

from generator.importing.draft import Entry
from generator.importing.naming.found_places import FoundPlace, KnownPlace, NewPlace, country_region
from generator.importing.naming.gazetteer import country_currency
from generator.importing.naming.names import Names, folded
from generator.model.region import RegionKind
from generator.text import slugify


def add_found(place: FoundPlace, names: Names) -> str:
    """Return the id of a place; a new one is kept in `names`, as is its country."""
    if isinstance(place, KnownPlace):
        return place.region
    known = names.region(place.full_name)
    if known is not None:
        return known
    within = place.remote_in or _country_around(place, names)
    entry: Entry = {"name": _unshared_name(place, names), "kind": place.kind.value, "within": within}
    if place.country is not None:
        entry["country"] = place.country
    of_area = names.region_facts(within, "currency")
    currency = country_currency(place.country) if place.country else place.currency or of_area
    if currency is not None:
        entry["currency"] = currency
    aliases = _aliases(place, names, str(entry["name"]))
    if aliases:
        entry["aliases"] = [*aliases]
    return names.add_region(_wanted_id(place, names), entry)


def _country_around(place: NewPlace, names: Names) -> str:
    if place.country is None or place.kind is RegionKind.COUNTRY:
        return "worldwide"
    return add_found(country_region(place.country, names), names)


def _wanted_id(place: NewPlace, names: Names) -> str:
    if place.remote_in is not None:
        return slugify(f"remote {place.remote_in}")
    plain = slugify(place.name)
    if place.state is not None and names.has_region(plain):
        return slugify(f"{place.name} {place.state.name}")
    return plain


def _unshared_name(place: NewPlace, names: Names) -> str:
    """Return the name, with its state or country when another place has the same."""
    if names.region(place.name) is None and not names.has_region(slugify(place.name)):
        return place.name
    return place.full_name


def _aliases(place: NewPlace, names: Names, name: str) -> list[str]:
    wanted = [place.spelling] if place.spelling else []
    if place.state is not None:
        wanted += [f"{place.name}, {place.state.name}", f"{place.name}, {place.state.code}"]
    fresh = {folded(alias): alias for alias in reversed(wanted) if names.region(alias) is None}
    fresh.pop(folded(name), None)
    return sorted(fresh.values())
