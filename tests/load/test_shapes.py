"""What the readers say of the shape of a file."""

import pytest

from generator.load.format.claim import OWN_CLAIM
from generator.load.format.figure import STATED_TOTAL, figure_reader
from generator.load.format.guide import GUIDE_FIELDS, NOTE
from generator.load.format.level import EQUIVALENCE
from generator.load.format.pay import PAY_ROW
from generator.load.format.role import LANGUAGE
from generator.load.layout import Kind
from generator.load.readers import TEXT
from generator.load.scalars import ID
from generator.load.schema import READERS
from generator.load.shapes import (
    Shape,
    file_shape,
    holds_lists_of_records,
    item_shape,
    key_order,
    mapping_shape,
    text_shape,
    value_shape,
)
from generator.units.period import Period

GUIDE = file_shape(Kind.GUIDE)


def under(key: str) -> Shape | None:
    return value_shape(GUIDE, key)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_data_file_has_a_shape_and_prose_has_none(kind: Kind):
    assert (file_shape(kind) is not None) == (kind.value in READERS)


def test_keys_come_in_the_order_of_the_format():
    assert key_order(GUIDE) == tuple(field.key for field in GUIDE_FIELDS)


def test_ids_come_in_the_order_of_the_author():
    assert key_order(file_shape(Kind.SOURCES)) == ()


def test_the_way_leads_from_a_file_to_a_single_value():
    assert item_shape(under("pay")) is PAY_ROW
    assert item_shape(value_shape(mapping_shape(item_shape(under("interviews"))), "languages")) is LANGUAGE
    assert key_order(value_shape(under("peers"), "any-id"))[0] == "company"


def test_nothing_knows_an_unknown_key():
    assert under("not_a_key") is None
    assert value_shape(None, "title") is None


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(NOTE, TEXT, id="the one key that may stand alone"),
        pytest.param(item_shape(under("claims")), ID, id="an id or a record"),
        pytest.param(item_shape(under("questions")), item_shape(under("questions")), id="a text"),
        pytest.param(under("pay"), None, id="a list that needs its brackets"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_a_text_may_stand_for_more(shape: Shape | None, expected: Shape | None):
    assert text_shape(shape) is expected


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(figure_reader(Period.YEAR), id="a figure"),
        pytest.param(STATED_TOTAL, id="a figure with more to it"),
        pytest.param(value_shape(PAY_ROW, "bonus"), id="a list of figures or one"),
    ],
)
def test_a_figure_may_be_a_text_or_a_mapping(shape: Shape):
    assert type(text_shape(shape)).__name__ == "FigureText"
    assert key_order(mapping_shape(shape))[0] == "amount"


def test_a_claim_may_be_a_mapping():
    assert mapping_shape(item_shape(under("claims"))) is OWN_CLAIM


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(PAY_ROW, True, id="a pay row"),
        pytest.param(GUIDE, True, id="a guide"),
        pytest.param(None, True, id="nothing that is known"),
        pytest.param(EQUIVALENCE, False, id="a comparison"),
        pytest.param(LANGUAGE, False, id="a language"),
    ],
)
def test_some_records_hold_lists_of_records(shape: Shape | None, expected: bool):
    assert holds_lists_of_records(shape) is expected
