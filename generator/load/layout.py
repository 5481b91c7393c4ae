"""Where each kind of data file lives, told from its path alone."""

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from generator.load.names import ID_HELP, RESERVED, is_slug
from generator.spelling import did_you_mean
from generator.text import shortened


class Kind(Enum):
    """What a data file holds."""

    GUIDE = "guide"
    COMPANY = "company"
    ROLE = "role"
    REGIONS = "regions"
    CLAIMS = "claims"
    SOURCES = "sources"
    EXCHANGE_RATES = "exchange-rates"
    PRICE_LEVELS = "price-levels"
    OCCUPATION_WAGES = "occupation-wages"
    RIGHTS = "rights"
    GLOSSARY = "glossary"
    SITE = "site"
    WAIVERS = "waivers"
    GUIDE_PROSE = "guide-prose"
    ROLE_PROSE = "role-prose"


_MANY = (Kind.GUIDE, Kind.COMPANY, Kind.ROLE, Kind.GUIDE_PROSE, Kind.ROLE_PROSE)

OF_GUIDES = (Kind.GUIDE, Kind.GUIDE_PROSE)

SHARED = {f"{kind.value}.yml": kind for kind in Kind if kind not in _MANY}
"""Files of which there is one, by their name."""

SHARED_FOLDERS = ("companies", "roles")
"""Folders of files that guides share; every other folder holds the guides of one company."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a path says about the file."""

    kind: Kind
    ids: tuple[str, ...] = ()
    """Company and role id of a guide; the one id of a company or role file; empty for shared files."""


@dataclass(frozen=True, slots=True)
class Misplacement:
    """Why a path holds no data."""

    rule: str
    message: str
    help: str | None = None


def place_of(path: PurePosixPath) -> Place | Misplacement:
    """Return what the file at this path (relative to the data folder) holds, or why it holds nothing."""
    parts = path.parts
    if len(parts) == 1:
        return Place(SHARED[path.name]) if path.name in SHARED else _unplaced(path)
    if len(parts) != 2 or path.suffix not in (".yml", ".md"):
        return _unplaced(path)
    folder, name = parts[0], path.name.removesuffix(path.suffix)
    if folder == "companies":
        return _named(Place(Kind.COMPANY, (name,))) if path.suffix == ".yml" else _unplaced(path)
    if folder == "roles":
        return _named(Place(Kind.ROLE if path.suffix == ".yml" else Kind.ROLE_PROSE, (name,)))
    return _named(Place(Kind.GUIDE if path.suffix == ".yml" else Kind.GUIDE_PROSE, (folder, name)))


def _named(place: Place) -> Place | Misplacement:
    for name in place.ids:
        if not is_slug(name):
            return Misplacement("malformed-slug", f"`{shortened(name)}` is not an id", ID_HELP)
        if name in RESERVED:
            help_text = "choose another name, it becomes an address"
            return Misplacement("reserved-name", f"`{name}` is a reserved name", help_text)
    return place


def _unplaced(path: PurePosixPath) -> Misplacement:
    if path.suffix == ".yaml":
        return Misplacement("misplaced-file", "data files end in .yml", "rename it")
    shared = [kind.value for kind in SHARED.values()]
    help_text = did_you_mean(path.stem, shared) if len(path.parts) == 1 else None
    return Misplacement("misplaced-file", "no data file belongs here", help_text)
