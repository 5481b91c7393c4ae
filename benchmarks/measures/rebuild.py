"""Builds after one change, or none: how long, and how much of the site was made again."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.edits import (
    change_base_salary,
    change_company,
    change_template,
    change_words,
    edited_company,
    edited_guide,
)
from benchmarks.projects import output_of
from benchmarks.session import HUGO, Session
from benchmarks.table import Row, against

_MADE = re.compile(r"([\d,]+) of ([\d,]+) generated pages made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that people change, and how long the build after it may take."""

    what: str
    make: Callable[[Path, int], None]
    """Changes the project; called with another number each time."""

    must: float | None = None
    aim: float | None = None


def measure(session: Session) -> Iterator[Row]:
    """Yield a row for each change."""
    project = session.ensure_built()
    guide = edited_guide(project / "guides")
    # The first build after a cold one also learns what a cold one need not know.
    session.build("first build after it", project)
    for change in _changes(guide):
        for number in range(1, session.options.runs + 1):
            change.make(project, number)
            session.build(change.what, project)
        yield _row(session, change)


def _changes(guide: Path) -> tuple[Change, ...]:
    company = edited_company(guide.parents[1], guide)
    busy = guide.parents[1] / "companies" / "google.yml"
    return (
        Change(what="nothing changed, built again", make=_nothing, must=3, aim=1),
        Change(
            what="one guide edited: a base salary",
            make=lambda _, number: _ignored(change_base_salary(guide, number)),
            must=4,
            aim=1.5,
        ),
        Change(
            what="one guide edited: words of a script",
            make=lambda _, number: change_words(guide, number),
            must=4,
            aim=1.5,
        ),
        Change(what="a company edited", make=lambda _, number: change_company(company, number)),
        Change(
            what="a company edited that many guides name",
            make=lambda _, number: change_company(busy, number),
        ),
        Change(
            what="the template of regions edited",
            make=lambda project, number: change_template(_template(project, "region"), number),
        ),
        Change(
            what="the template of guides edited",
            make=lambda project, number: change_template(_template(project, "guide"), number),
        ),
    )


def _row(session: Session, change: Change) -> Row:
    ours, theirs = session.seconds(change.what), session.seconds(HUGO)
    return Row(
        what=change.what,
        unit="s",
        measured=median(ours),
        must=change.must,
        aim=change.aim,
        detail=f"{session.told(change.what)}; {_pages_made(session.project)}",
        peer=against("a whole build by Hugo", median(ours), theirs) if theirs else "",
    )


def _pages_made(project: Path) -> str:
    """Return what the last build said of its work."""
    found = _MADE.search(output_of(project).read_text(encoding="utf-8"))
    return f"{found[1]} of {found[2]} pages made" if found else "no page made"


def _template(project: Path, name: str) -> Path:
    return project / "templates" / "pages" / f"{name}.md.jinja"


def _nothing(project: Path, number: int) -> None:
    """Change nothing."""


def _ignored(shown_salary: str) -> None:
    """Drop what a change returns."""
