"""What every part of a guide page is built from."""

from dataclasses import dataclass

from generator.derive.figures import GuideFigures
from generator.model.evidence import Evidence
from generator.model.guide import Guide
from generator.model.pay import PayFigure
from generator.pages.context import SiteContext
from generator.pages.figure_view import FigureView, figure_view
from generator.pages.guide.footnotes import Footnotes


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext(SiteContext):
    """One guide with its catalog and figures, seen from its page."""

    guide: Guide
    figures: GuideFigures
    footnotes: Footnotes

    def figure(self, figure: PayFigure, name: str, fallback: Evidence) -> FigureView:
        """Return a figure whose claim is a footnote of the page."""
        return self.footnotes.noted(figure_view(figure, name, self.sources, fallback))
