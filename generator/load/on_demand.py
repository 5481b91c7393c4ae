"""Values and names that are read when somebody first asks for them: one guide needs few companies of many."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

T = TypeVar("T")


class OnDemand(Mapping[str, T]):
    """What files hold, by id; a file that cannot be read is as good as none."""

    def __init__(self, ids: Iterable[str], read: Callable[[str], T | None]) -> None:
        self._ids = dict.fromkeys(ids)
        self._read = read
        self._found: dict[str, T | None] = {}

    def __getitem__(self, wanted: str) -> T:
        if wanted in self._ids and wanted not in self._found:
            self._found[wanted] = self._read(wanted)
        found = self._found.get(wanted)
        if found is None:
            raise KeyError(wanted)
        return found

    def __iter__(self) -> Iterator[str]:
        return (id for id in self._ids if id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class NamesOnDemand(Mapping[str, str]):
    """Every spelling of names, folded, with its id; the names are only read for a spelling that is no id."""

    def __init__(self, ids: Iterable[str], read: Callable[[], Mapping[str, str]]) -> None:
        self._ids = frozenset(ids)
        self._read = read

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return self._read()

    def __getitem__(self, spelling: str) -> str:
        return spelling if spelling in self._ids else self._names[spelling]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
