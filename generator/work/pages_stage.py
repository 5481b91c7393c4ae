"""Every page of the site: those of guides are made by then, those about several guides follow."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.cache.digest import joint_digest, value_digest
from generator.cache.inputs import Inputs
from generator.cache.kept import Kept, keep
from generator.cache.pickles import from_bytes, to_bytes
from generator.load.shared import Shared
from generator.pages.published_regions import linked_regions
from generator.pages.site import with_unique_titles
from generator.pages.site_inputs import site_inputs
from generator.work.guides_stage import Guides
from generator.work.inputs import run_inputs
from generator.work.pages import PageHead
from generator.work.part_work import PartWorkshop, part_facts
from generator.work.session import Session

ALL_PARTS = "parts all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """All pages, and where their bodies lie."""

    heads: dict[str, PageHead]
    """By uri, in order of uris; no two have the same title."""

    places: dict[str, tuple[Kept, int]]
    """The result that holds the body of each, and its number there."""

    make_shop: Callable[[], PartWorkshop] | None = None
    """Returns what makes a page about several guides again."""

    @property
    def shop(self) -> PartWorkshop | None:
        """What makes a page about several guides again."""
        return None if self.make_shop is None else self.make_shop()


def refresh_pages(session: Session, shared: Shared, guides: Guides) -> Pages:
    """Return every page of the site."""
    found: list[tuple[PageHead, tuple[Kept, int]]] = []
    for facts in guides.facts.values():
        if facts.page is not None:
            found.append((facts.page, (facts.kept, 0)))
    shop = _AllParts(session, shared, guides)
    for kept in _shared_pages(session, shop).values():
        found += [(head, (kept, number)) for number, head in enumerate(part_facts(kept).pages)]
    found.sort(key=lambda one: one[0].uri)
    return Pages(
        heads={head.uri: head for head in with_unique_titles([head for head, _ in found])},
        places={head.uri: place for head, place in found},
        make_shop=shop.parts_shop,
    )


def _shared_pages(session: Session, shop: "_AllParts") -> dict[str, Kept]:
    """Return the results of all pages about several guides."""
    made = shop.made(session.refresh("shared pages", [ALL_PARTS], shop)[ALL_PARTS])
    if any(slot not in session.known or session.known[slot].digest != made[slot] for slot in made):
        made = shop.refresh()  # the store has lost some of them, or holds those of another build
    session.use(made)
    return {slot: session.known[slot] for slot in made}


class _AllParts:
    """All pages about several guides as one piece of work: when nothing changed, none is looked at."""

    def __init__(self, session: Session, shared: Shared, guides: Guides) -> None:
        self.session = session
        self.shared = shared
        self.guides = guides
        self.linked = _linked_regions(session.settings.project.pages)

    def __call__(self) -> "_AllParts":
        return self

    def inputs(self) -> Inputs:
        facts = self.guides.facts
        shared = (self.shared.catalog, self.shared.waivers, sorted(self.linked), self.guides.as_of)
        inputs = run_inputs(self.session.settings)
        inputs.add("summaries", lambda _key: joint_digest(facts[id].summary_digest for id in facts))
        inputs.add("shared", lambda _key: value_digest(shared))
        return inputs

    def do(self, slot: str) -> Kept:
        inputs = self.inputs()
        settings = [("setting", "edit_base"), ("setting", "site_url")]
        names = [("code", ""), *settings, ("shared", ""), ("summaries", ""), ("templates", "")]
        # Before the pages are made: whatever changes meanwhile is noticed by the next run.
        reads = inputs.fingerprinted(names)
        return keep(slot, reads, to_bytes(self.refresh()), b"")

    def made(self, kept: Kept) -> dict[str, str]:
        """Return the fingerprint of every part's result, by slot."""
        found = from_bytes(kept.facts)
        assert isinstance(found, dict)
        return found

    def refresh(self) -> dict[str, str]:
        """Bring every part up to date; return the fingerprints of their results."""
        shop = self.parts_shop()
        results = self.session.refresh("shared pages", shop.slots(), shop)
        return {slot: kept.digest for slot, kept in sorted(results.items())}

    def parts_shop(self) -> PartWorkshop:
        """Return what makes every part."""
        inputs = site_inputs(
            replace(self.shared.catalog, dated=self.guides.as_of),
            self.guides.summaries,
            linked=self.linked,
            edit_base=self.session.settings.edit_base,
            waivers=self.shared.waivers,
        )
        inputs = replace(inputs, site_url=self.session.settings.site_url)
        return PartWorkshop(settings=self.session.settings, site=inputs)


def _linked_regions(pages: Path) -> frozenset[str]:
    """Return the regions that pages written by hand lead to."""
    paths = (path for path in pages.rglob("*.md") if path.is_file())
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    return frozenset(region for text in texts for region in linked_regions(text))
