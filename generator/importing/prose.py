"""Whatever no reader took becomes prose: sections in the order of the document, with their headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.importing.document import Document
from generator.importing.draft import Draft, DraftSection
from generator.importing.markdown.blocks import Block, Divider, Heading, Item, Paragraph, Quote, Table
from generator.importing.remarks import Remarks
from generator.importing.speech.fill_ins import convert_fill_ins, without_references
from generator.limits import MAX_SHORT_TEXT_CHARS

OPENING = "Before the first heading"
"""Title of what stands above every heading."""

_UNDERLINE = re.compile(r"[=-]+ *")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_DEEPER = "###"


@dataclass(slots=True)
class _Open:
    """A section while its blocks are gathered."""

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)


def take_prose(document: Document, draft: Draft, remarks: Remarks) -> None:
    """Take every block that is left: into sections, or into the remarks where a heading has lost its text."""
    sections = list(_gathered(document, remarks))
    for section in sections:
        title = section.heading.text if section.heading else OPENING
        markdown = "\n\n".join(_runs(section.blocks))
        draft.sections.append(DraftSection(title=_title(title), markdown=markdown))
    document.take(*(position for position, _ in document.free()))


def _gathered(document: Document, remarks: Remarks) -> Iterator[_Open]:
    current = _Open(None)
    free = [block for _, block in document.free() if not isinstance(block, Divider)]
    for block, following in zip_longest(free, free[1:]):
        if not isinstance(block, Heading):
            current.blocks.append(block)
        elif _is_bare(block, following):
            _heads_nothing(block, remarks)
        elif current.heading is not None and block.depth > current.heading.depth:
            current.blocks.append(block)
        else:
            yield from _closed(current, remarks)
            current = _Open(block)
    yield from _closed(current, remarks)


def _closed(section: _Open, remarks: Remarks) -> Iterator[_Open]:
    if section.blocks:
        yield section
    elif section.heading is not None:
        _heads_nothing(section.heading, remarks)


def _heads_nothing(heading: Heading, remarks: Remarks) -> None:
    remarks.understand(heading.line, heading.text, "heading of what is data now")


def _is_bare(heading: Heading, following: Block | None) -> bool:
    """Whether everything below a heading was taken, so that it heads nothing."""
    return following is None or (isinstance(following, Heading) and following.depth <= heading.depth)


def _runs(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield Markdown: the entries of one list together, everything else on its own."""
    entries: list[str] = []
    for block in blocks:
        if isinstance(block, Item):
            entries.append(_entry(block))
            continue
        if entries:
            yield "\n".join(entries)
            entries = []
        yield _markdown(block)
    if entries:
        yield "\n".join(entries)


def _entry(item: Item) -> str:
    indent = "    " * item.depth
    marker = item.marker if item.marker[0].isdigit() else "-"
    text = item.text if item.marker[0] != "[" else f"{item.marker[1:-1]}. {item.text}"
    lines = _plain(text).split("\n")
    return "\n".join(
        [f"{indent}{marker} {lines[0]}", *(f"{indent}    {line}".rstrip() for line in lines[1:])]
    )


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{_DEEPER} {_title(block.text)}"
    if isinstance(block, Quote):
        return "\n".join(f"> {line}".rstrip() for line in _plain(block.text).split("\n"))
    if isinstance(block, Table):
        rows = (block.columns, ("---",) * len(block.columns), *(row.cells for row in block.rows))
        return "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in rows)
    return _paragraph(block) if isinstance(block, Paragraph) else ""


def _paragraph(block: Paragraph) -> str:
    lines = block.text.split("\n")
    if fence := _FENCE.match(lines[0]):
        closed = len(lines) > 1 and lines[-1].strip().startswith(fence[0].strip())
        return without_references(block.text if closed else f"{block.text}\n{fence[0].strip()}")
    # A number sign, or a line of dashes below a text, would make a heading of it.
    return "\n".join(
        rf"\{line}" if line.startswith("#") or _UNDERLINE.fullmatch(line) else line
        for line in _plain(block.text).split("\n")
    )


def _plain(text: str) -> str:
    return convert_fill_ins(text)


def _cell(text: str) -> str:
    return convert_fill_ins(text).replace("|", "\\|")


def _title(text: str) -> str:
    """Return a heading that our prose can hold: braces have a meaning there."""
    plain = text.replace("{", "(").replace("}", ")")
    return " ".join(convert_fill_ins(plain).split())[:MAX_SHORT_TEXT_CHARS] or OPENING
