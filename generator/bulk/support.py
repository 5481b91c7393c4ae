"""What figures rest on, with ids of sources that are unique in the whole data."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.catalog import Catalog
from generator.model.evidence import UNVERIFIED_KINDS, Evidence, Source, SourceKind
from generator.model.guide import Guide
from generator.pages.evidence_view import Marker, marker_of

SHARED_SOURCES = "sources"
"""Owner of the sources that several files share."""

_STRENGTHS = tuple(SourceKind)


def company_owner(company: str) -> str:
    """Return the owner that sources of a company's file have."""
    return f"companies/{company}"


def role_owner(role: str) -> str:
    """Return the owner that sources of a role's file have."""
    return f"roles/{role}"


def source_key(owner: str, source: str) -> str:
    """Return the id of a source in the whole data: the file that holds it, and its id there."""
    return f"{owner}#{source}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What one figure rests on."""

    keys: tuple[str, ...] = ()
    """Ids of its sources in the whole data, in the order in which it names them."""

    key: str | None = None
    """That of the strongest; `None` when it is unsourced."""

    strongest: Source | None = None
    mark: Marker = Marker.UNSOURCED
    is_unverified: bool = True
    """Whether no source of it shows where its figures come from, or it has none."""


@dataclass(slots=True)
class Supports:
    """Looks up what figures of one guide rest on; most of them share it."""

    catalog: Catalog
    guide: Guide
    _known: dict[tuple[str, ...], Support] = field(default_factory=dict)
    _found: dict[str, tuple[str, Source] | None] = field(default_factory=dict)

    def of(self, evidence: Evidence) -> Support:
        """Return what rests on some evidence; a source that cannot be found is left out."""
        known = self._known.get(evidence.sources)
        if known is None:
            known = self._known[evidence.sources] = self._support(evidence.sources)
        return known

    def _support(self, ids: tuple[str, ...]) -> Support:
        found = [one for one in map(self._find, ids) if one is not None]
        if not found:
            return Support()
        key, strongest = min(found, key=lambda one: _STRENGTHS.index(one[1].kind))
        return Support(
            keys=tuple(key for key, _ in found),
            key=key,
            strongest=strongest,
            mark=marker_of((strongest,)),
            is_unverified=strongest.kind in UNVERIFIED_KINDS,
        )

    def _find(self, wanted: str) -> tuple[str, Source] | None:
        if wanted not in self._found:
            self._found[wanted] = next(self._holding(wanted), None)
        return self._found[wanted]

    def _holding(self, wanted: str) -> Iterator[tuple[str, Source]]:
        """Yield the sources of an id, nearest first, in the order of `Catalog.source`."""
        company = self.catalog.companies.get(self.guide.company)
        role = self.catalog.roles.get(self.guide.role)
        owners = [(self.guide.id, self.guide.sources)]
        owners += [(company_owner(company.id), company.sources)] if company else []
        owners += [(role_owner(role.id), role.sources)] if role else []
        for owner, sources in owners:
            for source in sources:
                if source.id == wanted:
                    yield source_key(owner, wanted), source
        shared = self.catalog.sources.get(wanted)
        if shared is not None:
            yield source_key(SHARED_SOURCES, wanted), shared
