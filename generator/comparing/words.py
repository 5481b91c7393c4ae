"""Values of the data in the words of a report: one line each, shortened where they are long."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.emit.formatting import amount, money, money_range, percent, percent_range, units
from generator.model.evidence import Source
from generator.model.pay import Amount, PayFigure, PayRow, UnitCount
from generator.text import shortened
from generator.units.calendar import PartialDate
from generator.units.currency import Currency
from generator.units.money import Money, MoneyRange
from generator.units.percent import Percent, PercentRange, plain

LONGEST = 160
"""Characters of a value that a report shows."""


def field_words(name: str) -> str:
    """Return the name of a field as people say it: `base_salary` is `base salary`."""
    return name.replace("_", " ")


def name_of(value: object) -> str | None:
    """Return what tells a member of a list from the others; `None` for one that has no name."""
    if isinstance(value, PayRow):
        return ", ".join(filter(None, (value.id, value.level, value.package_label)))
    for field in ("id", "label", "code", "topic"):
        name = getattr(value, field, None)
        if isinstance(name, str) and name:
            return name
    return None


def written(value: object) -> str:
    """Return any value of the data on one line."""
    return shortened(" ".join(_written(value).split()), LONGEST)


def _written(value: object) -> str:
    if isinstance(value, Enum):
        return field_words(str(value.value))
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_written(one)}" for name, one in value.items()) or "nothing"
    way = _WAYS.get(type(value), _object)
    return way(value)


def _figure(figure: PayFigure) -> str:
    parts = [*map(amount, figure.amounts)]
    parts += [percent_range(figure.percent)] if figure.percent else []
    parts += [units(figure.units)] if figure.units else []
    parts += [figure.words] if figure.words else []
    return ", ".join(parts) or figure.state.value


def _object(value: object) -> str:
    """Return the fields of a data class that say something."""
    if not is_dataclass(value) or isinstance(value, type):
        return str(value)
    held = ((field, getattr(value, field.name)) for field in fields(value) if field.init)
    told = [_written(one) for field, one in held if one not in (None, (), field.default)]
    return ", ".join(told) or "nothing"


_WAYS: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _: "nothing",
    bool: lambda value: "yes" if value else "no",
    str: str,
    Money: money,
    MoneyRange: money_range,
    Percent: percent,
    PercentRange: percent_range,
    UnitCount: units,
    Amount: amount,
    Decimal: plain,
    Source: lambda source: f"{source.title}, {source.publisher}",
    PayFigure: _figure,
    tuple: lambda values: "; ".join(map(_written, values)) or "nothing",
    **dict.fromkeys((date, PartialDate, Currency, int), str),
}
"""How values of each type are written."""
