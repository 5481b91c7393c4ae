"""Comparisons that would make two levels of one ladder equal, made approximate."""

from collections.abc import Iterable

from generator.graphs import Groups
from generator.importing.draft import Entry
from generator.model.level import Relation

_Job = tuple[str, str]
"""Company id and the level, else the title."""


def loosened(entries: Iterable[Entry], company: str) -> list[Entry]:
    """Return the entries of a guide; one through which two levels of a company are equal is approximate."""
    levels = _EqualLevels()
    found = []
    for entry in entries:
        origin = entry.get("from")
        here = _job(origin if isinstance(origin, dict) else {}, company)
        is_false = "relation" not in entry and not levels.join(here, _job(entry, ""))
        found.append(entry | {"relation": Relation.APPROXIMATE.value} if is_false else entry)
    return found


class _EqualLevels:
    """Jobs that are equal, and the one level that each group of them has at each company."""

    def __init__(self) -> None:
        self.groups: Groups[_Job] = Groups()
        self.rungs: dict[_Job, dict[str, str]] = {}

    def join(self, here: _Job, there: _Job) -> bool:
        """Make two jobs equal, unless a company would have two equal levels then."""
        one, other = self._rungs(here), self._rungs(there)
        if any(one[company] != other[company] for company in one.keys() & other.keys()):
            return False
        self.rungs[self.groups.join(here, there)] = one | other
        return True

    def _rungs(self, job: _Job) -> dict[str, str]:
        company, level = job
        return self.rungs.get(self.groups.find(job), {company: level} if company and _is_code(level) else {})


def _job(position: Entry, default: str) -> _Job:
    company, level = str(position.get("company", default)), str(position.get("level", ""))
    return company, level or str(position.get("role_label", "")).casefold()


def _is_code(level: str) -> bool:
    return any(letter.isdigit() for letter in level)
