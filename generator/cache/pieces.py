"""Values kept as bytes, each of which is read when somebody first asks for it."""

import zlib
from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

from generator.cache.digest import ABSENT, value_digest
from generator.cache.pickles import from_bytes, to_bytes

V = TypeVar("V")

Written = tuple[str, bytes, bool]
"""A value as it is kept: its fingerprint, its bytes, and whether they are compressed."""


def written(value: object, *, is_rare: bool = False) -> Written:
    """Write a value; what is read rarely is compressed, since its bytes are read with all others."""
    data = to_bytes(value)
    return value_digest(value), zlib.compress(data, level=1) if is_rare else data, is_rare


class Piece:
    """One value as bytes, with its fingerprint."""

    __slots__ = ("_found", "_is_compressed", "_is_read", "_written", "digest")

    def __init__(self, digest: str, written: bytes, is_compressed: bool) -> None:
        """Know the value, and read it later."""
        self.digest = digest
        self._written = written
        self._is_compressed = is_compressed
        self._is_read = False
        self._found: object = None

    @property
    def value(self) -> object:
        """The value; raises `Unreadable` for bytes that are none."""
        if not self._is_read:
            self._found = from_bytes(zlib.decompress(self._written) if self._is_compressed else self._written)
            self._is_read = True
        return self._found

    def __reduce__(self) -> tuple[type["Piece"], Written]:
        """Go to another process as bytes."""
        return Piece, (self.digest, self._written, self._is_compressed)


class Pieces(Mapping[str, V]):
    """Pieces of one kind by key; to say what is in one, it need not be read."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Mapping[str, Piece]) -> None:
        """Hold some pieces, all of which have a value of the same type."""
        self._pieces = pieces

    def digest(self, key: str) -> str:
        """Return the fingerprint of a value, `ABSENT` where there is none."""
        piece = self._pieces.get(key)
        return ABSENT if piece is None else piece.digest

    def __getitem__(self, key: str) -> V:
        return cast("V", self._pieces[key].value)

    def __contains__(self, key: object) -> bool:
        return key in self._pieces

    def __iter__(self) -> Iterator[str]:
        return iter(self._pieces)

    def __len__(self) -> int:
        return len(self._pieces)
