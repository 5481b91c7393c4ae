"""How well figures are evidenced, in counts that can be recounted, never in a score."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields

from generator.derive.freshness import DateKind, FreshnessStatus
from generator.derive.published import FigureKind, PublishedFigure
from generator.model.evidence import EMPLOYER_OR_AUTHORITY, UNVERIFIED_KINDS, strongest_kind
from generator.text import FieldPath

Doubtful = Collection[tuple[str, FieldPath]]
"""File and place of every figure whose arithmetic a rule objects to, accepted by people or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of some figures something is true of."""

    count: int
    of: int

    @property
    def percent(self) -> int | None:
        """Whole percents, rounded down so that only all of them are 100; `None` of no figures."""
        return self.count * 100 // self.of if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Counts of the figures of a guide, a company, or any number of them together."""

    figures: int = 0
    """Published figures, examples not among them."""

    sourced: int = 0
    """Figures that name a source; the others are marked unsourced."""

    recent: int = 0
    """Figures that held or were published within the last 12 months."""

    only_read: int = 0
    """Figures of which no date is known but the day on which somebody of this project read the source."""

    sampled: int = 0
    """Figures of which it is stated on how many people or postings they rest."""

    comparable: int = 0
    """Figures that others can be held to: typed totals, differences of place, amounts in two currencies."""

    consistent: int = 0
    """Comparable figures to which no rule about arithmetic objects."""

    checkable: int = 0
    """Figures whose strongest source is neither a guide without an origin nor an author's estimate."""

    official: int = 0
    """Figures that the employer or a public body states itself."""

    examples: int = 0
    """Offers and floors of plans."""

    sourced_examples: int = 0
    missing: int = 0
    """Figures that nobody states; each is a question."""

    @property
    def shares(self) -> Mapping[str, Share]:
        """The shares by which evidence is judged, the weightiest first."""
        counts = {
            "sourced": self.sourced,
            "checkable": self.checkable,
            "official": self.official,
            "recent": self.recent,
            "sampled": self.sampled,
        }
        shares = {name: Share(count=count, of=self.figures) for name, count in counts.items()}
        return shares | {"consistent": Share(count=self.consistent, of=self.comparable)}


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideQuality:
    """The counts of one guide, for the quality page."""

    title: str
    """The job that the guide is about."""

    overall: Quality
    regions: tuple[tuple[str, Quality], ...]
    """Ids of the regions that some of its figures are for, with the counts of these figures."""


def guide_quality(title: str, figures: Iterable[PublishedFigure], doubtful: Doubtful = ()) -> GuideQuality:
    """Return the counts of a guide with this title and these figures."""
    listed = list(figures)
    by_region: defaultdict[str, list[PublishedFigure]] = defaultdict(list)
    for figure in listed:
        if figure.region is not None:
            by_region[figure.region].append(figure)
    return GuideQuality(
        title=title,
        overall=derive_quality(listed, doubtful),
        regions=tuple((region, derive_quality(found, doubtful)) for region, found in by_region.items()),
    )


def total_quality(parts: Iterable[Quality]) -> Quality:
    """Return the counts of several groups of figures together; no figure is in two of them."""
    found = list(parts)
    return Quality(**{one.name: sum(getattr(part, one.name) for part in found) for one in fields(Quality)})


def derive_quality(figures: Iterable[PublishedFigure], doubtful: Doubtful = ()) -> Quality:
    """Return the counts of some figures."""
    found = list(figures)
    stated = [figure for figure in found if figure.kind is FigureKind.STATED]
    examples = [figure for figure in found if figure.kind is FigureKind.EXAMPLE]
    is_wrong = [(figure.document, figure.at) in doubtful for figure in stated]
    is_comparable = [figure.can_be_held or wrong for figure, wrong in zip(stated, is_wrong, strict=True)]
    kinds = [strongest_kind(figure.basis.sources) for figure in stated]
    return Quality(
        figures=len(stated),
        sourced=sum(kind is not None for kind in kinds),
        recent=sum(map(is_recent, stated)),
        only_read=sum(map(is_only_read, stated)),
        sampled=sum(figure.basis.sample_size is not None for figure in stated),
        comparable=sum(is_comparable),
        consistent=sum(is_comparable) - sum(is_wrong),
        checkable=sum(kind is not None and kind not in UNVERIFIED_KINDS for kind in kinds),
        official=sum(kind in EMPLOYER_OR_AUTHORITY for kind in kinds),
        examples=len(examples),
        sourced_examples=sum(bool(figure.basis.sources) for figure in examples),
        missing=len(found) - len(stated) - len(examples),
    )


def is_recent(figure: PublishedFigure) -> bool:
    """Whether a figure held or was published within the last 12 months; reading it is not enough."""
    found = figure.freshness
    return found is not None and found.status is FreshnessStatus.FRESH and not is_only_read(figure)


def is_only_read(figure: PublishedFigure) -> bool:
    """Whether the only date that is known of a figure is that on which its source was read."""
    return figure.freshness is not None and figure.freshness.kind is DateKind.ACCESSED
