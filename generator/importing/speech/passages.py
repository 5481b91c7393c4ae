"""Foreign prose to passages: what is in quotation marks is said, everything else is a note to the reader."""

import re
from collections.abc import Iterator

from generator.importing.draft import Entry
from generator.importing.markdown.blocks import Item, Paragraph, Quote
from generator.importing.speech.fill_ins import convert_fill_ins
from generator.importing.speech.sentences import cut_sentences
from generator.limits import MAX_TEXT_CHARS

LEAST_SPOKEN_WORDS = 4
"""A shorter quotation is a term, not something to say."""

SURELY_SPOKEN_WORDS = 8
"""From so many words on, a quotation in the first person is spoken even inside a sentence."""

_EMPHASIS = re.compile(r"(?<!\w)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)|`")
_LIST_MARK = re.compile(r"[-*+•]\s+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[-*+•][ \t])")
_MARK = re.compile(r'["“”]')
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|our|us)\b", re.IGNORECASE)
_STANDS_ALONE = re.compile(r"(?:^|[.!?:—–)])\s*$")
_ONLY_SIGNS = re.compile(r"[\W_]*")
_LOOSE_START = re.compile(r"[\s,;.:)—–-]+")


def read_passages(text: str, *, is_quotation: bool = False) -> list[Entry]:
    """Return the passages of a text in order; no word of it is lost.

    `is_quotation` tells that it is a block quotation: in the first person, it needs no quotation marks.
    """
    found: list[Entry] = []
    for paragraph in plain_paragraphs(text):
        spans = list(_spoken_spans(paragraph))
        if not spans and is_quotation and _FIRST_PERSON.search(paragraph):
            found += _entries("say", paragraph.strip('"“” '))
        else:
            found += _alternating(paragraph, spans)
    return found


def numbered_text(block: Paragraph | Item | Quote) -> str:
    """Return the text of a block, with the number that an entry of a list has."""
    is_numbered = isinstance(block, Item) and any(sign.isdigit() for sign in block.marker)
    return f"{block.marker} {block.text}" if isinstance(block, Item) and is_numbered else block.text


def plain_paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs and list entries of a text on one line each, without Markdown emphasis."""
    for paragraph in _BLANK_LINE.split(text):
        line = plain_line(paragraph)
        line = line[mark.end() :] if (mark := _LIST_MARK.match(line)) else line
        if line:
            yield line


def plain_line(text: str) -> str:
    """Return a text on one line, without Markdown emphasis, its blanks in our notation."""
    return convert_fill_ins(" ".join(_EMPHASIS.sub("", text).split()))


def _alternating(paragraph: str, spans: list[tuple[int, int]]) -> list[Entry]:
    found: list[Entry] = []
    end = 0
    for start, after in spans:
        found += _note(paragraph[end:start], is_tail=end > 0)
        found += _entries("say", paragraph[start + 1 : after - 1].strip())
        end = after
    return found + _note(paragraph[end:], is_tail=end > 0)


def _note(text: str, *, is_tail: bool) -> list[Entry]:
    """Return the words around a quotation; signs without a word are no passage."""
    if _ONLY_SIGNS.fullmatch(text):
        return []
    start = _LOOSE_START.match(text) if is_tail else None
    return _entries("note", (text[start.end() :] if start else text).strip())


def _entries(kind: str, text: str) -> list[Entry]:
    if not text:
        return []
    if len(text) <= MAX_TEXT_CHARS:
        return [{kind: text}]
    return [{kind: part} for part in _short_parts(text)]


def _short_parts(text: str) -> Iterator[str]:
    """Yield a long text in parts, cut between sentences where it has any."""
    part = ""
    for sentence in cut_sentences(text):
        if part and len(part) + len(sentence) > MAX_TEXT_CHARS:
            yield part.strip()
            part = ""
        part += sentence
        while len(part) > MAX_TEXT_CHARS:
            cut = part.rfind(" ", 1, MAX_TEXT_CHARS)
            cut = MAX_TEXT_CHARS if cut < 0 else cut
            yield part[:cut].strip()
            part = part[cut:]
    if part.strip():
        yield part.strip()


def _spoken_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where spoken quotations begin and end, with their marks."""
    for start, end in _quoted_spans(text):
        if _is_spoken(text[max(0, start - 40) : start], text[start + 1 : end - 1]):
            yield start, end


def _is_spoken(before: str, words: str) -> bool:
    count = len(words.split())
    if count < LEAST_SPOKEN_WORDS:
        return False
    in_first_person = _FIRST_PERSON.search(words) is not None
    if _STANDS_ALONE.search(before):
        return in_first_person or words.rstrip()[-1:] in ".!?"
    return in_first_person and count >= SURELY_SPOKEN_WORDS


def _quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the outermost quotations; where marks do not pair up, those without another inside."""
    marks = [(match.start(), _opens(text, match.start())) for match in _MARK.finditer(text)]
    depth, is_paired = 0, True
    for _, opens in marks:
        depth += 1 if opens else -1
        is_paired = is_paired and depth >= 0
    return _spans(marks, keep_outer=is_paired and depth == 0)


def _opens(text: str, at: int) -> bool:
    """Whether the quotation mark at this place begins a quotation."""
    if text[at] in "“”":
        return text[at] == "“"
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before or before in " ([—–/:*" or (before in "'-" and after.isalnum())


def _spans(marks: list[tuple[int, bool]], *, keep_outer: bool) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, opens in marks:
        if opens and not keep_outer:
            opened.clear()
        if opens:
            opened.append(at)
        elif opened:
            start = opened.pop()
            if not opened:
                spans.append((start, at + 1))
    return spans
