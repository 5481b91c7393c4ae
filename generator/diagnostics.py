"""Problems as values: what is wrong, where, and what to do. Nothing here prints or raises."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from generator.text import FieldPath, Span


class Severity(Enum):
    """How much a finding weighs."""

    ERROR = "error"
    """The data cannot be published as it is."""

    WARNING = "warning"
    """A careful reviewer would ask; it can be accepted with a waiver that gives a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule's statement about one field of a document; it has no place in a file yet."""

    at: FieldPath
    """The field it is about, from the top of the document; empty for the whole document."""

    message: str
    """The fault as a lower-case clause without full stop; clear without help, note or excerpt."""

    help: str | None = None
    """What to do about it."""

    note: str | None = None
    """The arithmetic or the other place that the message rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A problem at a place in a file, ready for any output format."""

    file: str
    span: Span
    rule: str
    """Rule id in kebab-case; its page explains it."""

    severity: Severity
    message: str
    help: str | None = None
    note: str | None = None
    at: FieldPath = field(default=(), compare=False)
    """The field it is about, when known; waivers name it."""

    excerpt: str = field(default="", compare=False)
    """The line of the file at `span`."""

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """Order of reports: by file, place, rule and wording."""
        return (self.file, self.span, self.rule, self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that people have looked at and accepted, with the reason and an end."""

    rule: str
    file: str
    """File it is about, relative to the project folder."""

    reason: str
    until: date
    """Last day on which the waiver holds."""

    at: str = ""
    """Field path as reports print it, e.g. `pay.london.stated_total`; empty matches the whole file."""
