"""The line below the title, `**Negotiation DNA:** Stock-heavy | Data at scale`, to the tagline of a guide."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.document import Document
from generator.importing.draft import Draft, DraftSection, Entry, Yaml
from generator.importing.entries import append_to, plain_text, room
from generator.importing.markdown.blocks import Heading, Paragraph, Table
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks
from generator.importing.speech.fill_ins import convert_fill_ins
from generator.limits import MAX_SHORT_TEXT_CHARS
from generator.model.guide import PayStructure
from generator.text import slugify
from generator.units.notation import NotationError, read_percent

_LABEL = re.compile(
    r"(?:\*\*)?\W{0,5}(?P<name>(?:[a-z]{2,20}\s)?(?:DNA|tagline|tags|keywords)|at a glance)"
    r"\s?(?::\*\*|\*\*\s?:|:)\s*",
    re.IGNORECASE,
)
_CODE = re.compile(r"`([^`\n]{1,300})`")
_BAR = re.compile(r"\s*\|\s*|\s[·•]\s")
_BRACKETED = re.compile(r"\[([^\[\]]{1,300})\]")
_PREMIUM = re.compile(
    r"\+?(?P<share>[0-9]{1,3}(?:\.[0-9])?(?:\s?[-–]\s?[0-9]{1,3}(?:\.[0-9])?)?%\+?)\s(?P<name>[^%]{1,120}\bpremium)",
    re.IGNORECASE,
)
_OPENING_BLOCKS = 12
"""Blocks in which the line is looked for."""

WHOM = "This job"


def take_tagline(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Take the line of short phrases that stands above the first table; one of sentences becomes prose.

    A phrase such as `+10-20% Speech Premium` becomes a premium as well. A later section of the same
    name stays.
    """
    found = _find(document)
    if found is None:
        return
    position, block, label = found
    text = block.text[label.end() :]
    phrases = [plain_text(phrase) for phrase in split_phrases(text)]
    is_short = all(0 < len(phrase) <= MAX_SHORT_TEXT_CHARS for phrase in phrases)
    if is_short and 0 < len(phrases) <= room(draft, "tagline"):
        append_to(draft, "tagline", phrases)
        _note_premiums(draft, phrases)
        _note_structure(draft, phrases)
        remarks.understand(block.line, label["name"], "tagline")
    else:
        draft.sections.append(DraftSection(title=label["name"], markdown=convert_fill_ins(text)))
    document.take(position)


def _note_structure(draft: Draft, phrases: Sequence[str]) -> None:
    """Name the shape of pay where a phrase says it in the words of our list, such as `Equity-Heavy`."""
    said = re.sub(r"[\s_]+", "-", " ".join(phrases).casefold())
    shapes: list[Yaml] = [shape.value for shape in PayStructure if shape.value in said]
    if shapes:
        draft.data["pay_structure"] = shapes


def _find(document: Document) -> tuple[int, Paragraph, re.Match[str]] | None:
    """Return the line with its label, if there is one above the first table and the first section."""
    for position, block in list(document.free())[:_OPENING_BLOCKS]:
        label = _LABEL.match(block.text) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and label and len(label[0]) < len(block.text):
            return position, block, label
        if isinstance(block, Table) or (isinstance(block, Heading) and "dna" in block.text.casefold()):
            return None
    return None


def split_phrases(text: str) -> Iterator[str]:
    """Yield the phrases of a line: code spans, what stands between bars, or the whole line."""
    line = " ".join(text.split())
    tags = _CODE.findall(line)
    if tags and not _CODE.sub("", line).strip(" |·,"):
        yield from (tag.strip() for tag in tags)
        return
    for phrase in _BAR.split(line):
        bracketed = _BRACKETED.fullmatch(phrase.strip())
        if phrase.strip():
            yield bracketed[1] if bracketed else phrase.strip()


def _note_premiums(draft: Draft, phrases: list[str]) -> None:
    """Add a premium for each phrase that names one with its share."""
    known = draft.data.get("premiums")
    premiums: Entry = dict(known) if isinstance(known, dict) else {}
    for phrase in phrases:
        match = _PREMIUM.fullmatch(phrase)
        share = match["share"].replace("-", "–").replace(" ", "") if match else ""
        if match and _is_share(share):
            entry: Entry = {"name": match["name"], "applies_to": WHOM, "share": share}
            premiums.setdefault(slugify(match["name"]), entry)
    if premiums:
        draft.data["premiums"] = premiums


def _is_share(text: str) -> bool:
    try:
        read_percent(text)
    except NotationError:
        return False
    return True
