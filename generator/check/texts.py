"""Every text in which references, speech and dates can stand, with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.inline import Reference, Segment, split_inline
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.company import Company
from generator.model.documents import (
    CLAIMS,
    RIGHTS,
    company_file,
    guide_file,
    prose_file,
    role_file,
    role_prose_file,
)
from generator.model.guide import Guide, Note
from generator.model.prose import ProseSection
from generator.model.role import Role
from generator.model.speech import Passage, Strategy, TextKind
from generator.text import FieldPath


# Not slotted: the cached properties keep what they found in the instance.
@dataclass(frozen=True, kw_only=True)
class Text:
    """One text of a data or prose file."""

    document: str
    at: FieldPath
    text: str
    kind: TextKind
    only_if_true: str | None = None
    """Condition under which it may be said."""

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The plain stretches, references and fill-ins of the text, in order."""
        return split_inline(self.text)

    @cached_property
    def references(self) -> tuple[str, ...]:
        """The names of all references, in order."""
        return tuple(one.name for one in self.segments if isinstance(one, Reference))


def guide_texts(guide: Guide) -> Iterator[Text]:
    """Yield all texts of a guide: those of its data file, then its prose."""
    yield from spoken_texts(guide)
    yield from other_texts(guide)


def other_texts(guide: Guide) -> Iterator[Text]:
    """Yield the texts of a guide that are not of plans, scripts or levers; its prose comes last."""
    document = guide_file(guide)
    for at, text in _remarks(guide):
        yield Text(document=document, at=at, text=text, kind=TextKind.FACT)
    for at, note in _notes(guide):
        yield Text(document=document, at=at, text=note.text, kind=note.kind)
    for index, question in enumerate(guide.questions):
        yield Text(document=document, at=("questions", index), text=question, kind=TextKind.SPEECH)
    for claim in guide.own_claims:
        yield from _claim_texts(document, ("claims", claim.id), claim)
    yield from prose_texts(guide)


def spoken_texts(guide: Guide) -> Iterator[Text]:
    """Yield what the strategy, scripts and levers of a guide hold: words to say, and notes beside them."""
    document = guide_file(guide)
    for at, passage in _passages(guide):
        yield Text(
            document=document, at=at, text=passage.text, kind=passage.kind, only_if_true=passage.only_if_true
        )
    groups = (("strategies", guide.strategies), ("scripts", guide.scripts), ("levers", guide.levers))
    for group, things in groups:
        for thing in things:
            if thing.if_refused:
                at = (group, thing.id, "if_refused")
                yield Text(document=document, at=at, text=thing.if_refused, kind=TextKind.SPEECH)
    for script in guide.scripts:
        if script.use_when:
            at = ("scripts", script.id, "use_when")
            yield Text(document=document, at=at, text=script.use_when, kind=TextKind.COACHING)


def prose_texts(guide: Guide) -> Iterator[Text]:
    """Yield the sections of a guide's prose file."""
    yield from _sections(prose_file(guide), guide.prose.sections)


def shown_fragments(guide: Guide, catalog: Catalog) -> Iterator[Text]:
    """Yield the generic sections of the role that a guide shows; they stand in the role's prose file."""
    role = catalog.roles.get(guide.role)
    if role is not None and role.fragments is not None:
        shown = (section for section in role.fragments.sections if section.id in guide.fragments)
        yield from _sections(role_prose_file(role.id), shown)


def company_texts(company: Company) -> Iterator[Text]:
    """Yield the statements and notes of a company file."""
    document = company_file(company.id)
    for index, fact in enumerate(company.facts):
        yield Text(
            document=document, at=("facts", index, "statement"), text=fact.statement, kind=TextKind.FACT
        )
    for index, plan in enumerate(company.equity_plans):
        for name, text in (
            ("note", plan.note),
            ("refreshers", plan.refreshers),
            ("unit_price", plan.unit_price),
        ):
            if text:
                yield Text(document=document, at=("equity_plans", index, name), text=text, kind=TextKind.FACT)
    for index, unknown in enumerate(company.unknowns):
        yield Text(document=document, at=("unknowns", index), text=unknown, kind=TextKind.FACT)


def role_texts(role: Role) -> Iterator[Text]:
    """Yield the summary of a role and its generic sections."""
    if role.summary:
        yield Text(document=role_file(role.id), at=("summary",), text=role.summary, kind=TextKind.GENERIC)
    if role.fragments is not None:
        yield from _sections(role_prose_file(role.id), role.fragments.sections)


def claims_texts(catalog: Catalog) -> Iterator[Text]:
    """Yield the statements and notes of the shared claims."""
    for claim in catalog.claims.values():
        yield from _claim_texts(CLAIMS, (claim.id,), claim)


def rights_texts(catalog: Catalog) -> Iterator[Text]:
    """Yield what the rights cards hold: words to say, and remarks."""
    for right in catalog.rights.values():
        yield Text(document=RIGHTS, at=(right.id, "ask"), text=right.ask, kind=TextKind.SPEECH)
        for key, text in (("covers", right.covers), ("note", right.note)):
            if text:
                yield Text(document=RIGHTS, at=(right.id, key), text=text, kind=TextKind.FACT)


def _claim_texts(document: str, at: FieldPath, claim: Claim) -> Iterator[Text]:
    yield Text(document=document, at=(*at, "statement"), text=claim.statement, kind=TextKind.FACT)
    if claim.note:
        yield Text(document=document, at=(*at, "note"), text=claim.note, kind=TextKind.FACT)


def _sections(document: str, sections: Iterable[ProseSection]) -> Iterator[Text]:
    for section in sections:
        yield Text(document=document, at=(section.id,), text=section.markdown, kind=section.kind)


def _passages(guide: Guide) -> Iterator[tuple[FieldPath, Passage]]:
    groups = (("strategies", guide.strategies), ("scripts", guide.scripts), ("levers", guide.levers))
    for group, things in groups:
        for thing in things:
            for index, passage in enumerate(thing.passages):
                yield (group, thing.id, "passages", index), passage


def _notes(guide: Guide) -> Iterator[tuple[FieldPath, Note]]:
    groups: tuple[tuple[FieldPath, tuple[Note, ...]], ...] = (
        (("pay_notes",), guide.pay_notes),
        (("work", "areas"), guide.work.areas),
        (("work", "problems"), guide.work.problems),
        (("attractions",), guide.attractions),
    )
    for path, notes in groups:
        for index, note in enumerate(notes):
            yield (*path, index), note


def _remarks(guide: Guide) -> Iterator[tuple[FieldPath, str]]:
    remarks: list[tuple[FieldPath, str | None]] = [
        (("thin_evidence",), guide.thin_evidence),
        (("headline", "reason"), guide.headline.reason if guide.headline else None),
        *((("pay", row.id, "note"), row.note) for row in guide.pay),
        *((("premiums", premium.id, "conditions"), premium.conditions) for premium in guide.premiums),
        *((("peers", peer.id, "note"), peer.note) for peer in guide.peers),
        *((("level_mapping", index, "hedge"), edge.hedge) for index, edge in enumerate(guide.equivalences)),
        *(remark for plan in guide.strategies for remark in _plan_remarks(plan)),
        *((("interviews", index, "note"), account.note) for index, account in enumerate(guide.interviews)),
        *((("growth", index, "condition"), step.condition) for index, step in enumerate(guide.growth)),
    ]
    yield from ((at, text) for at, text in remarks if text)


def _plan_remarks(plan: Strategy) -> Iterator[tuple[FieldPath, str | None]]:
    at = ("strategies", plan.id)
    yield (*at, "floor", "note"), plan.floor.note if plan.floor else None
    for found in plan.alternatives:
        yield (*at, "alternatives", found.id, "note"), found.note
