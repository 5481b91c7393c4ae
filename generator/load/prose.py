"""Markdown files to prose in named sections.

A section starts at a heading of depth 2, `## Title {#id .kind @source}`; the braces may be left out.
Deeper headings belong to their section. Fenced code is passed over when looking for headings.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from generator.limits import MAX_LINE_CHARS, MAX_PROSE_CHARS, MAX_SHORT_TEXT_CHARS
from generator.load.names import is_slug
from generator.load.reading import Document, Reading
from generator.model.prose import Prose, ProseSection
from generator.model.speech import TextKind
from generator.spelling import did_you_mean
from generator.text import Span, shortened, slugify

_HEADING = re.compile(r"##(?!#)[ \t]*(?P<title>[^{}]*)(?:\{(?P<attributes>[^{}]*)\}[ \t]*)?")
_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})(?P<info>.*)")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_KINDS = {kind.value: kind for kind in TextKind if kind is not TextKind.SPEECH}
_FORM = "write it like `## Title` or `## Title {#id .kind @source-id}`"


@dataclass(slots=True)
class _Draft:
    """A section while its lines are gathered."""

    title: str
    id: str = ""
    kind: TextKind | None = None
    sources: tuple[str, ...] = ()
    lines: list[str] = field(default_factory=list)

    def section(self) -> ProseSection:
        markdown = "\n".join(self.lines).strip("\n")
        kind = self.kind or TextKind.FACT
        return ProseSection(id=self.id, title=self.title, kind=kind, markdown=markdown, sources=self.sources)


def read_prose(document: Document) -> Prose:
    """Return the sections of one Markdown file; what does not fit is reported to the document."""
    reader = _ProseReader(Reading(document))
    text = document.source.text
    if len(text) > MAX_PROSE_CHARS:
        message = f"the prose has {len(text):,} characters, the limit is {MAX_PROSE_CHARS:,}"
        reader.problem(message, Span(), "shorten it, or split the guide")
        return Prose()
    for number, line in enumerate(text.split("\n"), start=1):
        reader.take(number, unicodedata.normalize("NFC", line[: MAX_LINE_CHARS + 1]))
    reader.end()
    return Prose(sections=tuple(draft.section() for draft in reader.drafts.values()))


class _ProseReader:
    """Goes over the lines of a prose file once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.drafts: dict[str, _Draft] = {}
        self.current: _Draft | None = None
        self.fence: re.Match[str] | None = None
        self.fence_line = 0
        self.complained_of_opening = False

    def problem(self, message: str, place: Span, help_text: str | None = None) -> None:
        self.reading.problem("malformed-prose", message, place, help_text)

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        if len(line) > MAX_LINE_CHARS:
            self.problem(f"this line has more than {MAX_LINE_CHARS:,} characters", Span(number), "break it")
        elif self.fence is None and line.startswith("##") and not line.startswith("###"):
            self._begin(number, line)
        elif self.current is not None:
            self._take_body(number, line)
        elif line.strip() and not self.complained_of_opening:
            self.complained_of_opening = True
            self.problem("text stands before the first section", Span(number), "start with `## Title`")

    def end(self) -> None:
        """Look back over the whole file."""
        if self.fence is not None:
            help_text = f"end it with {self.fence['marks']}"
            self.problem("this block of code never ends", Span(self.fence_line), help_text)
        if not self.drafts and not self.reading.document.diagnostics:
            self.problem("the file holds no section", Span(), "start with `## Title`, or delete the file")

    def _take_body(self, number: int, line: str) -> None:
        assert self.current is not None
        before = self.current.lines[-1] if self.current.lines else ""
        self.current.lines.append(line)
        if self._is_code(number, line):
            return
        if line.startswith("#") and not line.startswith("##"):
            self.problem("the page makes its own title", Span(number), "start sections with `##`")
        elif before.strip() and _UNDERLINE.fullmatch(line):
            help_text = "start sections with `##`, and put an empty line before a rule"
            self.problem("this line makes a heading of the one above", Span(number), help_text)

    def _is_code(self, number: int, line: str) -> bool:
        """Whether a line is a fence or stands between two; remembers which fence is open."""
        fence = _FENCE.match(line)
        if self.fence is None:
            # Markdown takes backticks after the opening ones for code within a line.
            if fence is None or (fence["marks"][0] == "`" and "`" in fence["info"]):
                return False
            self.fence, self.fence_line = fence, number
        elif fence and fence["marks"].startswith(self.fence["marks"]) and not fence["info"].strip():
            self.fence = None
        return True

    def _begin(self, number: int, line: str) -> None:
        heading = _HEADING.fullmatch(line)
        place = Span(number, 1, len(line))
        title = heading["title"].strip().rstrip("#").rstrip() if heading else ""
        self.current = _Draft(title=title)
        if not heading:
            self.problem("the braces of this section heading are not understood", place, _FORM)
        elif not title:
            self.problem("a section needs a title", place, _FORM)
        elif len(title) > MAX_SHORT_TEXT_CHARS:
            message = f"the title has {len(title):,} characters, the limit is {MAX_SHORT_TEXT_CHARS}"
            self.problem(message, place, "shorten it")
        else:
            self._keep(self.current, heading["attributes"] or "", place)

    def _keep(self, draft: _Draft, attributes: str, place: Span) -> None:
        for attribute in attributes.split():
            self._take_attribute(attribute, draft, place)
        draft.id = draft.id or slugify(draft.title)
        if draft.id in self.drafts:
            message = f"a section `{draft.id}` stands here a second time"
            self.problem(message, place, "give it an id of its own, {#another-id}")
            return
        self.drafts[draft.id] = draft
        self.reading.document.sections[draft.id] = place

    def _take_attribute(self, attribute: str, draft: _Draft, place: Span) -> None:
        mark, word = attribute[:1], attribute[1:]
        if mark == "#" and is_slug(word) and not draft.id:
            draft.id = word
        elif mark == "." and word in _KINDS and draft.kind is None:
            draft.kind = _KINDS[word]
        elif mark == "@" and is_slug(word):
            draft.sources = (*draft.sources, word)
        else:
            help_text = did_you_mean(word, _KINDS) if mark == "." and draft.kind is None else _FORM
            message = f"`{shortened(attribute)}` is not understood in a section heading"
            self.problem(message, place, help_text)
