"""What later stages need of one guide, as a result of its work.

There are thousands of them in each run and most have not changed. So they are kept in pieces, each of
which is read only when somebody asks for what is in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import cast

from generator.bulk.table import Part
from generator.cache.digest import ABSENT, joint_digest
from generator.cache.kept import Kept
from generator.cache.pickles import from_bytes, to_bytes
from generator.cache.pieces import Piece, from_piece, to_piece
from generator.derive.summary import GuideSummary
from generator.diagnostics import Diagnostic
from generator.search.stub import Stub
from generator.work.pages import PageHead
from generator.work.search_words import words_digest
from generator.work.told import Located


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFound:
    """What is wrong with a guide."""

    problems: tuple[Diagnostic, ...] = ()
    """What was wrong in its files."""

    findings: Located = Located()
    """What the rules found in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFacts:
    """Everything that is kept of one guide but the text of its page."""

    found: GuideFound
    is_read: bool = True
    newest_day: date | None = None
    """The newest day on which somebody looked at it or at one of its sources; `None` if it cannot be read."""

    gathered: Mapping[str, object] = field(default_factory=dict)
    """What rules across guides look at, by rule id."""

    page: PageHead | None = None
    """`None` when it cannot be published, or no pages are wanted; so are the next three."""

    summary: GuideSummary | None = None
    search: Stub | None = None
    bulk: Part | None = None
    """Its lines of the bulk files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Packed:
    """Facts with their larger pieces as bytes."""

    is_read: bool
    newest_day: date | None
    page: PageHead | None
    search_words: str
    """Fingerprint of what it is found by, without figures."""

    pieces: Mapping[str, Piece]
    """By name; of what there is nothing of, there is no piece."""


FOUND, SEARCH, BULK = "found", "search", "bulk"
"""Names of pieces; what is kept for a rule, and the parts of the summary, have longer ones."""

LARGE_PARTS = ("level_lines",)
"""Parts of summaries that few pages show, and that are half of it."""


def _gathered(rule: str) -> str:
    return f"gathered {rule}"


def _summary(part: str) -> str:
    return f"summary {part}"


def pack(facts: GuideFacts) -> bytes:
    """Write facts so that `PackedFacts` can read them piece by piece."""
    return to_bytes(
        _Packed(
            is_read=facts.is_read,
            newest_day=facts.newest_day,
            page=facts.page,
            search_words=words_digest(() if facts.search is None else (facts.search,)),
            pieces=dict(_pieces(facts)),
        )
    )


def _pieces(facts: GuideFacts) -> Iterator[tuple[str, Piece]]:
    if facts.found != GuideFound():
        yield FOUND, to_piece(facts.found)
    for rule, one in facts.gathered.items():
        yield _gathered(rule), to_piece(one, is_rare=True)
    if facts.summary is not None:
        for part in fields(facts.summary):
            value: object = getattr(facts.summary, part.name)
            yield _summary(part.name), to_piece(value, is_rare=part.name in LARGE_PARTS)
    if facts.search is not None:
        yield SEARCH, to_piece(facts.search)
    if facts.bulk is not None:
        yield BULK, to_piece(facts.bulk, is_rare=True)


class PackedFacts:
    """Facts of one guide that are read piece by piece."""

    def __init__(self, kept: Kept) -> None:
        """Open the facts of a result."""
        packed = from_bytes(kept.facts)
        assert isinstance(packed, _Packed)
        self.kept = kept
        self._packed = packed

    @property
    def is_read(self) -> bool:
        """Whether its YAML file could be read as a whole."""
        return self._packed.is_read

    @property
    def newest_day(self) -> date | None:
        """The newest day on which somebody looked at it or at one of its sources."""
        return self._packed.newest_day

    @property
    def page(self) -> PageHead | None:
        """The head of its page."""
        return self._packed.page

    @property
    def found(self) -> GuideFound:
        """What is wrong with it."""
        return cast("GuideFound | None", self._read(FOUND)) or GuideFound()

    @property
    def found_digest(self) -> str:
        """Fingerprint of what is wrong with it."""
        return self._digest(FOUND)

    def gathered(self, rule: str) -> object:
        """Return what a rule across guides looks at, `None` when it has nothing to look at here."""
        return self._read(_gathered(rule))

    def gathered_digest(self, rule: str) -> str:
        """Return the fingerprint of what a rule gathered."""
        return self._digest(_gathered(rule))

    def summary_part(self, name: str) -> Piece:
        """Return a part of its summary, which it has with a page, by the name of the field."""
        return self._packed.pieces[_summary(name)]

    @property
    def summary_digest(self) -> str:
        """Fingerprint of the whole summary."""
        return joint_digest(self._digest(_summary(part.name)) for part in fields(GuideSummary))

    @property
    def search(self) -> Stub | None:
        """What the search knows of it."""
        return cast("Stub | None", self._read(SEARCH))

    @property
    def search_digest(self) -> str:
        """Fingerprint of what the search knows of it."""
        return self._digest(SEARCH)

    @property
    def search_words_digest(self) -> str:
        """Fingerprint of what it is found by, without figures."""
        return self._packed.search_words

    @property
    def bulk(self) -> Part | None:
        """Its lines of the bulk files."""
        return cast("Part | None", self._read(BULK))

    @property
    def bulk_digest(self) -> str:
        """Fingerprint of its lines of the bulk files."""
        return self._digest(BULK)

    def _read(self, name: str) -> object:
        found = self._packed.pieces.get(name)
        return None if found is None else from_piece(found)

    def _digest(self, name: str) -> str:
        """Return the fingerprint of a piece, `ABSENT` where there is none."""
        found = self._packed.pieces.get(name)
        return ABSENT if found is None else found[0]
