"""How many bytes of HTML the page of a guide has."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.multiply import guide_files
from benchmarks.session import Session
from benchmarks.table import Row, shown


def measure(session: Session) -> Iterator[Row]:
    """Yield the size of a guide's page: of most, and of the largest."""
    project = session.ensure_built()
    sizes = [
        (project / "site" / "guides" / file.parent.name / file.stem / "index.html").stat().st_size / 1_000
        for file in guide_files(project / "guides")
    ]
    peers = ", ".join(_peers(session))
    yield Row(
        what="HTML of a guide's page, median",
        unit="KB",
        measured=median(sizes),
        must=45,
        aim=30,
        peer=peers,
    )
    yield Row(
        what="HTML of a guide's page, the largest",
        unit="KB",
        measured=max(sizes),
        must=45,
        aim=30,
        detail=f"{sum(size > 45 for size in sizes):,} of {len(sizes):,} above 45 KB",
    )


def _peers(session: Session) -> Iterator[str]:
    folders = {
        "MkDocs + Material": session.options.mkdocs and session.mkdocs_site / "site",
        "Hugo": session.options.hugo and session.hugo_site / "public",
    }
    for name, site in folders.items():
        if site and site.is_dir():
            yield f"{name} {shown(median(_page_sizes(site, session)), 'KB')}"


def _page_sizes(site: Path, session: Session) -> list[float]:
    pages = (
        site / file.parent.name / file.stem / "index.html" for file in session.corpus.documents.glob("*/*.md")
    )
    return [page.stat().st_size / 1_000 for page in pages]
