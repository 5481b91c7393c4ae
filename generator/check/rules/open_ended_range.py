"""Finds base salaries and stated totals with one end only, unless the employer or an authority states them.

Why it matters:
    "From 100K" tells a reader neither what is usual nor what is possible, and leaves every total
    open. An employer's own posting or an official figure is shown as it is.
Wrong:
    base_salary: 100K+
Right:
    base_salary: 100K–130K
"""

from collections.abc import Iterator

from generator.check.context import GuideContext
from generator.check.figures import PlacedFigure
from generator.check.rule import Checks
from generator.check.wording import money_words
from generator.diagnostics import Finding, Severity
from generator.model.evidence import SourceKind
from generator.model.guide import Guide
from generator.model.pay import ComponentKind, PayRow

ID = "open-ended-range"
SEVERITY = Severity.WARNING

OFFICIAL = frozenset(
    {
        SourceKind.REGULATORY_FILING,
        SourceKind.OFFICIAL_DISCLOSURE,
        SourceKind.OFFICIAL_POSTING,
        SourceKind.COMPANY_PAGE,
    }
)
"""Kinds of source whose open figures are a fact about the offer, not a gap in what is known."""


def check(_: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield the leading figures that lack a low or a high end and rest on no official source."""
    for row, figures in context.rows:
        for placed in figures:
            leading = placed.figure.leading
            if leading is None or placed.kind not in (None, ComponentKind.BASE_SALARY):
                continue
            is_half = leading.range.low is None or leading.range.high is None
            if is_half and not _is_official(row, placed, context):
                missing = "low" if leading.range.low is None else "high"
                yield Finding(
                    at=placed.at,
                    message=f"`{placed.name}` of {money_words(leading.range)} has no {missing} end",
                    help=f"add the {missing} end if a source states it, or a posting that states none",
                )


def _is_official(row: PayRow, placed: PlacedFigure, context: GuideContext) -> bool:
    sources = placed.figure.evidence.sources or row.evidence.sources
    found = (context.bibliography.source(source) for source in sources)
    return any(source.kind in OFFICIAL for source in found if source is not None)


CHECKS = Checks(guide=check)
