"""Values that are read when somebody asks for them."""

import pickle

import pytest

from generator.cache import pieces
from generator.cache.digest import ABSENT, value_digest
from generator.cache.pickles import Unreadable, from_bytes
from generator.cache.pieces import Pieces, from_piece, to_piece


@pytest.mark.parametrize("is_rare", [False, True])
def test_a_value_comes_back_however_it_is_written(is_rare: bool):
    value = ("acme", ("engineer",) * 100)
    piece = to_piece(value, is_rare=is_rare)
    assert from_piece(piece) == value
    assert Pieces[object]({"a": piece}).digest("a") == value_digest(value)


def test_what_is_rare_takes_less_room():
    value = tuple(f"engineer {number}" for number in range(1000))
    assert len(to_piece(value, is_rare=True)[1]) < len(to_piece(value)[1]) / 2


@pytest.mark.parametrize("is_compressed", [False, True])
def test_what_is_no_value_is_refused(is_compressed: bool):
    with pytest.raises(Unreadable):
        from_piece(("", b"garbage", is_compressed))


def test_only_what_is_looked_up_is_read(monkeypatch: pytest.MonkeyPatch):
    read: list[object] = []
    held = Pieces[str]({"a": to_piece("A"), "b": to_piece("B")})

    def note(data: bytes) -> object:
        read.append(from_bytes(data))
        return read[-1]

    monkeypatch.setattr(pieces, "from_bytes", note)
    assert (list(held), len(held), "a" in held, "c" in held) == (["a", "b"], 2, True, False)
    assert (held.digest("b"), held.digest("c")) == (value_digest("B"), ABSENT)
    assert read == []
    for _ in range(2):
        assert held["b"] == "B"
    assert read == ["B"]


def test_pieces_go_to_another_process_as_they_were_kept():
    held = Pieces[str]({"a": to_piece("A", is_rare=True)})
    assert held["a"] == "A"
    there = pickle.loads(pickle.dumps(held))
    assert (dict(there), there.digest("a")) == ({"a": "A"}, held.digest("a"))
