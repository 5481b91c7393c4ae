"""Finds texts that still say what a claim of the guide has superseded.

Why it matters:
    The claim was corrected, and the sentence beside it still gives the old date: whoever says it in
    a negotiation is wrong in front of somebody who knows.
Wrong:
    claims: [ai-act-dates]          # moved from August 2026 to December 2027
    attractions: [The duties of the AI Act start in August 2026.]
Right:
    claims: [ai-act-dates]
    attractions: ["The duties of the AI Act start on [[claim.ai-act-dates.date-1]]."]
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.check.rule import CheckContext, Placed, Scope
from generator.check.sentences import folded
from generator.check.texts import Text, guide_texts, shown_fragments
from generator.check.wording import quoted
from generator.check.written_dates import Day, dates_in, day_words, is_same
from generator.diagnostics import Finding, Severity
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.guide import Guide
from generator.model.references import find_references

ID = "superseded-statement"
SEVERITY = Severity.WARNING
SCOPE = Scope.GUIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """What a claim used to say."""

    claim: Claim
    dates: frozenset[Day]
    """Dates of its superseded statements that are no dates of it today."""

    current: frozenset[Day]
    statements: tuple[str, ...]


def check(guide: Guide, context: CheckContext) -> Iterator[Placed]:
    """Yield texts with a superseded date or sentence; one that also gives the current date knows better."""
    texts = [text for text in guide_texts(guide) if text.at[0] != "claims"]
    texts += shown_fragments(guide, context.catalog)
    outdated = [_outdated(claim) for claim in _used_claims(guide, texts, context.catalog)]
    for text in texts:
        for known in outdated:
            found = _repeated(text, known)
            if found is not None:
                message = f"{found} is what `{known.claim.id}` said before it was corrected"
                help_text = f"say what holds now, or refer to it: `[[claim.{known.claim.id}]]`"
                note = f"it says now: {quoted(known.claim.statement, 160)}"
                yield Placed(text.document, Finding(at=text.at, message=message, note=note, help=help_text))


def _used_claims(guide: Guide, texts: list[Text], catalog: Catalog) -> Iterator[Claim]:
    names = chain.from_iterable(find_references(text.text) for text in texts)
    referred = (name.split(".")[1] for name in names if name.startswith("claim."))
    own = {claim.id: claim for claim in guide.own_claims}
    for wanted in dict.fromkeys((*own, *guide.shared_claims, *referred)):
        claim = own.get(wanted) or catalog.claims.get(wanted)
        if claim is not None and claim.supersedes:
            yield claim


def _outdated(claim: Claim) -> Outdated:
    current = dates_in(claim.statement) | {(on.year, on.month, on.day) for on in (d.on for d in claim.dates)}
    former = frozenset[Day]().union(*(dates_in(old.statement) for old in claim.supersedes))
    return Outdated(
        claim=claim,
        dates=frozenset(day for day in former if not any(is_same(day, now) for now in current)),
        current=current,
        statements=tuple(old.statement for old in claim.supersedes),
    )


def _repeated(text: Text, known: Outdated) -> str | None:
    """Return the outdated date or sentence that a text holds, in words."""
    whole = folded(" ".join(text.text.split()))
    for statement in known.statements:
        if folded(" ".join(statement.split())) in whole:
            return quoted(statement)
    written = dates_in(text.text)
    knows_better = any(is_same(day, now) for day in written for now in known.current)
    refers = any(name.startswith(f"claim.{known.claim.id}") for name in find_references(text.text))
    old = sorted(day for day in written if any(is_same(day, former) for former in known.dates))
    return day_words(old[0]) if old and not knows_better and not refers else None
