"""Reads that results share are kept once, and each result finds its own again."""

import pytest

from generator.cache.pickles import Unreadable, to_bytes
from generator.cache.pool import picked, pool_from, pooled

REGION, TERM, RATES = ("region", "paris", "ab"), ("term", "base", "cd"), ("rates", "", "ef")


def test_each_read_stands_once_and_each_result_finds_its_own_in_their_order():
    several = [(REGION, TERM), (), (TERM,), (RATES, TERM, REGION)]
    pool, numbers = pooled(several)
    assert sorted(pool) == sorted([REGION, TERM, RATES])
    assert [picked(pool, own) for own in numbers] == several


def test_results_of_one_pool_share_their_reads():
    pool, (first, second) = pooled([(REGION, TERM), (("region", "paris", "".join("ab")), RATES)])
    assert picked(pool, first)[0] is picked(pool, second)[0]


def test_the_same_read_with_another_fingerprint_is_another():
    now = (*REGION[:2], "xx")
    pool, numbers = pooled([(REGION,), (now,)])
    assert [picked(pool, own) for own in numbers] == [(REGION,), (now,)]


@pytest.mark.parametrize(
    "numbers",
    [b"\x00\x00\x00", b"\x01\x00\x00\x00", b"\xff\xff\xff\xff" * 2, b"\x00\x00\x00\x00\x09\x00\x00\x00"],
    ids=["cut off", "one too high", "far too high", "the second too high"],
)
def test_numbers_that_a_pool_does_not_have_are_refused(numbers: bytes):
    with pytest.raises(Unreadable):
        picked((REGION,), numbers)


@pytest.mark.parametrize("data", [b"", b"x", to_bytes([REGION]), to_bytes("text")])
def test_what_is_no_pool_is_refused(data: bytes):
    with pytest.raises(Unreadable):
        pool_from(data)


def test_a_pool_is_read_as_it_was_written():
    assert pool_from(to_bytes((REGION, TERM))) == (REGION, TERM)
