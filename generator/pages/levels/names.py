"""What positions of the level map are called, and where each comparison stands."""

from collections.abc import Collection
from dataclasses import dataclass

from generator.derive.level_edges import MapEdge
from generator.derive.level_map import LevelMapFigures
from generator.derive.levels import ACROSS
from generator.model.level_map import MapNode
from generator.pages.context import SiteContext
from generator.pages.page import Link, guide_uri, levels_uri

GUIDE_ANCHOR = "levels"
"""Element id of the part of a guide that holds its comparisons."""


@dataclass(frozen=True, slots=True)
class MapNames:
    """Names and addresses of everything on one level map."""

    figures: LevelMapFigures
    context: SiteContext
    is_whole: bool
    """Whether the map is that of all roles: what compares titles then stands on the pages of roles."""

    told: Collection[tuple[str, str]]
    """Role and anchor of every comparison that stands on the page of a role."""

    def label(self, node: MapNode) -> str:
        """Return a level or title: `L4`."""
        return self.figures.labels.get(node, "–".join(node.codes))

    def company(self, company: str) -> str:
        """Return the name of a company, or what jobs across an industry are called as a group."""
        if not company:
            return ACROSS.capitalize()
        known = self.figures.known.get(company)
        return known.name if known else company

    def full(self, node: MapNode) -> str:
        """Return a position with its company: `L4 at Google`."""
        if not node.company:
            return f"{self.label(node)}, {ACROSS}"
        return f"{self.label(node)} at {self.company(node.company)}"

    def guide(self, guide_id: str, title: str) -> Link:
        """Return a guide by its job, with its page."""
        company, _, _ = guide_id.rpartition("/")
        return self.context.guide_link(guide_id, f"{title} at {self.company(company)}")

    def is_here(self, edge: MapEdge) -> bool:
        """Whether all that is said of two positions that are shown stands on this page."""
        return edge.has_levels or not self.is_whole

    def href(self, edge: MapEdge) -> str:
        """Return where all that is said of two positions stands: here, on the page of a role, in a guide."""
        if self.is_here(edge):
            return f"#{edge.anchor}"
        for one in edge.statements:
            role = one.line.statement.role
            if (role, edge.anchor) in self.told:
                return self.context.address.to(levels_uri(role), edge.anchor)
        return self.context.address.to(guide_uri(edge.statements[0].line.statement.guide), GUIDE_ANCHOR)
