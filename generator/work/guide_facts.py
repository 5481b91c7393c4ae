"""What later stages need of one guide, as a result of its work.

There are thousands of them in each run and most have not changed. So each is kept in pieces with a
fingerprint of their own, and a piece is read only when somebody asks for what is in it.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from typing import cast

from generator.bulk.table import Part
from generator.cache.digest import bytes_digest, joint_digest, value_digest
from generator.cache.kept import Kept
from generator.cache.pickles import from_bytes, to_bytes
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
    found: bytes
    """Empty when nothing was found."""

    gathered: Mapping[str, tuple[str, bytes]]
    """What was gathered and its fingerprint, by rule id."""

    summary: bytes
    search: bytes
    search_words: str
    """Fingerprint of what it is found by, without figures."""

    bulk: bytes
    """Compressed: only a build reads it in which some figure changed."""

    summary_parts: Mapping[str, str]
    """Fingerprints of the parts of the summary, by name; none without a summary."""


def pack(facts: GuideFacts) -> bytes:
    """Write facts so that `PackedFacts` can read them piece by piece."""
    parts = () if facts.summary is None else fields(facts.summary)
    return to_bytes(
        _Packed(
            is_read=facts.is_read,
            newest_day=facts.newest_day,
            page=facts.page,
            found=to_bytes(facts.found) if facts.found != GuideFound() else b"",
            gathered={rule: (value_digest(one), to_bytes(one)) for rule, one in facts.gathered.items()},
            summary=to_bytes(facts.summary),
            search=to_bytes(facts.search),
            search_words=words_digest(() if facts.search is None else (facts.search,)),
            bulk=zlib.compress(to_bytes(facts.bulk), level=1) if facts.bulk is not None else b"",
            summary_parts={one.name: value_digest(getattr(facts.summary, one.name)) for one in parts},
        )
    )


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
        return cast("GuideFound", from_bytes(self._packed.found)) if self._packed.found else GuideFound()

    @property
    def found_digest(self) -> str:
        """Fingerprint of what is wrong with it."""
        return bytes_digest(self._packed.found)

    def gathered(self, rule: str) -> object:
        """Return what a rule across guides looks at, `None` when it has nothing to look at here."""
        found = self._packed.gathered.get(rule)
        return None if found is None else from_bytes(found[1])

    def gathered_digest(self, rule: str) -> str:
        """Return the fingerprint of what a rule gathered."""
        return self._packed.gathered.get(rule, ("", b""))[0]

    @cached_property
    def summary(self) -> GuideSummary | None:
        """What pages about several guides need of it."""
        return cast("GuideSummary | None", from_bytes(self._packed.summary))

    @property
    def summary_parts(self) -> Mapping[str, str]:
        """Fingerprints of the parts of its summary, by name."""
        return self._packed.summary_parts

    @property
    def summary_digest(self) -> str:
        """Fingerprint of the whole summary."""
        return joint_digest(part for one in self._packed.summary_parts.items() for part in one)

    @property
    def search(self) -> Stub | None:
        """What the search knows of it."""
        return cast("Stub | None", from_bytes(self._packed.search))

    @property
    def search_digest(self) -> str:
        """Fingerprint of what the search knows of it."""
        return bytes_digest(self._packed.search)

    @property
    def search_words_digest(self) -> str:
        """Fingerprint of what it is found by, without figures."""
        return self._packed.search_words

    @property
    def bulk(self) -> Part | None:
        """Its lines of the bulk files."""
        found = self._packed.bulk
        return cast("Part", from_bytes(zlib.decompress(found))) if found else None

    @property
    def bulk_digest(self) -> str:
        """Fingerprint of its lines of the bulk files."""
        return bytes_digest(self._packed.bulk)
