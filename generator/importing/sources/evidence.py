"""The list of evidence at the end of a guide, to named sources that nobody here has read."""

import re
from collections.abc import Iterator
from itertools import chain, count

from generator.importing.document import Document
from generator.importing.draft import Draft, DraftSection, Entry
from generator.importing.entries import plain_text
from generator.importing.markdown.blocks import BOLD_DEPTH, Block, Divider, Heading, Item, Paragraph, Quote
from generator.importing.naming.names import Names
from generator.importing.origin import ORIGIN
from generator.importing.remarks import Remarks
from generator.importing.sources.source_lines import Line, read_source
from generator.importing.speech.fill_ins import convert_fill_ins
from generator.limits import MAX_LIST_ITEMS
from generator.text import slugify

TITLE = "Named evidence"
MAX_ID_CHARS = 60

_HEADING = re.compile(
    r"\W{0,5}(?:(?:extended|key|supporting|data|primary|further)\s)?"
    r"(?:evidence|sources?|references?|citations?|bibliography|further reading)"
    r"(?:\s(?:&|and|/|\+)\s(?:evidence|sources?|references?|citations?|data|methodology))?\s?:?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:data|sources?|reports?|research|benchmarks?|news|filings?|references?)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\W{0,4}(?:last )?updated\b", re.IGNORECASE)
_LONGEST_LINE = 300
"""Characters of the longest line that is taken for a source where no list is."""


def take_evidence(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Take the lists of evidence: each entry becomes a source of the guide, named in a section of prose.

    A group's heading becomes the note of its sources. A line that only says when the document was
    last updated stays, and so does a list that is longer than a guide can hold.
    """
    known = draft.data.get("sources")
    sources: Entry = dict(known) if isinstance(known, dict) else {}
    texts: list[str] = []
    found: list[str] = []
    for start, heading in enumerate(document.blocks):
        if isinstance(heading, Heading) and _HEADING.fullmatch(heading.text) and start not in document.taken:
            part = _Part(document, start, heading.depth)
            lines = list(part.lines())
            if len(lines) + len(sources) < MAX_LIST_ITEMS:
                for line, group in lines:
                    entry = read_source(line, draft.company, names, remarks)
                    found.append(_add(sources, entry, group))
                texts += part.texts()
                part.take(remarks)
    if found:
        draft.data["sources"] = sources
        listed = [*texts, "\n".join(f"- [[source.{source}]]" for source in found)]
        draft.sections.append(DraftSection(title=TITLE, markdown="\n\n".join(listed)))


def _add(sources: Entry, entry: Entry, group: str) -> str:
    """Add a source under an id of its own, and return that."""
    if group:
        entry["note"] = f"{group}. {entry['note']}" if "note" in entry else group
    base = slugify(str(entry["title"]))[:MAX_ID_CHARS].rstrip("-")
    names = chain([base], (f"{base}-{number}" for number in count(2)))
    free = next(name for name in names if name not in sources and name != ORIGIN)
    sources[free] = entry
    return free


class _Part:
    """The blocks below one heading of evidence."""

    def __init__(self, document: Document, start: int, depth: int) -> None:
        self.document = document
        self.start = start
        self.blocks: dict[int, Block] = {}
        for position in range(start + 1, len(document.blocks)):
            block = document.blocks[position]
            if isinstance(block, Heading) and not _is_group(block, depth):
                break
            if position not in document.taken and not isinstance(block, Divider):
                self.blocks[position] = block
        self.has_list = any(isinstance(block, Item) for block in self.blocks.values())

    def lines(self) -> Iterator[tuple[Line, str]]:
        """Yield the entries of the list, each with the heading of its group; lines where there is no list."""
        group = ""
        for block in self.blocks.values():
            if isinstance(block, Heading):
                group = plain_text(block.text)
            elif isinstance(block, Item):
                yield Line(number=block.line, text=" ".join(block.text.split()), marker=block.marker), group
            elif isinstance(block, Paragraph) and self._holds_sources(block):
                lines = enumerate(block.text.split("\n"), start=block.line)
                yield from ((Line(number=number, text=text), group) for number, text in lines if text.strip())

    def texts(self) -> Iterator[str]:
        """Yield the sentences between the entries."""
        for block in self.blocks.values():
            if self.has_list and isinstance(block, Paragraph | Quote) and not _UPDATED.match(block.text):
                yield convert_fill_ins(block.text)

    def take(self, remarks: Remarks) -> None:
        """Take everything that became a source, a group or a text; the heading when nothing else is left."""
        left = [p for p, block in self.blocks.items() if not self._is_read(block)]
        self.document.take(*(position for position in self.blocks if position not in left))
        heads = {group for _, group in self.lines()}
        for block in self.blocks.values():
            if isinstance(block, Heading) and plain_text(block.text) not in heads:
                remarks.understand(block.line, block.text, "heading of no sources")
        heading = self.document.blocks[self.start]
        if not left and self.blocks and isinstance(heading, Heading):
            remarks.understand(heading.line, heading.text, "sources")
            self.document.take(self.start)

    def _is_read(self, block: Block) -> bool:
        if isinstance(block, Paragraph | Quote):
            is_text = self.has_list and not _UPDATED.match(block.text)
            return is_text or (isinstance(block, Paragraph) and self._holds_sources(block))
        return isinstance(block, Item | Heading)

    def _holds_sources(self, block: Paragraph) -> bool:
        is_short = all(len(line) <= _LONGEST_LINE for line in block.text.split("\n"))
        return not self.has_list and is_short and not _UPDATED.match(block.text)


def _is_group(heading: Heading, depth: int) -> bool:
    """Whether a heading below the one of the evidence belongs to it and starts no list of its own."""
    if heading.depth > depth:
        return True
    is_bold = heading.depth == depth == BOLD_DEPTH
    return is_bold and _GROUP.search(heading.text) is not None and _HEADING.fullmatch(heading.text) is None
