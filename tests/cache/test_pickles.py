"""Bytes of a cache become values and nothing else."""

import os
import pickle
from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup

from generator.cache.pickles import Unreadable, from_bytes, to_bytes
from generator.model.catalog import Catalog
from generator.pages.shown import TextRun
from generator.units.calendar import PartialDate
from generator.units.currency import currency
from generator.units.money import MoneyRange
from generator.units.period import Period


class Hostile:
    def __reduce__(self):
        return (os.system, ("exit 3",))


class HostileBuiltin:
    def __reduce__(self):
        return (eval, ("1/0",))


@pytest.mark.parametrize(
    "value",
    [
        pytest.param((1, "a", None, True, ("b",), [2], {"c": date(2026, 1, 2)}), id="plain"),
        pytest.param(MoneyRange(Decimal(1), Decimal(2), currency("EUR")), id="money"),
        pytest.param(Catalog(), id="catalog"),
        pytest.param(frozenset({"a", "b"}), id="set"),
        pytest.param(Period.YEAR, id="a word"),
        pytest.param(TextRun("a"), id="a single field"),
        pytest.param((Markup("<b>"), Decimal("1.50"), PartialDate(2026, 1)), id="values of other types"),
    ],
)
def test_values_come_back_as_they_were(value: object):
    assert from_bytes(to_bytes(value)) == value


def test_a_word_is_written_by_its_value_in_every_version_of_python():
    assert b"getattr" not in to_bytes(Period.YEAR)
    assert Period.YEAR.value.encode() in to_bytes(Period.YEAR)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(pickle.dumps(Hostile()), id="a command"),
        pytest.param(pickle.dumps(HostileBuiltin()), id="eval"),
        pytest.param(pickle.dumps(os.getcwd), id="a function"),
        pytest.param(b"cgenerator.cache.store\nStore\n.", id="a class of this package that acts"),
        pytest.param(b"cgenerator.cache.pickles\nfrom_bytes\n.", id="a function of this package"),
        pytest.param(b"cgenerator.cache.store\nsqlite3\n.", id="a module"),
        pytest.param(to_bytes(("a", "b"))[:-3], id="cut off"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x80\x05garbage", id="garbage"),
    ],
)
def test_anything_else_is_refused(data: bytes):
    with pytest.raises(Unreadable):
        from_bytes(data)
