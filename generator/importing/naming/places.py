"""Places of pay as people print them, such as `**New York (HQ)**` or `London (GBP/USD)`, to regions.

A place is looked up in the vocabulary. A town that it lacks becomes a new region: for certain where its state
or country is written with it, else as a guess from the currencies of its row, which is reported. Words that
name no place leave the region open: `worldwide`.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from generator.importing.naming.found_places import FoundPlace, Hints, KnownPlace, NewPlace, country_region
from generator.importing.naming.gazetteer import country_name, country_named, states_named
from generator.importing.naming.names import Names, Place, folded
from generator.importing.naming.new_regions import add_found
from generator.importing.naming.place_search import find_place, guess_town
from generator.importing.naming.place_words import PlaceWords, read_words
from generator.importing.remarks import Remarks
from generator.model.region import RegionKind
from generator.units.currency import CURRENCIES

_PARTS = re.compile(r"\s*(?:[/;|+·]|\s&\s|\bor\b|\band\b)\s*")
_NO_PLACE = re.compile(
    r"(?:n/?a\b|all\b|any\b|every|various|multiple|other|global|worldwide|world\b|international|not stated|"
    r"unspecified|none\b|tbd\b|[-–—]|$)",
    re.IGNORECASE,
)
_NOT_SAID = re.compile(r"(?:n/?a|none|tbd)\b|[-–—]|$", re.IGNORECASE)
_SEPARATED = re.compile(r"[/;|+·]")
_MOST_PARTS = 8
_HELP = "name a region from regions.yml, or make the new one there complete"


def read_place(text: str, currencies: Collection[str], names: Names, remarks: Remarks, line: int) -> Place:
    """Return the region of a place as printed, with the label and the currency of its bare numbers.

    `currencies` are those that the amounts beside it are written in; they tell one Cambridge from another.
    A new place is registered in `names`. Reports `unknown-place` for words that name none we know.
    """
    words = read_words(text)
    codes = frozenset({"USD" if mark == "$" else mark for mark in currencies} & CURRENCIES.keys())
    written = codes | {words.currency} if words.currency else codes
    hints = Hints(country=words.country, currencies=written)
    region = _find(words, hints, names) or _add_guess(words, hints, names, remarks, line)
    if region is None and words.country is not None:
        region = add_found(country_region(words.country, names), names)
    if region is None:
        _report_open(words, text, remarks, line)
        return Place(region="worldwide", label=words.printed or None, currency=words.currency or _only(codes))
    currency = words.currency or names.region_facts(region, "currency") or _only(codes)
    if names.region(words.printed) == region and "hq" not in folded(words.printed):
        remarks.understand(line, text, f"region: {region}")
        return Place(region=region, label=None, currency=currency)
    return Place(region=region, label=words.printed, currency=currency)


def is_place(text: str, names: Names) -> bool:
    """Whether words such as the heading of a column name a place; nothing is registered."""
    words = read_words(text)
    if _NO_PLACE.match(words.name) and names.region(words.name) is None:
        return False
    return any(_find_all(group, Hints(country=words.country), names) for group in _groups(words, names))


def _report_open(words: PlaceWords, text: str, remarks: Remarks, line: int) -> None:
    if not _NO_PLACE.match(words.name):
        message = f"`{words.printed}` is no place that we know, so its pay is tied to none"
        remarks.find("unknown-place", line, message, help_text=_HELP, excerpt=text)


def _add_guess(words: PlaceWords, hints: Hints, names: Names, remarks: Remarks, line: int) -> str | None:
    """Return the id of a town that only its words tell, and report it when it is new."""
    if _NO_PLACE.match(words.name):
        return None
    guesses = (guess_town(part, hints, names) for part in _parts(words.name))
    guess = next((town for town in guesses if town is not None), None)
    if guess is None:
        return None
    before = len(names.new_regions)
    region = add_found(guess, names)
    if isinstance(guess, NewPlace) and len(names.new_regions) > before:
        remarks.find("unknown-place", line, _guessed(guess), help_text=_HELP, excerpt=words.printed)
    return region


def _guessed(town: NewPlace) -> str:
    where = f"in {country_name(town.country)}, as its pay tells" if town.country else "in some country"
    return f"`{town.name}` is new: it is taken for a town {where}"


def _find(words: PlaceWords, hints: Hints, names: Names) -> str | None:
    """Return the id of the place: the metro over all towns of the cell, or the first town."""
    if _NOT_SAID.match(words.name) and words.country is None:
        return None
    found = next((found for group in _groups(words, names) if (found := _find_all(group, hints, names))), [])
    if not found:
        return None
    place = _inner(found[0], words, hints, names) if words.remarks else found[0]
    return _common_metro(found, names) or add_found(place, names)


def _inner(place: FoundPlace, words: PlaceWords, hints: Hints, names: Names) -> FoundPlace:
    """Return the town in parentheses behind a country, as in `India (Pune)`; else the place itself."""
    if not isinstance(place, KnownPlace) or names.region_kind(place.region) is not RegionKind.COUNTRY:
        return place
    country = names.region_facts(place.region, "country")
    inside = _find_all(_parts(" / ".join(words.remarks)), replace(hints, country=country), names)
    towns = (town for town in inside if _is_town(town, names))
    return next(towns, place)


def _is_town(place: FoundPlace, names: Names) -> bool:
    kind = names.region_kind(place.region) if isinstance(place, KnownPlace) else place.kind
    return kind in (RegionKind.CITY, RegionKind.METRO)


def _find_all(group: Sequence[str], hints: Hints, names: Names) -> list[FoundPlace]:
    found = (find_place(part, hints, names) for part in group)
    return [place for place in found if place is not None]


def _groups(words: PlaceWords, names: Names) -> Iterator[Sequence[str]]:
    """Yield what may name the place: all words, the parts between slashes, what is in parentheses."""
    qualifier = next((lead for remark in words.remarks if (lead := _qualifier(remark))), None)
    behind = f", {qualifier}" if qualifier else ""
    is_one = not _SEPARATED.search(words.name)
    if words.name and (is_one or names.region(words.name) is not None):
        yield (words.name + behind,) if is_one else (words.name,)
    yield [part + behind for part in _parts(words.name)]
    yield _parts(" / ".join(words.remarks))


def _parts(text: str) -> list[str]:
    return [part for part in _PARTS.split(text, maxsplit=_MOST_PARTS) if part]


def _qualifier(remark: str) -> str | None:
    """Return the state, the country or the word for work from home that a remark begins with."""
    lead = re.split(r"\s+[-–—]\s+|[,;:/]", remark, maxsplit=1)[0].strip()
    known = states_named(lead) or country_named(lead) or lead.casefold() in ("remote", "eu", "emea", "europe")
    return lead if known else None


def _common_metro(found: Sequence[FoundPlace], names: Names) -> str | None:
    """Return the smallest metro that holds every place, when there are several."""
    known = [place.region for place in found if isinstance(place, KnownPlace)]
    if len(known) < max(2, len(found)):
        return None
    around = [_containers(region, names) for region in known]
    shared = (region for region in around[0] if all(region in chain for chain in around))
    return next((region for region in shared if names.region_kind(region) is RegionKind.METRO), None)


def _containers(region: str, names: Names) -> list[str]:
    """Return a region and the regions around it, from the inside out; a circle ends where it began."""
    chain = [region]
    while (around := names.region_facts(chain[-1], "within")) is not None and around not in chain:
        chain.append(around)
    return chain


def _only(codes: frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
