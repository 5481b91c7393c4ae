"""Writes down what is read while one piece of work is done.

Work is a pure function of what it is given. When it is given a catalog, it looks at a small part of it;
which part is known only afterwards. `traced` gives it a view of the same type that writes down each look:

    trace = Trace()
    page = build_page(traced(catalog, "catalog", trace))
    trace.reads     ("catalog.companies", "acme"), ("catalog.rates", ""), ...

As long as none of these has changed, the work would give the same result again.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Protocol, TypeVar, cast, overload

T = TypeVar("T")
V = TypeVar("V")

Read = tuple[str, str]
"""What was looked at: the name of a collection, and a key in it; the empty key for a single value."""

EVERYTHING = "*"
"""Key that stands for the whole of a collection, its keys included."""

PRESENCE = "is there"
"""Name of what is read of an entry when somebody only asks whether there is one."""

ByField = Mapping[str, type]
"""Collections of whose entries each field counts by itself: the class of the entries, by name of the field.

Many pages show the name of a company, and few its plans. What they read is written down as
("catalog.companies.name", "acme"), and ("catalog.companies.is there", "acme") for the look itself.
"""


@dataclass(slots=True)
class Trace:
    """All reads of one piece of work, each once."""

    reads: dict[Read, None] = field(default_factory=dict)

    def add(self, name: str, key: str = "") -> None:
        """Write down one read."""
        self.reads[name, key] = None


class Asked(Protocol):
    """A value that is asked questions: not the value is read, but each answer."""

    def watched(self, note: Callable[[str, str], None], /) -> object:
        """Return the same value, which tells each question and what it is about."""

    def answers(self) -> Mapping[str, Callable[[str], str]]:
        """Return what answers each question."""


AskedT = TypeVar("AskedT", bound=Asked)


def watched(value: AskedT, name: str, trace: Trace) -> AskedT:
    """Return a value that writes down what it is asked."""
    return cast("AskedT", value.watched(lambda question, about: trace.add(f"{name}.{question}", about)))


class TracedMapping(Mapping[str, V]):
    """A mapping that writes down which keys are looked up; a loop over it reads everything."""

    __slots__ = ("_inner", "_name", "_trace")

    def __init__(self, inner: Mapping[str, V], name: str, trace: Trace) -> None:
        self._inner = inner
        self._name = name
        self._trace = trace

    def __getitem__(self, key: str) -> V:
        self._trace.reads[self._name, key] = None
        return self._inner[key]

    @overload
    def get(self, key: str, /) -> V | None: ...

    @overload
    def get(self, key: str, /, default: V | T) -> V | T: ...

    def get(self, key: str, default: V | T | None = None) -> V | T | None:
        """Look a key up; the inherited way raises and catches an error for each that is not there."""
        self._trace.reads[self._name, key] = None
        return self._inner.get(key, default)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            self._trace.add(self._name, key)
        return key in self._inner

    def __iter__(self) -> Iterator[str]:
        self._trace.add(self._name, EVERYTHING)
        return iter(self._inner)

    def __len__(self) -> int:
        self._trace.add(self._name, EVERYTHING)
        return len(self._inner)


class TracedEntries(Mapping[str, V]):
    """A mapping of data classes that writes down which fields of which entries are read."""

    __slots__ = ("_inner", "_name", "_trace", "_view", "_views")

    def __init__(self, inner: Mapping[str, V], kind: type, name: str, trace: Trace) -> None:
        self._inner = inner
        self._name = name
        self._trace = trace
        self._view = _view_class(kind, tuple(one.name for one in fields(kind)))
        self._views: dict[str, V] = {}

    def __getitem__(self, key: str) -> V:
        found = self._views.get(key)
        if found is None:
            self._trace.add(f"{self._name}.{PRESENCE}", key)
            found = self._views[key] = self._viewed(self._inner[key], key)
        return found

    def _viewed(self, entry: V, key: str) -> V:
        view: object = object.__new__(self._view)
        object.__setattr__(view, "_single", _SingleValues(entry, self._name, key, self._trace))
        return cast("V", view)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            self._trace.add(f"{self._name}.{PRESENCE}", key)
        return key in self._inner

    def __iter__(self) -> Iterator[str]:
        self._trace.add(f"{self._name}.{PRESENCE}", EVERYTHING)
        return iter(self._inner)

    def __len__(self) -> int:
        self._trace.add(f"{self._name}.{PRESENCE}", EVERYTHING)
        return len(self._inner)


def traced(
    value: T, name: str, trace: Trace, within: tuple[type, ...] = (), by_field: ByField | None = None
) -> T:
    """Return a view of a data class: its mappings and its other fields write down what is read of them.

    Of a field that is asked questions the questions are written down.

    `within` are classes of fields that are views themselves, like the catalog in the inputs of a page; what
    is read of them goes by the name of the field.
    """
    original = cast("type", type(value))
    apart = by_field or {}
    views: dict[str, object] = {}
    single: list[str] = []
    for one in fields(original):
        inner: object = getattr(value, one.name)
        if isinstance(inner, Mapping) and one.name in apart:
            views[one.name] = TracedEntries(inner, apart[one.name], f"{name}.{one.name}", trace)
        elif isinstance(inner, Mapping):
            views[one.name] = TracedMapping(inner, f"{name}.{one.name}", trace)
        elif isinstance(inner, within):
            views[one.name] = traced(inner, one.name, trace, by_field=by_field)
        elif hasattr(type(inner), "_single"):
            views[one.name] = inner
        elif hasattr(type(inner), "watched"):
            views[one.name] = watched(cast("Asked", inner), f"{name}.{one.name}", trace)
        else:
            single.append(one.name)
    view: object = object.__new__(_view_class(original, tuple(single)))
    for field_name, inner in views.items():
        object.__setattr__(view, field_name, inner)
    object.__setattr__(view, "_single", _SingleValues(value, name, "", trace))
    return cast("T", view)


@dataclass(frozen=True, slots=True)
class _SingleValues:
    """The fields of a view that are no mappings and no views."""

    original: object
    name: str
    key: str
    """Of the entry that is viewed in its collection; empty for a value that is in none."""

    trace: Trace

    def read(self, field_name: str) -> object:
        """Return the value of a field, and write down that it was read."""
        self.trace.add(f"{self.name}.{field_name}", self.key)
        return getattr(self.original, field_name)


@cache
def _view_class(original: type, single: tuple[str, ...]) -> type:
    """Return a subclass whose fields of these names write down when they are read."""
    assert is_dataclass(original)
    own: dict[str, object] = {
        "__slots__": ("_single",),
        # So that `dataclasses.replace` makes a plain object: all that it takes over has been written down.
        "__class__": property(lambda _self: original),
    }
    return type(original.__name__, (original,), own | {one: _written_down(one) for one in single})


def _written_down(field_name: str) -> property:
    def read(view: object) -> object:
        values: _SingleValues = object.__getattribute__(view, "_single")
        return values.read(field_name)

    return property(read)
