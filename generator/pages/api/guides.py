"""The list of all guides for programs: enough to choose one, and where its file is."""

from dataclasses import dataclass

from generator.derive.coverage import Coverage
from generator.derive.summary import GuideListing, RowSummary
from generator.model.evidence import SourceKind
from generator.model.level import Confidence
from generator.pages.api.addresses import item
from generator.pages.page import guide_uri, served_at
from generator.pages.site_inputs import SiteInputs
from generator.units.calendar import PartialDate
from generator.units.money import MoneyRange


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineData:
    """The row that stands for a guide."""

    row: str
    region: str
    """Region id."""

    level: str | None = None
    """As the source prints it; `None` when it covers all levels or names none."""

    base: MoneyRange | None = None
    """Base salary, gross per year."""

    total: MoneyRange | None = None
    """The computed recurring total, else the one that its source states; gross per year."""

    coverage: Coverage | None = None
    """What the computed total holds; `None` for a stated one."""

    strongest: SourceKind | None = None
    """Kind of its strongest source; `None` without any."""

    confidence: Confidence
    dated: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideEntry:
    """One guide in the list."""

    id: str
    title: str
    company: str
    role: str
    file: str
    """Address of its file below the site's root."""

    page: str
    """Address of its page below the site's root."""

    rows: int = 0
    """How many rows of pay it has."""

    reviewed_on: PartialDate | None = None
    headline: HeadlineData | None = None
    """`None` for a guide without rows of pay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidesData:
    """All guides in order of their ids."""

    guides: tuple[GuideEntry, ...]


def guides_data(inputs: SiteInputs) -> GuidesData:
    """Return the list of all guides."""
    return GuidesData(guides=tuple(map(_entry, inputs.summaries.listings.values())))


def _entry(listing: GuideListing) -> GuideEntry:
    row = listing.headline_row
    return GuideEntry(
        id=listing.id,
        title=listing.title,
        company=listing.company,
        role=listing.role,
        file=item("guides", listing.id),
        page=served_at(guide_uri(listing.id)),
        rows=len(listing.rows),
        reviewed_on=listing.reviewed_on,
        headline=None if row is None else _headline(row),
    )


def _headline(row: RowSummary) -> HeadlineData:
    return HeadlineData(
        row=row.id,
        region=row.region,
        level=row.level,
        base=row.base.rounded() if row.base else None,
        total=row.total.rounded() if row.total else None,
        coverage=row.coverage,
        strongest=row.strongest,
        confidence=row.confidence,
        dated=row.dated,
    )
