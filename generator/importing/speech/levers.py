"""Takes the levers of a foreign document: a title, what to say, and notes beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.markdown.blocks import (
    BOLD_DEPTH,
    Block,
    Divider,
    Heading,
    Item,
    Paragraph,
    Quote,
    Table,
)
from generator.importing.naming.names import Names
from generator.importing.new_ids import NewIds, has_room
from generator.importing.remarks import Remarks
from generator.importing.speech.lever_heads import (
    LeverHead,
    bulleted_head,
    named_head,
    numbered_head,
    opens_levers,
)
from generator.importing.speech.lever_titles import lever_kind, title_targets
from generator.importing.speech.offers import hold_back_claims
from generator.importing.speech.passages import numbered_text, plain_line, read_passages
from generator.importing.speech.spoken_money import MoneyReader
from generator.importing.speech.strategy_labels import labelled_strategy

_INNER_LABEL = re.compile(
    r"(?:sample |suggested |example )?(?:scripts?|strategy|tactics?"
    r"|(?:key |proof |talking )?(?:data )?points?"
    r"|(?:why (?:it|this) works|how to (?:use|say|frame) (?:it|this)|evidence to (?:cite|bring))\b.*"
    r"|what to say|pitch|approach|rationale|framing|context|example|tips?"
    r"|when to use(?: it)?|counter(?:-offer)?):?",
    re.IGNORECASE,
)
_OTHER_PART = re.compile(
    r"\*\*(?:level mapping|evidence|sources|negotiat|compensation|vesting|total comp|note on|refresh|equity)"
    r"[^*]{0,60}\*\*",
    re.IGNORECASE,
)
_SAID_LABEL = re.compile(r"(?:sample |suggested |example )?(?:scripts?|what to say|pitch):?", re.IGNORECASE)


@dataclass(slots=True)
class _FoundLever:
    """A lever with everything that stands below its head."""

    position: int
    block: Block
    head: LeverHead
    body: list[tuple[int, Block]] = field(default_factory=list)

    def has_room_for(self, block: Block) -> bool:
        """Whether a block that follows belongs to this lever."""
        if isinstance(block, Quote):
            return labelled_strategy(block.text) is None
        if isinstance(self.block, Item):
            return self._item_has_room_for(block)
        if isinstance(block, Heading):
            return block.depth == BOLD_DEPTH and _INNER_LABEL.fullmatch(block.text) is not None
        if isinstance(block, Paragraph):
            is_other = _OTHER_PART.match(block.text) or labelled_strategy(block.text)
            return not is_other and not (isinstance(self.block, Paragraph) and block.text.startswith("**"))
        return isinstance(block, Item)

    def _item_has_room_for(self, block: Block) -> bool:
        if isinstance(block, Item) and isinstance(self.block, Item):
            return block.depth > self.block.depth
        has_text = bool(self.head.body) or bool(self.body)
        return isinstance(block, Paragraph) and not has_text and not block.text.startswith("**")


def take_levers(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Turn the levers of a document into `levers` of the draft, in their order."""
    money = MoneyReader.of(draft, names)
    entries: list[Yaml] = []
    ids = NewIds()
    levers = list(_find_levers(document))
    for position, heading in _sections_with_levers(document, {found.position for found in levers}):
        document.take(position)
        remarks.understand(heading.line, heading.text, "levers")
    for found in levers:
        entry = _entry(found, draft.company, money, remarks)
        if has_room(entries, entry):
            document.take(found.position, *(position for position, _ in found.body))
            entries.append(entry | {"id": ids.of(str(entry["title"]))})
    if entries:
        draft.data["levers"] = entries


def _entry(found: _FoundLever, company: str, money: MoneyReader, remarks: Remarks) -> Entry:
    head, line = found.head, found.block.line
    if head.numbering:
        remarks.understand(line, head.numbering, "levers: order")
    passages = hold_back_claims(read_passages(head.body), company, line, remarks)
    for _, block in found.body:
        passages += hold_back_claims(_block_passages(block, remarks), company, block.line, remarks)
    title = plain_line(head.title)
    kind = lever_kind(title, " ".join(str(text) for passage in passages for text in passage.values()))
    entry: Entry = {"title": title, "kind": kind.value, "passages": list[Yaml](passages)}
    targets = title_targets(title, kind, money)
    if targets:
        entry["targets"] = list[Yaml](targets)
    return entry


def _block_passages(block: Block, remarks: Remarks) -> list[Entry]:
    if isinstance(block, Heading):
        if _SAID_LABEL.fullmatch(block.text):
            remarks.understand(block.line, block.text, "levers: say")
            return []
        return [{"note": plain_line(block.text)}]
    if isinstance(block, Item):
        return read_passages(numbered_text(block))
    if isinstance(block, Paragraph | Quote):
        return read_passages(block.text, is_quotation=isinstance(block, Quote))
    return []


def _sections_with_levers(document: Document, starts: set[int]) -> Iterator[tuple[int, Heading]]:
    """Yield the headings right above levers, with their positions."""
    free = [(position, block) for position, block in document.free() if not isinstance(block, Divider)]
    for (position, block), (following, _) in pairwise(free):
        if isinstance(block, Heading) and opens_levers(block) and following in starts:
            yield position, block


def _find_levers(document: Document) -> Iterator[_FoundLever]:
    """Yield the levers in the order of the document."""
    finder = _Finder()
    for position, block in enumerate(document.blocks):
        if position in document.taken:
            yield from finder.close()
        else:
            yield from finder.meet(position, block)
    yield from finder.close()


@dataclass(slots=True)
class _Finder:
    """Goes over the blocks once, with the lever and the section that are open."""

    open: _FoundLever | None = None
    is_in_section: bool = False
    form: str = ""
    """How the levers of this section begin: `item`, `bullet` or `block`; empty before the first."""

    def meet(self, position: int, block: Block) -> Iterator[_FoundLever]:
        """Take in one block; yield the lever that it ends."""
        if isinstance(block, Heading) and opens_levers(block):
            yield from self.close()
            self.is_in_section, self.form = True, ""
            return
        head = self._head(block)
        if head is not None:
            yield from self.close()
            self.open = _FoundLever(position=position, block=block, head=head)
        elif self.open is not None and self.open.has_room_for(block):
            self.open.body.append((position, block))
        elif not isinstance(block, Table):
            yield from self.close()
            self.is_in_section = self.is_in_section and not isinstance(block, Heading)

    def close(self) -> Iterator[_FoundLever]:
        """Yield the open lever, if any."""
        if self.open is not None:
            yield self.open
            self.open = None

    def _head(self, block: Block) -> LeverHead | None:
        head = named_head(block)
        if head is None and self.is_in_section:
            head = self._listed_head(block)
        if head is not None and not self.form:
            self.form = _form(block)
        return head

    def _listed_head(self, block: Block) -> LeverHead | None:
        if self.form not in ("", _form(block)):
            return None
        return numbered_head(block) or (bulleted_head(block) if self.form in ("", "bullet") else None)


def _form(block: Block) -> str:
    if isinstance(block, Item):
        return "item" if block.marker[0].isdigit() else "bullet"
    return "block"
