"""What an import says about one document: how words were understood, and what a person must look at."""

from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic, Severity
from generator.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """Words of the document that became a key, an id or a word of ours, so that they stand nowhere else."""

    line: int
    text: str
    """As written."""

    meaning: str
    """What they became, such as `pay: base_salary` or `region: new-york`."""


@dataclass(slots=True)
class Remarks:
    """Everything to say about one document, in the order in which it was found."""

    document: str
    """Path of the document as reports print it."""

    findings: list[Diagnostic] = field(default_factory=list)
    understood: list[Understood] = field(default_factory=list)

    def find(
        self,
        rule: str,
        line: int,
        message: str,
        *,
        help_text: str | None = None,
        excerpt: str = "",
    ) -> None:
        """Note something that a person must look at; `excerpt` holds the words that it is about."""
        self.findings.append(
            Diagnostic(
                file=self.document,
                span=Span(line),
                rule=rule,
                severity=Severity.WARNING,
                message=message,
                help=help_text,
                excerpt=excerpt,
            )
        )

    def add_arithmetic(self, note: str) -> None:
        """Give what was found last the sums that it rests on."""
        self.findings[-1] = replace(self.findings[-1], note=note)

    def refuse(self, rule: str, message: str, *, help_text: str, line: int = 1) -> None:
        """Note why nothing of the document, or of a part of it, is imported."""
        self.findings.append(
            Diagnostic(
                file=self.document,
                span=Span(line),
                rule=rule,
                severity=Severity.ERROR,
                message=message,
                help=help_text,
            )
        )

    def understand(self, line: int, text: str, meaning: str) -> None:
        """Note what words became that stand nowhere in the draft as they were written."""
        self.understood.append(Understood(line=line, text=text, meaning=meaning))
