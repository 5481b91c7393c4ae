"""One place by its name: in the vocabulary of regions, or by the state or country that is written with it."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.importing.naming.found_places import FoundPlace, Hints, KnownPlace, NewPlace, country_region
from generator.importing.naming.gazetteer import State, country_named, home_country, states_named
from generator.importing.naming.job_words import is_job_word
from generator.importing.naming.names import Names
from generator.model.region import RegionKind

_REMOTE = re.compile(
    r"\b(?:fully[\s-])?(?:remote(?:ly)?|work from home|wfh|home[\s-]office|distributed|virtual|anywhere)\b",
    re.IGNORECASE,
)
_FILLER = re.compile(r"\b(?:within|in|the|only|from|based|of|rare|very)\b", re.IGNORECASE)
_SEGMENTS = re.compile(r"\s*,\s*|\s+[-–—]+\s+|\s*:\s+|–")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*(?: [^\W\d_](?:[^\W\d_]|[.'’-])*){0,4}")
_BESIDE = (
    r"hq|head ?quarters?|offices?|area|metro|metropolitan|region|hub|campus|site|on-?site|hybrid|downtown|"
    r"greater|based|team|location|market|only|rest|of|other"
)
"""Words around the name of a place; the further ones may also belong to it, as in Kansas City."""

_AROUND = re.compile(rf"(?:{_BESIDE}|city|central|local|main)[.,]?", re.IGNORECASE)
_NO_NAME = re.compile(rf"(?:{_BESIDE})[.,]?", re.IGNORECASE)
_NO_TOWN = re.compile(
    r"\b(?:tiers?|zones?|levels?|bands?|grades?|costs?|average|median|percentile|salary|comp(?:ensation)?|total|"
    r"bonus|equity|locations|cities|countries|states|regions|markets|divisions|others|various|varies|unspecified|"
    r"world(?:wide)?|(?:inter)?national(?:ly)?|nationwide)\b|"
    r"^(?:all|any|none|not|tbd|global|domestic|standard|high|low|mid|minimum|maximum|base|pay|cash|target)\b",
    re.IGNORECASE,
)
_LONGEST_QUALIFIER = 3
_CODE_LENGTH = 2


def find_place(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    """Return the place that words name, `None` when they name none that we know."""
    found = chain(
        (_remote(text, hints, names),),
        (_plain(words, hints, names) for words in _readings(text)),
        (_known(words, hints, names) for words in _beginnings(text)),
    )
    return next((place for place in found if place is not None), None)


def _readings(text: str) -> Iterator[str]:
    """Yield the words, then what of them may be the place: `Greater Seattle`, `Hybrid - London`."""
    yield text
    yield _bare(text, _AROUND)
    segments = _segments(text)
    if 1 < len(segments) <= _LONGEST_QUALIFIER:
        yield from segments


def _beginnings(text: str) -> Iterator[str]:
    """Yield the first words, the most first: `US Tier 1`, `New York and others`."""
    words = text.split()
    return (" ".join(words[:length]) for length in range(min(3, len(words) - 1), 0, -1))


def _segments(text: str) -> list[str]:
    return [segment for segment in _SEGMENTS.split(text) if segment]


def guess_town(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    """Return the town that words nobody knows may name, in the country of their flag or currencies.

    `None` for words that hardly name a town, and where no flag or currency stands beside them.
    """
    segments = (_bare(segment, _NO_NAME) for segment in _segments(text)[:_LONGEST_QUALIFIER])
    name = next((segment for segment in segments if _is_town_name(segment)), None)
    if name is None or is_job_word(name.split()[-1]) or names.has_company(name):
        return None
    if hints.country is None and not hints.currencies:
        return None
    country = hints.country or home_country(hints.currencies)
    known = names.region(f"{name}, {country}")  # the vocabulary says which one is meant by `Cambridge, US`
    if known is not None:
        return KnownPlace(region=known)
    currency = next(iter(hints.currencies)) if len(hints.currencies) == 1 else None
    return NewPlace(name=name, kind=RegionKind.CITY, country=country, currency=currency)


def _plain(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    readers = (_known, _area, _qualified)
    return next((found for read in readers if text and (found := read(text, hints, names))), None)


def _known(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    region = names.region(text)
    country = names.region_facts(region, "country") if region else None
    if region is None or not hints.admits(country):
        return None
    # The vocabulary says which Birmingham is meant; a place that one document brought does not.
    is_foreign = region in names.new_regions and country is not None and hints.is_paid_elsewhere(country)
    return None if is_foreign else KnownPlace(region=region)


def _remote(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    """Read work from home with the area that it is allowed in; else the currency's country decides."""
    if _REMOTE.search(text) is None:
        return None
    rest = " ".join(_FILLER.sub(" ", _REMOTE.sub(" ", text)).split()).strip(" ,-–—:")
    for area_name in filter(None, (rest, _paying_area(hints))):
        direct = names.region(f"Remote {area_name}")
        if direct is not None:
            return KnownPlace(region=direct)
        area = _plain(area_name, hints, names)
        if area is not None:
            return _remote_within(area, area_name, names)
    anywhere = names.region("Remote")
    return KnownPlace(region=anywhere) if anywhere is not None else None


def _remote_within(area: FoundPlace, written: str, names: Names) -> FoundPlace:
    if isinstance(area, NewPlace) or names.region_kind(area.region) in (RegionKind.CITY, RegionKind.METRO):
        return area
    name = names.region_facts(area.region, "name") or area.region
    known = names.region(f"Remote {name}") or names.region(f"Remote within {name}")
    if known is not None:
        return KnownPlace(region=known)
    return NewPlace(
        name=f"Remote within {name}",
        kind=RegionKind.ZONE,
        country=names.region_facts(area.region, "country"),
        spelling=f"Remote {written}",
        remote_in=area.region,
    )


def _paying_area(hints: Hints) -> str:
    if "USD" in hints.currencies:
        return "US"
    return "EU" if "EUR" in hints.currencies else home_country(hints.currencies) or ""


def _area(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    """Read a state or a country; `Georgia` is the state unless the currency is the country's."""
    country = country_named(text) if len(text) > _CODE_LENGTH else None
    for state in states_named(text):
        is_foreign = country and hints.pays(country) and not hints.pays(state.country)
        if hints.admits(state.country) and not is_foreign:
            return _state_place(state, text, names)
    return country_region(country, names) if country is not None and hints.admits(country) else None


def _state_place(state: State, text: str, names: Names) -> FoundPlace:
    known = names.region(state.name)
    if known is not None and names.region_kind(known) is RegionKind.ZONE:
        return KnownPlace(region=known)
    return NewPlace(name=state.name, kind=RegionKind.ZONE, country=state.country, spelling=text)


def _qualified(text: str, hints: Hints, names: Names) -> FoundPlace | None:
    """Read a town with its state or country: `Austin, TX`, `Hsinchu Taiwan`, `US - Austin`."""
    readings = [
        (town, country, state)
        for town, qualifier in _pairs(text)
        for country, state in _countries_of(qualifier, hints)
    ]
    known = (_known_in(*reading, names) for reading in readings)
    new = (_new_in(*reading, names) for reading in readings)
    return next((found for found in chain(known, new) if found is not None), None)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield each way to part words into a town and the state or country that it lies in."""
    segments = _segments(text)
    if len(segments) > 1:
        for qualifier in segments[1:4]:
            yield segments[0], qualifier
        yield segments[-1], segments[0]
    words = text.replace(",", " ").split()
    for length in range(min(_LONGEST_QUALIFIER, len(words) - 1), 0, -1):
        qualifier = " ".join(words[-length:])
        # `Head of IT` is no town in Italy.
        if len(qualifier) != _CODE_LENGTH or states_named(qualifier) or qualifier in ("US", "UK"):
            yield " ".join(words[:-length]), qualifier


def _countries_of(qualifier: str, hints: Hints) -> list[tuple[str, State | None]]:
    """Return the countries that a qualifier may mean, those of the row's currencies first."""
    found: list[tuple[str, State | None]] = [(state.country, state) for state in states_named(qualifier)]
    country = country_named(qualifier)
    if country is not None:
        found.append((country, None))
    fitting = [option for option in found if hints.admits(option[0])]
    return sorted(fitting, key=lambda option: not hints.pays(option[0]))


def _known_in(name: str, country: str, state: State | None, names: Names) -> FoundPlace | None:
    """Return the town of the vocabulary when it is the one of this country and state."""
    same = names.region(f"{name}, {state.name}") if state else None
    if same is not None:
        return KnownPlace(region=same)
    known = names.region(name)
    if known is None or names.region_facts(known, "country") not in (country, None):
        return None
    return None if state and _is_in_another(state, known, names) else KnownPlace(region=known)


def _is_in_another(state: State, region: str, names: Names) -> bool:
    """Whether the spellings of a town name a state, as in `Portland, OR`, and never this one."""
    tails = [
        spelling.rpartition(",")[2].strip() for spelling in names.region_spellings(region) if "," in spelling
    ]
    written = {other for tail in tails for other in states_named(tail) if other.country == state.country}
    return bool(written) and state not in written


def _new_in(name: str, country: str, state: State | None, names: Names) -> FoundPlace | None:
    """Return a new town of this country and state; the country itself behind words that are no town."""
    bare = _bare(name, _NO_NAME)
    if _is_town_name(bare):
        return NewPlace(name=bare, kind=RegionKind.CITY, country=country, state=state)
    return country_region(country, names) if state is None else None


def _is_town_name(text: str) -> bool:
    is_name = _NAME.fullmatch(text) is not None and text[0].isupper()
    return is_name and _NO_TOWN.search(text) is None and bool(_bare(text, _AROUND))


def _bare(text: str, around: re.Pattern[str]) -> str:
    """Return the words between those that stand around a name."""
    words = text.split()
    while words and around.fullmatch(words[-1]):
        words.pop()
    while words and around.fullmatch(words[0]):
        words.pop(0)
    return " ".join(words).strip(" ,-–—:")
