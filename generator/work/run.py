"""Brings a whole site up to date: what changed since the last run is done again, the rest is kept.

shared files  →  each guide  →  rules across guides  →  pages about several guides
"""

from generator.cache.store import Store
from generator.garbage import uncollected
from generator.work.bulk_work import BulkParts
from generator.work.check_stage import find_everything
from generator.work.guides_stage import refresh_guides
from generator.work.memory import Memory
from generator.work.pages_stage import refresh_pages
from generator.work.search_work import SearchIndex
from generator.work.session import Report, Session
from generator.work.settings import Settings
from generator.work.shared_stage import refresh_shared
from generator.work.site import Site


def bring_up_to_date(
    settings: Settings, store: Store, report: Report | None = None, memory: Memory | None = None
) -> Site:
    """Return the whole site of a project, without pages when the data cannot be published.

    A process that calls this again and again hands the same memory in each time.
    Raises `WorkFailed` when the program fails over a piece of work.
    """
    with uncollected():
        return _site(Session(settings, store, memory or Memory(), report))


def _site(session: Session) -> Site:
    settings = session.settings
    shared = refresh_shared(session)
    guides = refresh_guides(session, shared)
    session.memory.as_of = guides.as_of
    findings = find_everything(session, shared, guides)
    site = Site(findings=findings, as_of=guides.as_of, guides=guides, shared=shared, session=session)
    if settings.with_pages and not site.errors:
        _make_pages(site)
    session.forget_unused()
    return site


def _make_pages(site: Site) -> None:
    session = site.session
    site.bulk = BulkParts(site.shared, site.guides, session.settings.cache.parent)
    if session.settings.with_bulk:
        site.bulk.begin(session)
    site.index = SearchIndex(session, site.guides) if session.settings.with_search else None
    try:
        site.pages = refresh_pages(session, site.shared, site.guides)
        if site.index is not None:
            site.index.complete(site.shared_stubs())
    finally:
        if site.index is not None:
            site.index.abandon()
