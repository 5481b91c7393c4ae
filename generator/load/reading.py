"""Where reading stands in a document, and what it has found so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Severity
from generator.limits import MAX_DIAGNOSTICS_PER_FILE
from generator.load.composer import parse
from generator.load.nodes import Node, Scalar, below
from generator.model.evidence import Evidence
from generator.text import FieldPath, SourceText, Span
from generator.units.currency import UNKNOWN_CURRENCY, Currency
from generator.units.period import Period


class TooManyProblems(Exception):
    """One document has more problems than anybody would read; caught where the document was opened."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a field names a region, a company or a role."""

    kind: str
    """`region`, `company` or `role`."""

    written: Scalar


@dataclass(slots=True)
class Document:
    """One file that was read: its text, the places of its fields, and the problems found in it."""

    source: SourceText
    is_parsed: bool = False
    """Whether its text is YAML, so that its fields have places."""

    root: Node | None = None
    """What the YAML holds; `None` for prose, and once it has been let go."""

    sections: dict[str, Span] = field(default_factory=dict)
    """Place of each section of a prose file, by its id."""

    written_as: dict[FieldPath, int] = field(default_factory=dict)
    """Position as written of list items that rules address otherwise: by id, or counted without lost ones."""

    mentions: list[Mention] = field(default_factory=list)
    """Every name of a region, company or role that a field holds, known or not."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def locate(self, at: FieldPath) -> Span:
        """Return the place of a field, or of its nearest written ancestor; line 1 for the whole file."""
        if not self.is_parsed:
            return self.sections.get(str(at[0]), Span()) if at else Span()
        place, written, node = Span(), FieldPath(), self._parsed()
        for part in at:
            written = (*written, self.written_as.get((*written, part), part))
            node = below(node, written[-1])
            if node is None:
                break
            place = node.span
        return place

    def let_go(self) -> None:
        """Forget what the YAML holds, the largest part of all; it is parsed again should anybody ask."""
        self.root = None

    def _parsed(self) -> Node | None:
        if self.root is None:
            self.root = parse(self.source)[0]
        return self.root

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep a problem; raises `TooManyProblems` at the limit per file, so that reading stays cheap."""
        self.diagnostics.append(diagnostic)
        if len(self.diagnostics) >= MAX_DIAGNOSTICS_PER_FILE:
            raise TooManyProblems


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names that data files may use for regions, companies and roles, folded, with their ids."""

    regions: Mapping[str, str] = field(default_factory=dict)
    companies: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, Currency] = field(default_factory=dict)
    """Currency of each region id that has one."""

    def region_currency(self, written: str) -> Currency | None:
        """Return the currency of a region as written, `None` when the region leaves it to each figure.

        A region that nobody knows has ISO's "no currency", so that its figures can still be checked.
        """
        region = self.regions.get(" ".join(written.split()).casefold())
        return UNKNOWN_CURRENCY if region is None else self.currencies.get(region)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a file says once for everything in it."""

    title: str = ""
    """Title of a guide: what a position is called that names a level only."""

    currency: Currency | None = None
    """Of the pay row that stands first: what plans and levers count in where they name no region."""

    evidence: Evidence | None = None
    """What everything rests on that names no source of its own."""


class Reading(NamedTuple):
    """A position in a document while it is turned into the model."""

    document: Document
    path: FieldPath = ()
    vocabulary: Vocabulary = Vocabulary()
    currency: Currency | None = None
    """What a bare number of money means here; `None` where nothing decides it."""

    period: Period | None = None
    """What a bare amount covers here, where the mapping decides it; `None` where its key does."""

    ids: tuple[str, ...] = ()
    """What the file's own place says: company and role id."""

    defaults: Defaults = Defaults()

    def into(self, part: str | int) -> Reading:
        """Return the reading of a child."""
        # Named one by one: every key and every item passes here, and `_replace` takes three times as long.
        document, path, vocabulary, currency, period, ids, defaults = self
        return Reading(document, (*path, part), vocabulary, currency, period, ids, defaults)

    def within_currency(self, currency: Currency | None) -> Reading:
        """Return the same reading with another meaning of bare numbers."""
        return self._replace(currency=currency)

    def within_period(self, period: Period) -> Reading:
        """Return the same reading with another meaning of bare amounts."""
        return self._replace(period=period)

    def within_file(self, defaults: Defaults) -> Reading:
        """Return the same reading with what the file says once for everything in it."""
        return self._replace(defaults=defaults)

    def problem(self, rule: str, message: str, span: Span, help_text: str | None = None) -> None:
        """Report one problem at a place in this document."""
        self.document.report(
            Diagnostic(
                file=self.document.source.name,
                span=span,
                rule=rule,
                severity=Severity.ERROR,
                message=message,
                help=help_text,
                at=self.path,
                excerpt=self.document.source.line(span.line),
            )
        )
