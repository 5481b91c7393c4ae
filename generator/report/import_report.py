"""The report of an import, for people at a terminal and for programs."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.importing.ledger import Share
from generator.importing.result import Imported, Intake, Outcome
from generator.report.concise import one_line

SHOWN = 20
"""Most findings and lost words that people see at a terminal; the report file holds all."""

Json = None | str | int | list["Json"] | dict[str, "Json"]


def render_import_json(intake: Intake, outcomes: Mapping[str, Outcome]) -> str:
    """Return everything that there is to say, as JSON that ends with a line end."""
    report: Json = {
        "version": 1,
        "words": _share(intake.words),
        "amounts": _share(intake.amounts),
        "files": [_document(one, outcomes) for one in intake.documents],
        "written": {name: outcome.value for name, outcome in sorted(outcomes.items())},
    }
    return json.dumps(report, indent=1, ensure_ascii=False) + "\n"


def render_import_summary(intake: Intake, outcomes: Mapping[str, Outcome], *, is_dry: bool) -> str:
    """Return what people need to know: what was made, what was kept, what to look at."""
    return "\n".join(_lines(intake, outcomes, is_dry=is_dry)) + "\n"


def _lines(intake: Intake, outcomes: Mapping[str, Outcome], *, is_dry: bool) -> Iterator[str]:
    made = [one for one in intake.documents if one.guides]
    yield f"{len(intake.documents)} documents read, {len(made)} became guides"
    counts = Counter(outcome.value for outcome in outcomes.values())
    told = ", ".join(f"{number} {word}" for word, number in sorted(counts.items()))
    yield f"{len(outcomes)} files: {told}" + (" (nothing was written: this was a dry run)" if is_dry else "")
    yield f"found again: {_percent(intake.words)} of the words, {_percent(intake.amounts)} of the amounts"
    yield from _kept(outcomes)
    yield from _findings(intake)
    yield from _lost(intake)


def _kept(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    kept = [name for name, outcome in outcomes.items() if outcome is Outcome.KEPT]
    if kept:
        yield ""
        yield f"{len(kept)} files hold another text and stay as they are (--overwrite replaces them):"
        yield from _limited([f"  {name}" for name in kept])


def _findings(intake: Intake) -> Iterator[str]:
    findings = [finding for one in intake.documents for finding in one.findings]
    if not findings:
        return
    yield ""
    yield "to look at:"
    for rule, number in sorted(Counter(finding.rule for finding in findings).items()):
        yield f"  {number:5} {rule}"
    yield ""
    yield from _limited([one_line(finding) for finding in findings])


def _lost(intake: Intake) -> Iterator[str]:
    missing = [
        f"  {one.document}:{line}: {token}"
        for one in intake.documents
        if one.ledger
        for line, token in one.ledger.missing
    ]
    if missing:
        yield ""
        yield "words and amounts that are found nowhere:"
        yield from _limited(missing)


def _limited(lines: list[str]) -> list[str]:
    rest = len(lines) - SHOWN
    return lines if rest <= 0 else [*lines[:SHOWN], f"… and {rest} more: --report FILE holds all"]


def _percent(share: Share) -> str:
    """Write a share in percent; only the whole is 100."""
    if share.is_whole:
        return f"100% ({share.total:,})"
    hundredths = min(share.found * 10_000 // share.total, 9_999)
    return f"{hundredths // 100}.{hundredths % 100:02}% ({share.found:,} of {share.total:,})"


def _share(share: Share) -> Json:
    return {"found": share.found, "total": share.total}


def _document(one: Imported, outcomes: Mapping[str, Outcome]) -> Json:
    ledger = one.ledger
    return {
        "document": one.document,
        "guides": list(one.guides),
        "files": {name: outcomes[name].value for name in one.files if name in outcomes},
        "words": _share(ledger.words) if ledger else None,
        "amounts": _share(ledger.amounts) if ledger else None,
        "lost": [{"line": line, "text": token} for line, token in ledger.missing] if ledger else [],
        "findings": [_finding(finding) for finding in one.findings],
        "understood": [
            {"line": found.line, "text": found.text, "meaning": found.meaning} for found in one.understood
        ],
    }


def _finding(finding: Diagnostic) -> Json:
    return {
        "line": finding.span.line,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "note": finding.note,
        "excerpt": finding.excerpt,
    }
