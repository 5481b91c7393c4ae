"""What every part of a guide page is built from."""

from dataclasses import dataclass

from generator.derive.figures import GuideFigures
from generator.model.guide import Guide
from generator.pages.context import SiteContext


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext(SiteContext):
    """One guide with its catalog and figures, seen from its page."""

    guide: Guide
    figures: GuideFigures
