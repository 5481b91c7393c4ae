"""Level mappings in chains, lists, sentences and tables, to comparable positions elsewhere."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.document import Document
from generator.importing.draft import Draft, Entry, Yaml
from generator.importing.entries import append_to, plain_text, room
from generator.importing.levels.chains import Chain, has_sign, read_chain
from generator.importing.levels.equal_levels import loosened
from generator.importing.levels.mapping_sentences import read_sentences
from generator.importing.levels.mapping_tables import MappingTable, read_mapping_table
from generator.importing.markdown.blocks import Block, Heading, Item, Paragraph, Quote, Table
from generator.importing.naming.names import Names
from generator.importing.remarks import Remarks

_TOPIC = (
    r"(?:(?:level|title|role|ladder)s?(?:[ ]&[ ]titles?)?"
    r"[ ](?:mapp?ings?|equivalen[a-z]{1,5}|maps?|comparisons?|benchmark[a-z]{0,5}|alignment|calibration)"
    r"|(?:equivalent|comparable)[ ](?:level|title|role)s?|levell?ing)"
)
_LABEL = re.compile(
    rf"(\*{{0,2}}[^\w*]{{0,5}}{_TOPIC}[^*:\n]{{0,60}}?(?::\*\*|\*\*:|:)\*{{0,2}})\s*", re.IGNORECASE
)
_ABOUT_LEVELS = re.compile(rf"\b{_TOPIC}\b|\binternal (?:level|title)s\b|\blevels?\b", re.IGNORECASE)


def take_level_mapping(document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
    """Take every comparison of levels: pairs become `level_mapping`, tables with more `level_tables`.

    Sentences that stand with a comparison become `pay_notes`. What compares nothing surely stays.
    """
    reader = _MappingReader(document, draft, names, remarks)
    for position, block, heading in list(_under_headings(document)):
        if isinstance(block, Table):
            reader.take_table(position, block, heading)
        elif isinstance(block, Paragraph | Item | Quote):
            reader.take_text(position, block, is_about_levels(heading))
    reader.end()


def is_about_levels(heading: str) -> bool:
    """Whether a heading announces a comparison of levels."""
    return _ABOUT_LEVELS.search(heading) is not None


def _under_headings(document: Document) -> Iterator[tuple[int, Block, str]]:
    """Yield the free blocks, each with the heading that it stands under."""
    free = dict(document.free())
    heading = ""
    for position, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            heading = block.text
        elif position in free:
            yield position, block, heading


class _MappingReader:
    """Gathers the comparisons of one document."""

    def __init__(self, document: Document, draft: Draft, names: Names, remarks: Remarks) -> None:
        self.document = document
        self.draft = draft
        self.names = names
        self.remarks = remarks
        self.entries: list[Entry] = []
        self.has_list = False
        """Whether an entry of the current list was a comparison."""

    def take_table(self, position: int, table: Table, heading: str) -> None:
        """Take a table that sets levels beside each other."""
        title = plain_text(heading) or "Levels"
        found = read_mapping_table(table, title, is_about_levels(heading), self.draft.company, self.names)
        if found is not None and self._has_room(found.entries, [found.whole] if found.whole else []):
            self._keep_table(table.line, found)
            self.document.take(position)

    def _keep_table(self, line: int, found: MappingTable) -> None:
        self._keep(line, found.entries)
        append_to(self.draft, "level_tables", [found.whole] if found.whole else [])
        for words, meaning in found.understood:
            self.remarks.understand(line, words, meaning)

    def take_text(self, position: int, block: Paragraph | Item | Quote, is_expected: bool) -> None:
        """Take a paragraph or an entry of a list that compares levels."""
        label = _LABEL.match(block.text)
        if label is None and not is_expected:
            return
        text = block.text[label.end() :] if label else block.text
        chain = self._read(text, is_sure=label is not None)
        follows = isinstance(block, Item) and self.has_list
        chain = chain if chain.entries else Chain(notes=[plain_text(text)] if follows else [])
        if not (chain.entries or chain.notes) or not self._has_room(chain.entries, chain.notes):
            self.has_list = False
            return
        self.has_list = isinstance(block, Item)
        self._keep_chain(block.line, chain)
        if label:
            self.remarks.understand(block.line, plain_text(label[1]), "level_mapping")
        self.document.take(position)

    def _read(self, text: str, *, is_sure: bool) -> Chain:
        """Read lines of comparisons, or sentences; the lines in between are notes."""
        if not has_sign(text):
            return read_sentences(text, self.draft.company, self.names) if is_sure else Chain()
        whole = Chain()
        for line in text.split("\n"):
            chain = read_chain(line, self.draft.company, self.names) if has_sign(line) else Chain()
            whole.entries.extend(chain.entries)
            whole.understood.extend(chain.understood)
            left = [plain_text(line)] if line.strip() else []
            whole.notes.extend(chain.notes if chain.entries else left)
        return whole

    def _has_room(self, entries: Sequence[Entry], others: Sequence[Yaml]) -> bool:
        """Whether the guide can hold so many more entries, and so many more notes or tables."""
        is_small = len(self.entries) + len(entries) <= room(self.draft, "level_mapping")
        return is_small and len(others) <= min(
            room(self.draft, "pay_notes"), room(self.draft, "level_tables")
        )

    def _keep_chain(self, line: int, chain: Chain) -> None:
        self._keep(line, chain.entries)
        append_to(self.draft, "pay_notes", chain.notes)
        for words, meaning in chain.understood:
            self.remarks.understand(line, words, meaning)

    def _keep(self, line: int, entries: Sequence[Entry]) -> None:
        """Keep each comparison once; the words of one that is printed again stand in the remarks."""
        for entry in entries:
            if entry in self.entries:
                self.remarks.understand(line, _printed(entry), "level_mapping, which holds it already")
            else:
                self.entries.append(entry)

    def end(self) -> None:
        """Put what was gathered into the draft."""
        append_to(self.draft, "level_mapping", loosened(self.entries, self.draft.company))


def _printed(entry: Entry) -> str:
    """Return the words of a comparison that stand in it as they were printed."""
    here = entry.get("from")
    parts = [entry, here] if isinstance(here, dict) else [entry]
    texts = [part.get(key) for part in parts for key in ("role_label", "level", "hedge")]
    return " ".join(text for text in texts if isinstance(text, str))
