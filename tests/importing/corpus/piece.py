"""A piece of a guide with its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a guide and the line that it begins in, counted from 1."""

    line: int
    text: str
