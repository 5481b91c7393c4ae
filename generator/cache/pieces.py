"""Values kept as bytes, each of which is read when somebody first asks for it."""

import zlib
from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

from generator.cache.digest import ABSENT, value_digest
from generator.cache.pickles import Unreadable, from_bytes, to_bytes

V = TypeVar("V")

Piece = tuple[str, bytes, bool]
"""A value as it is kept: its fingerprint, its bytes, and whether they are compressed."""


def to_piece(value: object, *, is_rare: bool = False) -> Piece:
    """Write a value; what is read rarely is compressed, since its bytes are read with all others."""
    data = to_bytes(value)
    return value_digest(value), zlib.compress(data, level=1) if is_rare else data, is_rare


def from_piece(piece: Piece) -> object:
    """Return the value that was written; raises `Unreadable` for anything else."""
    _, data, is_compressed = piece
    try:
        return from_bytes(zlib.decompress(data) if is_compressed else data)
    except zlib.error as error:
        raise Unreadable(str(error)) from error


class Pieces(Mapping[str, V]):
    """Values of one kind by key; to say which they are, none need be read."""

    __slots__ = ("_pieces", "_read")

    def __init__(self, pieces: Mapping[str, Piece]) -> None:
        """Hold some pieces, all of which have a value of the same type."""
        self._pieces = pieces
        self._read: dict[str, V] = {}

    def digest(self, key: str) -> str:
        """Return the fingerprint of a value, `ABSENT` where there is none."""
        piece = self._pieces.get(key)
        return ABSENT if piece is None else piece[0]

    def __getitem__(self, key: str) -> V:
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = cast("V", from_piece(self._pieces[key]))
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._pieces

    def __iter__(self) -> Iterator[str]:
        return iter(self._pieces)

    def __len__(self) -> int:
        return len(self._pieces)

    def __reduce__(self) -> tuple[type["Pieces[V]"], tuple[Mapping[str, Piece]]]:
        """Go to another process as bytes."""
        return Pieces, (self._pieces,)
