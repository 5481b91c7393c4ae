"""Finds guides whose pay rests on unverified sources alone, and that do not say so at the top.

Why it matters:
    A reader trusts a table; where nothing behind it can be checked, that has to come first.
Wrong:
    pay: [{region: paris, base_salary: 80K–108K, sources: [blog]}]
    sources: {blog: {title: Pay in AI, publisher: A blog, kind: secondary-guide}}
Right:
    thin_evidence: All figures come from one guide that shows no origin.
    pay: [{region: paris, base_salary: 80K–108K, sources: [blog]}]
    sources: {blog: {title: Pay in AI, publisher: A blog, kind: secondary-guide}}
"""

from collections.abc import Iterator
from itertools import chain

from generator.check.context import GuideContext
from generator.check.figures import PlacedFigure
from generator.check.rule import Checks
from generator.diagnostics import Finding, Severity
from generator.model.evidence import UNVERIFIED_KINDS
from generator.model.guide import Guide
from generator.model.pay import PayRow

ID = "unmarked-thin-evidence"
SEVERITY = Severity.WARNING


def check(guide: Guide, context: GuideContext) -> Iterator[Finding]:
    """Yield one finding for a guide with pay, no checkable source for any of it, and no warning."""
    if guide.thin_evidence or not guide.pay:
        return
    named = dict.fromkeys(chain.from_iterable(_sources(*placed) for placed in context.rows))
    found = [context.bibliography.source(source) for source in named]
    if all(source.kind in UNVERIFIED_KINDS for source in found if source is not None):
        yield Finding(
            at=("pay",),
            message="no pay row rests on a source that can be checked, and the guide does not say so",
            help="add `thin_evidence: …` with the reason, or a stronger source",
        )


def _sources(row: PayRow, figures: tuple[PlacedFigure, ...]) -> Iterator[str]:
    yield from row.evidence.sources
    for placed in figures:
        yield from placed.figure.evidence.sources


CHECKS = Checks(guide=check)
