"""Takes things to say that belong to no lever and no plan: scripts, and company sections that speak.

A section that is mostly speech becomes a script as a whole. Of any other, only the blocks that speak are
taken, and the rest stays prose under its heading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.entries import append_to
from generator.importing.markdown.blocks import BOLD_DEPTH, Block, Divider, Heading, Item, Paragraph, Quote
from generator.importing.naming.names import Names
from generator.importing.new_ids import NewIds, has_room
from generator.importing.remarks import Remarks
from generator.importing.speech.offers import hold_back_claims
from generator.importing.speech.passages import numbered_text, plain_line, read_passages

_LONGEST_TITLE = 200

LEAST_SPEECH_WORDS = 12
"""Speech with fewer words stays where it stands."""

_SPEAKING = re.compile(r"\b(?:scripts?|lever|premium|pitch|what to say|talking points)\b", re.IGNORECASE)
_SCRIPT = re.compile(r"\bscripts?\b|\bwhat to say\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\*\*(?P<title>[^*\n]{0,80}?\b(?:scripts?|negotiation lever|leverage language|pitch|what to say)\b"
    r"[^*\n]{0,40}?):?\*\*\s*:?\s*(?P<text>.+)",
    re.IGNORECASE | re.DOTALL,
)

Placed = tuple[int, Block]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """A heading that promises something to say, with the blocks below it."""

    position: int
    heading: Heading
    body: tuple[Placed, ...]


def take_scripts(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Turn what speaks in a document into `scripts` of the draft, in its order."""
    entries: list[Entry] = []
    for position, block in list(document.free()):
        match = _LABEL.fullmatch(block.text) if isinstance(block, Paragraph | Item) else None
        if match and _speaks(passages := read_passages(match["text"])):
            held = hold_back_claims(passages, draft.company, block.line, remarks)
            entry: Entry = {"title": plain_line(match["title"]), "passages": list[Yaml](held)}
            if has_room(entries, entry):
                entries.append(entry)
                document.take(position)
    for section in list(_sections(document)):
        entries += _section_entries(section, document, draft.company, remarks)
    ids = NewIds()
    append_to(draft, "scripts", (entry | {"id": ids.of(str(entry["title"]))} for entry in entries))


def _sections(document: Document) -> Iterator[_Section]:
    """Yield the sections whose heading promises something to say."""
    heading: Heading | None = None
    start, body = 0, list[Placed]()
    for position, block in document.free():
        if isinstance(block, Heading | Divider) and not (heading and _is_inner(heading, block)):
            if heading is not None:
                yield _Section(position=start, heading=heading, body=tuple(body))
            heading = block if isinstance(block, Heading) and _promises_speech(block) else None
            start, body = position, []
        elif heading is not None:
            body.append((position, block))
    if heading is not None:
        yield _Section(position=start, heading=heading, body=tuple(body))


def _promises_speech(heading: Heading) -> bool:
    return len(heading.text) <= _LONGEST_TITLE and _SPEAKING.search(heading.text) is not None


def _is_inner(heading: Heading, block: Heading | Divider) -> bool:
    """Whether a heading only labels a part of the section above it."""
    if isinstance(block, Divider):
        return False
    return heading.depth < BOLD_DEPTH == block.depth and not _SPEAKING.search(block.text)


def _section_entries(section: _Section, document: Document, company: str, remarks: Remarks) -> list[Entry]:
    heading = section.heading
    read = [(position, block, _passages(block)) for position, block in section.body]
    speaking = [(position, block, found) for position, block, found in read if _speaks(found)]
    if not speaking:
        return []
    is_plain = all(isinstance(block, Paragraph | Quote | Item) for _, block in section.body)
    taken = [position for position, _, _ in speaking]
    if is_plain and (_SCRIPT.search(heading.text) or len(speaking) == len(read)):
        speaking = read
        taken = [section.position, *(position for position, _, _ in read)]
    passages: list[Entry] = []
    for _, block, found in speaking:
        passages += hold_back_claims(found, company, block.line, remarks)
    entry: Entry = {"title": plain_line(heading.text), "passages": list[Yaml](passages)}
    if not has_room([], entry):
        return []
    document.take(*taken)
    return [entry]


def _passages(block: Block) -> list[Entry]:
    if isinstance(block, Quote):
        return read_passages(block.text, is_quotation=True)
    return read_passages(numbered_text(block)) if isinstance(block, Paragraph | Item) else []


def _speaks(passages: Sequence[Entry]) -> bool:
    """Whether most of the words are to be said."""
    said = _count(passages, "say")
    return said >= LEAST_SPEECH_WORDS and said >= _count(passages, "note")


def _count(passages: Sequence[Entry], kind: str) -> int:
    return sum(len(str(passage[kind]).split()) for passage in passages if kind in passage)
