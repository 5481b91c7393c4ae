"""The data for programs in Python: what pages show, typed, and beside it what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.checked import check_project
from generator.derive.figures import GuideFigures, derive_figures
from generator.diagnostics import Diagnostic
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.evidence import Source
from generator.model.region import Region
from generator.model.role import Role
from generator.units.today import Today


class Guides(Mapping[str, GuideFigures]):
    """Every guide that could be read, by `company/role`; figures are derived when somebody asks for them."""

    def __init__(self, catalog: Catalog, today: Today) -> None:
        """Begin with nothing derived."""
        self._catalog = catalog
        self._today = today
        self._derived: dict[str, GuideFigures] = {}

    def __getitem__(self, id: str) -> GuideFigures:
        """Return a guide with its figures; raises `KeyError` for an id that no guide has."""
        if id not in self._derived:
            self._derived[id] = derive_figures(self._catalog, self._catalog.guides[id], self._today)
        return self._derived[id]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in sorted order."""
        return iter(self._catalog.guides)

    def __len__(self) -> int:
        """Return how many guides there are."""
        return len(self._catalog.guides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All data of a folder, as they were typed and as they compute."""

    guides: Guides
    """`guides["acme/engineer"].guide` is what was typed; the other fields follow from it."""

    companies: Mapping[str, Company]
    roles: Mapping[str, Role]
    regions: Mapping[str, Region]
    claims: Mapping[str, Claim]
    """Dated statements that guides share."""

    sources: Mapping[str, Source]
    """Sources that several files share; those of a guide are in the guide."""

    as_of: date
    """The newest day on which anybody looked at anything."""

    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the data and nobody has accepted, each with file, line and help."""

    typed: Catalog = field(repr=False)
    """The data as the stages of the program hand them on, for its own functions."""

    def source(self, guide: str, wanted: str) -> Source | None:
        """Return the source that evidence in a guide names, `None` for a name that leads nowhere.

        It is the guide's own, else its company's, its role's or a shared one. Raises `KeyError` for an id
        that no guide has.
        """
        return self.typed.source(self.typed.guides[guide], wanted)


def load_catalogue(folder: str | Path, today: date | None = None) -> Catalogue:
    """Read, check and return the data of a folder, usually `guides`.

    Never raises for bad data: what can be read is there, and what is wrong is in `diagnostics`. Ages and
    deadlines are judged for `today`; without a day, on the newest date in the data, as pages do.
    """
    data = Path(folder)
    checked = check_project(data, data.as_posix(), today)
    catalog = checked.loaded.catalog
    return Catalogue(
        guides=Guides(catalog, Today(today) if today else catalog.today),
        companies=catalog.companies,
        roles=catalog.roles,
        regions=catalog.regions,
        claims=catalog.claims,
        sources=catalog.sources,
        as_of=catalog.as_of,
        diagnostics=checked.diagnostics,
        typed=catalog,
    )
