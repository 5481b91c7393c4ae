"""What positions of the level map are called, and where each comparison stands."""

from dataclasses import dataclass

from generator.derive.level_map import LevelMapFigures, MapEdge
from generator.derive.levels import ACROSS
from generator.model.level_map import MapNode
from generator.pages.context import SiteContext
from generator.pages.page import levels_uri

MOST_EDGES = 400
"""Of more comparisons than this the map of all roles tells who says so on the pages of the roles only."""


@dataclass(frozen=True, slots=True)
class MapNames:
    """Names and addresses of everything on one level map."""

    figures: LevelMapFigures
    context: SiteContext
    is_whole: bool
    """Whether the map is that of all roles: what compares titles then stands on the pages of roles."""

    def label(self, node: MapNode) -> str:
        """Return a level or title: `L4`."""
        return self.figures.labels.get(node, "–".join(node.codes))

    def company(self, company: str) -> str:
        """Return the name of a company, or what jobs across an industry are called as a group."""
        return self.context.company_name(company) if company else ACROSS.capitalize()

    def full(self, node: MapNode) -> str:
        """Return a position with its company: `L4 at Google`."""
        if not node.company:
            return f"{self.label(node)}, {ACROSS}"
        return f"{self.label(node)} at {self.company(node.company)}"

    def is_here(self, edge: MapEdge) -> bool:
        """Whether all that is said of two positions stands on this page."""
        if not self.is_whole:
            return True
        return edge.has_levels and len(self.figures.edges) <= MOST_EDGES

    def href(self, edge: MapEdge) -> str:
        """Return where all that is said of two positions stands: here, or on the page of the first role."""
        if self.is_here(edge):
            return f"#{edge.anchor}"
        return self.context.address.to(levels_uri(edge.statements[0].line.guide.role), edge.anchor)
