"""What a figure rests on, as readers see it: a word beside it, and the claim behind it one tap away."""

from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlsplit

from generator.model.catalog import Catalog
from generator.model.evidence import Evidence, RangeKind, Source, SourceKind, strongest_kind
from generator.model.guide import Guide
from generator.pages.words import word
from generator.units.calendar import DateSpan, PartialDate


class Marker(Enum):
    """One word beside a figure that says how far it can be trusted; never a colour alone."""

    COMPUTED = "computed"
    POSTED = "posted"
    OFFICIAL = "official"
    REPORTED = "reported"
    PRESS = "press"
    UNVERIFIED = "unverified"
    UNSOURCED = "unsourced"


_MARKERS = {
    SourceKind.REGULATORY_FILING: Marker.OFFICIAL,
    SourceKind.OFFICIAL_DISCLOSURE: Marker.OFFICIAL,
    SourceKind.REGULATOR: Marker.OFFICIAL,
    SourceKind.OFFICIAL_POSTING: Marker.POSTED,
    SourceKind.COMPANY_PAGE: Marker.OFFICIAL,
    SourceKind.SELF_REPORTED_AGGREGATE: Marker.REPORTED,
    SourceKind.SURVEY: Marker.REPORTED,
    SourceKind.STANDARDS_BODY: Marker.OFFICIAL,
    SourceKind.PRESS: Marker.PRESS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One source as pages show it."""

    id: str
    anchor: str
    title: str
    publisher: str
    kind: str
    covers: str | None
    period: DateSpan | None
    published_on: PartialDate | None
    accessed_on: PartialDate | None
    url: str | None
    host: str | None
    archive_url: str | None
    via: str | None
    sample_size: int | None
    note: str | None
    supports: tuple[str, ...] = ()
    """What on the page rests on it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """What one figure rests on."""

    marker: Marker
    sources: tuple[SourceView, ...]
    range_kind: str | None
    observed_on: PartialDate | None
    sample_size: int | None
    """Largest stated number of people or postings; `None` is shown as unknown."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Looks sources up as a guide sees them, or a text that no single guide holds.

    Every source and claim is made once: most figures of a page rest on the same few.
    """

    catalog: Catalog
    owner: Guide
    _found: dict[str, Source | None] = field(default_factory=dict, repr=False, compare=False)
    _views: dict[str, SourceView] = field(default_factory=dict, repr=False, compare=False)
    _claims: dict[Evidence, ClaimView] = field(default_factory=dict, repr=False, compare=False)

    def find(self, wanted: str) -> Source | None:
        """Return the source with this id, `None` when there is none."""
        if wanted not in self._found:
            self._found[wanted] = self.catalog.source(self.owner, wanted)
        return self._found[wanted]

    def claim(self, evidence: Evidence) -> ClaimView:
        """Return the claim view of a piece of evidence."""
        known = self._claims.get(evidence)
        if known is None:
            known = self._claims[evidence] = self._claim(evidence)
        return known

    def _view(self, source: Source) -> SourceView:
        if source.id not in self._views:
            self._views[source.id] = source_view(source)
        return self._views[source.id]

    def _claim(self, evidence: Evidence) -> ClaimView:
        found = tuple(source for source in map(self.find, evidence.sources) if source is not None)
        sizes = [evidence.sample_size, *(source.sample_size for source in found)]
        return ClaimView(
            marker=marker_of(found),
            sources=tuple(map(self._view, found)),
            range_kind=None if evidence.range_kind is RangeKind.UNSTATED else word(evidence.range_kind),
            observed_on=evidence.observed_on,
            sample_size=max((size for size in sizes if size is not None), default=None),
        )


def marker_of(sources: tuple[Source, ...]) -> Marker:
    """Return the word for the strongest of some sources."""
    return marker_of_kind(strongest_kind(sources))


def marker_of_kind(strongest: SourceKind | None) -> Marker:
    """Return the word for the kind of the strongest source, `None` without any source."""
    return Marker.UNSOURCED if strongest is None else _MARKERS.get(strongest, Marker.UNVERIFIED)


def source_view(source: Source, supports: tuple[str, ...] = ()) -> SourceView:
    """Return a source as pages show it."""
    return SourceView(
        id=source.id,
        anchor=f"source-{source.id}",
        title=source.title,
        publisher=source.publisher,
        kind=word(source.kind),
        covers=source.covers,
        period=source.period,
        published_on=source.published_on,
        accessed_on=source.accessed_on,
        url=source.url,
        host=urlsplit(source.url).hostname if source.url else None,
        archive_url=source.archive_url,
        via=source.via,
        sample_size=source.sample_size,
        note=source.note,
        supports=supports,
    )
