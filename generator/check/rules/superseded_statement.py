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

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.check.context import GuideContext, SharedContext
from generator.check.rule import Checks, Placed
from generator.check.sentences import folded
from generator.check.texts import Text
from generator.check.wording import quoted
from generator.check.written_dates import Day, dates_in, day_words, is_same
from generator.diagnostics import Finding, Severity
from generator.model.claim import Claim
from generator.model.guide import Guide

ID = "superseded-statement"
SEVERITY = Severity.WARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """What a claim used to say."""

    claim: Claim
    dates: frozenset[Day]
    """Dates of its superseded statements that are no dates of it today."""

    current: frozenset[Day]
    statements: tuple[str, ...]


def check(guide: Guide, context: GuideContext) -> Iterator[Placed]:
    """Yield texts with a superseded date or sentence; one that also gives the current date knows better."""
    return _repeated(_own_texts(context), _used_claims(guide, context))


def gather(guide: Guide, context: GuideContext) -> tuple[Placed, ...] | None:
    """Return the same of the generic sections that the guide shows."""
    return tuple(_repeated(context.fragments, _used_claims(guide, context))) or None


def across(found: Mapping[str, tuple[Placed, ...]], _: SharedContext) -> Iterator[Placed]:
    """Yield what is wrong in generic sections, once for all guides that show them."""
    yield from dict.fromkeys(chain.from_iterable(found.values()))


def _own_texts(context: GuideContext) -> tuple[Text, ...]:
    """Return the texts of the guide, but for those of its claims."""
    return tuple(text for text in context.texts if text.at[0] != "claims")


def _repeated(texts: Iterable[Text], claims: Iterable[Claim]) -> Iterator[Placed]:
    outdated = tuple(map(_outdated, claims))
    for text in texts:
        for known in outdated:
            found = _outdated_words(text, known)
            if found is not None:
                message = f"{found} is what `{known.claim.id}` said before it was corrected"
                help_text = f"say what holds now, or refer to it: `[[claim.{known.claim.id}]]`"
                note = f"it says now: {quoted(known.claim.statement, 160)}"
                yield Placed(text.document, Finding(at=text.at, message=message, note=note, help=help_text))


def _used_claims(guide: Guide, context: GuideContext) -> Iterator[Claim]:
    names = (name for text in (*_own_texts(context), *context.fragments) for name in text.references)
    referred = (name.split(".")[1] for name in names if name.startswith("claim."))
    own, shared = {claim.id: claim for claim in guide.own_claims}, context.catalog.claims
    for wanted in dict.fromkeys((*own, *guide.shared_claims, *referred)):
        claim = own.get(wanted) or shared.get(wanted)
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


def _outdated_words(text: Text, known: Outdated) -> str | None:
    """Return the outdated date or sentence that a text holds, in words."""
    whole = folded(" ".join(text.text.split()))
    for statement in known.statements:
        if folded(" ".join(statement.split())) in whole:
            return quoted(statement)
    written = dates_in(text.text)
    knows_better = any(is_same(day, now) for day in written for now in known.current)
    refers = any(name.startswith(f"claim.{known.claim.id}") for name in text.references)
    old = sorted(day for day in written if any(is_same(day, former) for former in known.dates))
    return day_words(old[0]) if old and not knows_better and not refers else None


CHECKS = Checks(guide=check, gather=gather, across=across)
