"""Compares two typed values: the same value written in another way is no difference."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from difflib import SequenceMatcher
from enum import Enum

from generator.comparing.change import Change, ChangeKind
from generator.comparing.words import field_words, name_of, written
from generator.model.evidence import Evidence, Source
from generator.model.pay import Amount, PayFigure, PayPackage, UnitCount
from generator.units.calendar import PartialDate
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent, PercentRange

Path = tuple[str, ...]
Members = tuple[object, ...]

_FIGURES = (PayFigure, Amount, MoneyRange, Money, Percent, PercentRange, UnitCount, Decimal)
_EVIDENCE = (Evidence, Source)


def compare(
    before: object, after: object, at: Path = (), kind: ChangeKind = ChangeKind.WORDS
) -> Iterator[Change]:
    """Yield what differs between two values of one kind; `at` is where they stand, in words."""
    if before == after:
        return
    kind = _kind_of(before if after is None else after, kind)
    if before is None or after is None or type(before) is not type(after):
        yield from _replaced(before, after, at, kind)
    elif isinstance(before, MoneyRange | PercentRange | UnitCount):
        yield from _ranges(before, after, at)
    elif isinstance(before, PayPackage):
        assert isinstance(after, PayPackage)
        yield from compare(before.currency, after.currency, (*at, "currency"), ChangeKind.FIGURE)
        yield from _named(_components(before), _components(after), at, kind)
    elif isinstance(before, tuple):
        assert isinstance(after, tuple)
        yield from _lists(before, after, at, kind)
    elif isinstance(before, Mapping):
        assert isinstance(after, Mapping)
        yield from _named(before, after, at, kind)
    elif is_dataclass(before) and not isinstance(before, Enum | PartialDate) and fields(before):
        yield from _objects(before, after, at, kind)
    else:
        yield _leaf(before, after, at, kind)


def _kind_of(value: object, kind: ChangeKind) -> ChangeKind:
    if isinstance(value, _EVIDENCE):
        return ChangeKind.EVIDENCE
    return ChangeKind.FIGURE if isinstance(value, _FIGURES) else kind


def _replaced(before: object, after: object, at: Path, kind: ChangeKind) -> Iterator[Change]:
    yield Change(
        at=at,
        kind=kind,
        before=None if before is None else written(before),
        after=None if after is None else written(after),
    )


def _leaf(before: object, after: object, at: Path, kind: ChangeKind) -> Change:
    return Change(at=at, kind=kind, before=written(before), after=written(after), by=_moved(before, after))


def _moved(before: object, after: object) -> Percent | None:
    """Return how far a number moved, to a tenth of a percent; any move is at least a tenth."""
    old, new = _number(before), _number(after)
    if old is None or new is None or old in (0, new):
        return None
    exact = (new - old) / abs(old) * 100
    rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    return Percent(rounded or Decimal("0.1").copy_sign(exact))


def _number(value: object) -> Decimal | None:
    if isinstance(value, Money):
        return value.amount
    if isinstance(value, Percent):
        return value.value
    if isinstance(value, Decimal):
        return value
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _ranges(before: object, after: object, at: Path) -> Iterator[Change]:
    """Yield each end that moved; of another currency or unit the whole has changed."""
    old, new = _ends(before), _ends(after)
    if old[0] != new[0]:
        yield from _replaced(before, after, at, ChangeKind.FIGURE)
        return
    if len({*old[1].values()}) == len({*new[1].values()}) == 1:
        old, new = (old[0], {"": old[1]["low"]}), (new[0], {"": new[1]["low"]})
    for name, end in old[1].items():
        other = new[1].get(name)
        if end != other:
            where = (*at, name) if name else at
            if end is None or other is None:
                yield from _replaced(end, other, where, ChangeKind.FIGURE)
            else:
                yield _leaf(end, other, where, ChangeKind.FIGURE)
    if old[1] == new[1]:
        yield Change(
            at=(*at, "open end"), kind=ChangeKind.FIGURE, before=written(before), after=written(after)
        )


def _ends(value: object) -> tuple[object, dict[str, object]]:
    """Return the unit of a range, and its ends by name."""
    if isinstance(value, MoneyRange):
        low, high = (None if end is None else Money(end, value.currency) for end in (value.low, value.high))
        return value.currency, {"low": low, "high": high}
    if isinstance(value, UnitCount):
        return value.unit, {"low": value.low, "high": value.high}
    assert isinstance(value, PercentRange)
    return "%", {"low": value.low, "high": value.high}


def _components(package: PayPackage) -> dict[str, object]:
    """Return the figures of a package by the words for their kind; a second one of a kind is numbered."""
    found: dict[str, object] = {}
    for kind, figure in package.components:
        name, number = field_words(kind.value), 2
        while name in found:
            name, number = f"{field_words(kind.value)} {number}", number + 1
        found[name] = figure
    return found


def _objects(before: object, after: object, at: Path, kind: ChangeKind) -> Iterator[Change]:
    assert is_dataclass(before)
    for field in fields(before):
        if field.init:
            held = getattr(before, field.name), getattr(after, field.name)
            yield from compare(*held, _below(field.name, at), kind)


# Words that say nothing of where a figure stands: everybody knows that pay is in a row's pay.
_PASSED_OVER = {"pay", "range", "amounts", "evidence", "figure", "original"}


def _below(name: str, at: Path) -> Path:
    return at if name in _PASSED_OVER else (*at, field_words(name))


def _lists(before: Members, after: Members, at: Path, kind: ChangeKind) -> Iterator[Change]:
    names = [name_of(one) for one in (*before, *after)]
    if all(names) and all(len({*map(name_of, side)}) == len(side) for side in (before, after)):
        old, new = ({name_of(one) or "": one for one in side} for side in (before, after))
        yield from _named(old, new, at, kind)
        return
    if len(before) == len(after) == 1:
        yield from compare(before[0], after[0], at, kind)
        return
    yield from _in_order(before, after, at, kind)


def _in_order(before: Members, after: Members, at: Path, kind: ChangeKind) -> Iterator[Change]:
    """Yield what came, went and changed in a list whose members have no names."""
    old, new = [written(one) for one in before], [written(one) for one in after]
    for tag, start, end, first, last in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        gone, come = before[start:end], after[first:last]
        if tag == "equal" or len(gone) == len(come):
            for number, pair in enumerate(zip(gone, come, strict=True), first + 1):
                yield from compare(*pair, (*at, str(number)), kind)
        else:
            for one in gone:
                yield from _replaced(one, None, at, _kind_of(one, kind))
            for one in come:
                yield from _replaced(None, one, at, _kind_of(one, kind))


def _named(
    before: Mapping[str, object], after: Mapping[str, object], at: Path, kind: ChangeKind
) -> Iterator[Change]:
    """Yield what came, went and changed among things with names; their order is no difference."""
    for name in dict.fromkeys((*before, *after)):
        yield from compare(before.get(name), after.get(name), (*at, name), kind)
