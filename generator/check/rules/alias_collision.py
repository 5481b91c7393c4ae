"""Finds names, aliases and ids that two companies, two roles or two regions share.

Why it matters:
    Whoever writes the name, in a guide or in the search box, gets one of the two by chance.
Wrong:
    # guides/regions.yml
    new-york: {name: New York, kind: city, aliases: [NYC]}
    new-york-state: {name: New York State, kind: zone, aliases: [nyc]}
Right:
    new-york: {name: New York, kind: city, aliases: [NYC]}
    new-york-state: {name: New York State, kind: zone, aliases: [NYS]}
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.context import SharedContext
from generator.check.rule import Checks, Placed
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.documents import REGIONS, company_file, role_file
from generator.model.region import Region
from generator.model.role import Role
from generator.text import FieldPath

ID = "alias-collision"
SEVERITY = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a thing, and where that way is written."""

    word: str
    owner: str
    document: str
    at: FieldPath


def check(catalog: Catalog, _: SharedContext) -> Iterator[Placed]:
    """Yield every spelling that an earlier thing of the same kind has taken."""
    groups = (
        (spelling for c in catalog.companies.values() for spelling in _spellings(c, company_file(c.id), ())),
        (spelling for r in catalog.roles.values() for spelling in _spellings(r, role_file(r.id), ())),
        (spelling for r in catalog.regions.values() for spelling in _spellings(r, REGIONS, (r.id,))),
    )
    for spellings in groups:
        yield from _collisions(spellings)


def _collisions(spellings: Iterator[Spelling]) -> Iterator[Placed]:
    taken: dict[str, str] = {}
    for spelling in spellings:
        other = taken.setdefault(" ".join(spelling.word.casefold().split()), spelling.owner)
        if other != spelling.owner:
            message = f"`{spelling.word}` names both `{other}` and `{spelling.owner}`"
            help_text = "keep it for one of the two"
            yield Placed(spelling.document, Finding(at=spelling.at, message=message, help=help_text))


def _spellings(thing: Company | Role | Region, document: str, at: FieldPath) -> Iterator[Spelling]:
    yield Spelling(thing.id, thing.id, document, at)
    yield Spelling(thing.name, thing.id, document, (*at, "name"))
    for key, words in (("aliases", thing.aliases), ("former_ids", thing.former_ids)):
        for index, word in enumerate(words):
            yield Spelling(word, thing.id, document, (*at, key, index))


CHECKS = Checks(shared=check)
