"""The work on pages about several guides: hubs, indexes, maps, and everything else but guides."""

from dataclasses import dataclass

from generator.cache.inputs import Inputs
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.tracing import Trace, traced
from generator.cache.workers import WorkFailed
from generator.derive.summaries import Summaries
from generator.emit.environment import template_environment
from generator.emit.render import render_page
from generator.model.catalog import Catalog
from generator.pages.site import shared_parts
from generator.pages.site_inputs import SiteInputs
from generator.work.inputs import BY_FIELD, read_templates, run_inputs
from generator.work.pages import PageHead, heads_and_bodies
from generator.work.settings import Settings

KIND = "part "
"""What the slots of this work begin with; the name of the part follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """What later stages need of the pages of one part."""

    pages: tuple[PageHead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWorkshop:
    """Makes the work on shared pages in any process; holds what they are made from."""

    settings: Settings
    site: SiteInputs

    def slots(self) -> tuple[str, ...]:
        """Return the slot of every part."""
        return tuple(KIND + name for name in shared_parts(self.site))

    def inputs(self) -> Inputs:
        """Return everything that the work on a part may read."""
        inputs = run_inputs(self.settings)
        inputs.add_values("site", self.site, BY_FIELD)
        inputs.add_values("catalog", self.site.catalog, BY_FIELD)
        inputs.add_values("summaries", self.site.summaries, BY_FIELD)
        return inputs

    def __call__(self) -> "PartWork":
        """Begin in this process."""
        return PartWork(self)


class PartWork:
    """The work on shared pages in one process."""

    def __init__(self, shop: PartWorkshop) -> None:
        self.site = shop.site
        self.parts = shared_parts(shop.site)
        self.inputs = shop.inputs()
        templates = shop.settings.project.templates
        read_templates(self.inputs, templates)
        self.environment = template_environment(templates)

    def do(self, slot: str) -> Kept:
        """Do the work on one part."""
        name = slot.removeprefix(KIND)
        try:
            return self._do(slot, name)
        except Exception as error:
            raise WorkFailed(f"{name}: {type(error).__name__}: {error}") from error

    def _do(self, slot: str, name: str) -> Kept:
        trace = Trace()
        site = traced(self.site, "site", trace, within=(Catalog, Summaries), by_field=BY_FIELD)
        pages = self.parts[name](site)
        for page in pages:
            for name in (page.template, *(text.template for text in page.text_files)):
                trace.add("template", name)
        trace.add("code")
        trace.add("setting", "site_url")
        written = (render_page(page, self.environment, self.site.site_url) for page in pages)
        heads, bodies = heads_and_bodies(written)
        facts = PartFacts(pages=heads)
        reads = self.inputs.fingerprinted(trace.reads)
        return keep(slot, reads, to_bytes(facts), to_bytes(bodies))


def part_facts(kept: Kept) -> PartFacts:
    """Return the facts of a result."""
    found = from_bytes(kept.facts)
    assert isinstance(found, PartFacts)
    return found
