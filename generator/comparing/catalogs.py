"""Compares two catalogs: every guide, company, role, and every entry of the shared files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.comparing.change import Change, ChangeKind, Difference, State
from generator.comparing.values import compare
from generator.diagnostics import Waiver
from generator.load.catalog import Loaded
from generator.model.catalog import Catalog
from generator.model.documents import (
    CLAIMS,
    EXCHANGE_RATES,
    GLOSSARY,
    OCCUPATION_WAGES,
    PRICE_LEVELS,
    REGIONS,
    RIGHTS,
    SOURCES,
    WAIVERS,
    company_file,
    guide_file_of,
    role_file,
)

_WEIGHT = tuple(ChangeKind)

_SITE = "guides/site.yml"

_SAID_BY_RENAMING = {"company", "role", "id", "former addresses", "former ids"}
"""Fields that a rename changes by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """One kind of thing: where it stands, what it is called, and which ids it had before."""

    held: Callable[[Catalog], Mapping[str, object]]
    document: Callable[[str], str]
    name: Callable[[object, Catalog], str]
    former: Callable[[object], Sequence[str]] = lambda _: ()


def _named(value: object, _catalog: Catalog) -> str:
    for field in ("name", "title", "id"):
        if isinstance(found := getattr(value, field, None), str):
            return found
    return "the file"


def _guide_name(value: object, catalog: Catalog) -> str:
    company, title = getattr(value, "company", ""), getattr(value, "title", "")
    found = catalog.companies.get(company)
    return f"{title} at {found.name if found else company}"


def _former(field: str) -> Callable[[object], Sequence[str]]:
    return lambda value: getattr(value, field)


def _single(field: str) -> Callable[[Catalog], Mapping[str, object]]:
    """Return a file that is one thing as a mapping, which is empty without it."""
    return lambda catalog: {"": one} if (one := getattr(catalog, field)) is not None else {}


_KINDS = (
    _Kind(
        held=lambda c: c.guides, document=guide_file_of, name=_guide_name, former=_former("former_addresses")
    ),
    _Kind(held=lambda c: c.companies, document=company_file, name=_named, former=_former("former_ids")),
    _Kind(held=lambda c: c.roles, document=role_file, name=_named, former=_former("former_ids")),
    _Kind(held=lambda c: c.regions, document=lambda _: REGIONS, name=_named, former=_former("former_ids")),
    _Kind(held=lambda c: c.claims, document=lambda _: CLAIMS, name=_named),
    _Kind(held=lambda c: c.rights, document=lambda _: RIGHTS, name=_named),
    _Kind(held=lambda c: c.sources, document=lambda _: SOURCES, name=_named),
    _Kind(held=lambda c: c.terms, document=lambda _: GLOSSARY, name=_named),
    _Kind(held=_single("rates"), document=lambda _: EXCHANGE_RATES, name=_named),
    _Kind(held=_single("price_levels"), document=lambda _: PRICE_LEVELS, name=_named),
    _Kind(held=_single("wages"), document=lambda _: OCCUPATION_WAGES, name=_named),
    _Kind(held=_single("site"), document=lambda _: _SITE, name=_named),
)


def compare_data(before: Loaded, after: Loaded) -> tuple[Difference, ...]:
    """Return everything that two states of the data say differently.

    Guides come first, then companies and what all share; in each kind in order of ids. What was renamed,
    with its former id kept, is one difference.
    """
    found = [one for kind in _KINDS for one in _differences(kind, before.catalog, after.catalog)]
    return (*found, *_waivers(before.waivers, after.waivers))


def _differences(kind: _Kind, before: Catalog, after: Catalog) -> Iterator[Difference]:
    old, new = kind.held(before), kind.held(after)
    moved = dict(_moves(kind, old, new))
    for id in sorted((old.keys() | new.keys()) - set(moved.values())):
        was, now = old.get(moved.get(id, id)), new.get(id)
        if was == now and id not in moved:
            continue
        if now is None:
            yield Difference(document=kind.document(id), name=kind.name(was, before), state=State.REMOVED)
            continue
        yield Difference(
            document=kind.document(id),
            name=kind.name(now, after),
            state=State.ADDED if was is None else State.CHANGED,
            renamed_from=moved.get(id),
            changes=() if was is None else _changes(was, now, is_renamed=id in moved),
        )


def _changes(was: object, now: object, *, is_renamed: bool) -> tuple[Change, ...]:
    found = compare(was, now)
    told = [one for one in found if not (is_renamed and one.at[0] in _SAID_BY_RENAMING)]
    return tuple(sorted(told, key=lambda change: _WEIGHT.index(change.kind)))


def _moves(kind: _Kind, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the id of everything that was renamed, with its id before."""
    for id, value in new.items():
        if id not in old:
            former = [one for one in kind.former(value) if one in old and one not in new]
            if former:
                yield id, former[-1]


def _waivers(before: Sequence[Waiver], after: Sequence[Waiver]) -> Iterator[Difference]:
    changes = tuple(compare(tuple(before), tuple(after), ("waiver",)))
    if changes:
        yield Difference(document=WAIVERS, name="accepted findings", state=State.CHANGED, changes=changes)
