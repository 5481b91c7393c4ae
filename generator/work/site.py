"""A whole site as results of work, and how to get at its pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.cache.digest import joint_digest
from generator.cache.kept import Kept
from generator.cache.pickles import from_bytes
from generator.cache.store import BrokenStore, Store
from generator.cache.tracing import Read
from generator.cache.workers import Work
from generator.diagnostics import Diagnostic, Severity
from generator.emit.render import RenderedPage
from generator.load.shared import Shared
from generator.search.page_records import shared_records
from generator.search.stub import Stub, stub
from generator.work.bulk_work import BulkParts
from generator.work.check_stage import Findings
from generator.work.guides_stage import Guides
from generator.work.pages import PageBody, whole_page
from generator.work.pages_stage import Pages
from generator.work.search_work import SearchIndex, guide_stubs
from generator.work.session import Session


@dataclass(slots=True, kw_only=True)
class Site:
    """What a run knows of the whole site."""

    findings: Findings
    as_of: date
    """The date of the data."""

    shared: Shared
    guides: Guides
    session: Session
    pages: Pages = field(default_factory=lambda: Pages(heads={}, places={}))
    """None when the data are only checked, or cannot be published."""

    index: SearchIndex | None = None
    """The search index, when it is wanted."""

    bulk: BulkParts | None = None
    """The data as tables; `None` where there are no pages."""

    _works: dict[bool, Work] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the data from being published."""
        return tuple(one for one in self.findings.diagnostics if one.severity is Severity.ERROR)

    @property
    def store(self) -> Store:
        """Where the texts of the pages lie."""
        return self.session.store

    @property
    def reasons(self) -> dict[str, tuple[Read, ...]]:
        """For each piece of work that was done again: what had changed; nothing for work that is new."""
        return self.session.reasons

    @property
    def warnings(self) -> int:
        """How many findings nobody has accepted, beside the errors."""
        return self.findings.warnings

    def page(self, uri: str) -> RenderedPage:
        """Return a whole page. One that the store has lost in the meantime is made again.

        Raises `BrokenStore` when that gives another page, because somebody has changed the data.
        """
        kept, number = self.pages.places[uri]
        bodies = from_bytes(self._body(kept))
        assert isinstance(bodies, tuple)
        body = bodies[number]
        assert isinstance(body, PageBody)
        return whole_page(self.pages.heads[uri], body)

    def _body(self, kept: Kept) -> bytes:
        try:
            return self.store.body(kept)
        except BrokenStore as loss:
            self.store.notes.append(f"{loss}; it is made again")
            again = self._work_of(kept.slot).do(kept.slot)
            if again.body_digest != kept.body_digest:
                raise BrokenStore("what the site is made from was changed while it was built") from loss
            return again.body

    def _work_of(self, slot: str) -> Work:
        """Return what makes a page again: begun once for all pages of guides, and once for all others."""
        is_guide = slot in self.guides.slots
        if is_guide not in self._works:
            shop = self.guides.shop if is_guide else self.pages.shop
            assert shop is not None
            self._works[is_guide] = shop()
        return self._works[is_guide]

    def page_key(self, uri: str) -> str:
        """Return a fingerprint of all that there is on a page."""
        head = self.pages.heads[uri]
        return joint_digest((head.title, head.description, str(head.updated), head.content))

    def search_stubs(self) -> Iterator[Stub]:
        """Yield what the search knows of every generated page."""
        yield from guide_stubs(self.guides)
        yield from self.shared_stubs()

    def shared_stubs(self) -> tuple[Stub, ...]:
        """Return what the search knows of pages that are not of one guide."""
        return tuple(map(stub, shared_records(self.shared.catalog, self.pages.heads.values())))
