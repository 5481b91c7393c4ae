"""Spellings under which companies, roles and regions are known, for suggestions."""

from collections.abc import Iterable, Mapping

from generator.model.company import Company
from generator.model.region import Region
from generator.model.role import Role
from generator.spelling import nearest


def spellings(things: Iterable[Company | Role | Region]) -> dict[str, str]:
    """Return the id that each id, name and alias stands for."""
    return {word: thing.id for thing in things for word in (thing.id, thing.name, *thing.aliases)}


def suggest(written: str, known: Mapping[str, str], otherwise: str) -> str:
    """Return a help sentence with the id whose spelling is nearest, or what to do when none is near."""
    guess = nearest(written, known)
    return f"did you mean `{known[guess]}`?" if guess else otherwise
