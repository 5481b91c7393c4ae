"""Differences for programs."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.comparing.change import Difference
from generator.emit.data_file import json_text, json_value

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Format:
    name: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    format: _Format
    before: str
    after: str | None
    differences: tuple[Difference, ...]


def write_json(differences: Sequence[Difference], before: str, after: str | None) -> str:
    """Return the report; `after` is null for the working tree."""
    report = _Report(
        format=_Format(name="difference", version=VERSION),
        before=before,
        after=after,
        differences=tuple(differences),
    )
    return json_text(json_value(report))
