"""Sections of career articles that have keys of their own: focus, reasons, requirements, interview, pay.

A section is known by its heading. Only what has a plain form is turned into data; the rest of it stays prose.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.importing.articles.interviews import read_interview
from generator.importing.articles.named_totals import read_named_total
from generator.importing.articles.requirements import read_requirement
from generator.importing.document import Document
from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.markdown.blocks import Block, Heading, Item, Paragraph
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks

_WORK_ON = re.compile(
    r"(?P<lead>.{1,160}?\b(?:work on|focus on|are responsible for|own)\b:?)\s+(?P<list>[^.]{10,1500})\."
)
_PARTS = re.compile(r",\s+(?:and\s+)?|;\s+(?:and\s+)?")


def take_article(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Take the sections of an article that are data in our format; guides for negotiating have none."""
    if draft.data.get("kind") != "career":
        return
    for heading, blocks in list(_sections(document)):
        for words, take in _SECTIONS:
            if words.search(heading[1].text):
                if take(document, draft, remarks, blocks):
                    remarks.understand(heading[1].line, heading[1].text, "heading of what is data now")
                    document.take(heading[0])
                break


Placed = tuple[int, Block]


def _sections(document: Document) -> Iterator[tuple[tuple[int, Heading], list[Placed]]]:
    """Yield each free heading with the free blocks below it."""
    current: tuple[int, Heading] | None = None
    below: list[Placed] = []
    for position, block in document.free():
        if isinstance(block, Heading):
            if current is not None:
                yield current, below
            current, below = (position, block), []
        else:
            below.append((position, block))
    if current is not None:
        yield current, below


def _append(draft: Draft, key: str, entries: Sequence[Yaml]) -> None:
    found = draft.data.setdefault(key, [])
    if isinstance(found, list):
        found.extend(entries)


def _items(blocks: Sequence[Placed]) -> list[tuple[int, Item]]:
    return [(position, block) for position, block in blocks if isinstance(block, Item)]


def _take_reasons(document: Document, draft: Draft, remarks: Remarks, blocks: Sequence[Placed]) -> bool:
    entries = _items(blocks)
    _append(draft, "attractions", [{"text": item.text, "kind": "opinion"} for _, item in entries])
    document.take(*(position for position, _ in entries))
    return len(entries) == len(blocks)


def _take_requirements(document: Document, draft: Draft, remarks: Remarks, blocks: Sequence[Placed]) -> bool:
    entries = _items(blocks)
    _append(draft, "requirements", [read_requirement(item.line, item.text, remarks) for _, item in entries])
    document.take(*(position for position, _ in entries))
    return len(entries) == len(blocks)


def _take_interview(document: Document, draft: Draft, remarks: Remarks, blocks: Sequence[Placed]) -> bool:
    texts = [(position, block.text) for position, block in blocks if isinstance(block, Paragraph)]
    account = read_interview(" ".join(text for _, text in texts))
    if account is None:
        return False
    _append(draft, "interviews", [account])
    document.take(*(position for position, _ in texts))
    return len(texts) == len(blocks)


def _take_pay(document: Document, draft: Draft, remarks: Remarks, blocks: Sequence[Placed]) -> bool:
    texts = [(position, block) for position, block in blocks if isinstance(block, Paragraph)]
    for position, block in texts:
        row = read_named_total(block.line, block.text, remarks)
        if row is not None:
            _append(draft, "pay", [row])
        _append(draft, "pay_notes", [block.text.replace("\n", " ")])
        document.take(position)
    return len(texts) == len(blocks)


def _take_focus(document: Document, draft: Draft, remarks: Remarks, blocks: Sequence[Placed]) -> bool:
    """Take what the job works on out of the first paragraph; the sentences behind it are its problems."""
    first = next(((at, block) for at, block in blocks if isinstance(block, Paragraph)), None)
    match = _WORK_ON.match(first[1].text) if first else None
    if first is None or match is None:
        return False
    areas: list[Yaml] = [part.strip() for part in _PARTS.split(match["list"]) if part.strip()]
    rest = first[1].text[match.end() :].strip()
    work: Entry = {"areas": areas}
    if rest:
        work["problems"] = [rest]
    draft.data["work"] = work
    joints = " ".join(joint.strip() for joint in _PARTS.findall(match["list"]))
    remarks.understand(first[1].line, f"{match['lead']} … {joints}", "work: areas")
    document.take(first[0])
    return len(blocks) == 1


def _take_callout(document: Document, draft: Draft, remarks: Remarks, blocks: Sequence[Placed]) -> bool:
    texts = [(position, block) for position, block in blocks if isinstance(block, (Paragraph, Item))]
    for position, block in texts:
        remarks.find(
            "left-out-callout",
            block.line,
            "this advertises a newsletter and belongs to no guide",
            help_text="a newsletter of this site is set in guides/site.yml",
            excerpt=block.text,
        )
        document.take(position)
    return len(texts) == len(blocks)


Take = Callable[[Document, Draft, Remarks, Sequence[Placed]], bool]

_SECTIONS: tuple[tuple[re.Pattern[str], Take], ...] = (
    (re.compile(r"\b(?:requirements?|qualifications|skills)\b", re.IGNORECASE), _take_requirements),
    (re.compile(r"\binterview", re.IGNORECASE), _take_interview),
    (re.compile(r"\b(?:compensation|salary|salaries|pay)\b", re.IGNORECASE), _take_pay),
    (re.compile(r"^(?:why\b.*\b(?:join|work|choose)|reasons to)\b", re.IGNORECASE), _take_reasons),
    (re.compile(r"\b(?:focus|responsibilities|what you will do)\b", re.IGNORECASE), _take_focus),
    (
        re.compile(
            r"^(?:get|subscribe to|join|sign up for)\b.*\b(?:brief|newsletter|updates|digest)\b",
            re.IGNORECASE,
        ),
        _take_callout,
    ),
)
"""What a heading says, and who reads the section below it; the first that fits takes it."""
