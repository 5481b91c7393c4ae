"""YAML text to nodes, without PyYAML's own node composer.

Reading goes over the scanner's events: anchors, aliases, tags and excessive depth are refused as they
appear, so no bomb is ever built, and duplicate keys are seen.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import NoReturn, Protocol

import yaml

from generator.limits import MAX_DEPTH, MAX_LINE_CHARS, MAX_NODES, MAX_TEXT_CHARS
from generator.load.characters import first_forbidden, without_forbidden
from generator.load.nodes import Mapping, Node, Scalar, Sequence
from generator.text import SourceText, Span, shortened

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml reads the same, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

QUOTING = "quote text that holds `: `, ` #` or starts with one of [ ] { } & * ! | > % @ `"

IN_BRACKETS = "inside { } and [ ] put text in quotes that holds any of , : ? [ ] { }"


class Mark(Protocol):
    """A place in text as the scanner counts it, from 0."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


class YamlProblem(Exception):
    """Something that no data file may hold, with its place; caught by those who call `parse`."""

    def __init__(self, rule: str, message: str, span: Span, help_text: str | None = None) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.span = span
        self.help = help_text


def parse(source: SourceText) -> tuple[Node | None, list[YamlProblem]]:
    """Turn YAML text into one node, `None` when it holds nothing, with smaller problems found on the way.

    Smaller problems are duplicate keys and forbidden characters written as escapes. Raises `YamlProblem`
    when the text as a whole cannot be read: malformed, more than one document, an anchor, alias, tag or
    directive, or beyond the limits of depth and size.
    """
    composer = _Composer(source)
    try:
        node = composer.document()
    except yaml.MarkedYAMLError as error:
        raise _malformed(error, source) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML without libyaml lets Python object to `"\UFFFFFFFF"`.
        raise YamlProblem("malformed-yaml", "this is not YAML text", Span(), QUOTING) from error
    return node, composer.problems


def _malformed(error: yaml.MarkedYAMLError, source: SourceText) -> YamlProblem:
    mark = error.problem_mark or error.context_mark
    span = Span() if mark is None else _within(source, mark)
    problem = (error.problem or "it cannot be parsed").replace("\n", " ")
    opened = error.context_mark
    if mark is not None and opened is not None and opened.line != mark.line:
        problem += f", {error.context} that starts in line {opened.line + 1}"
    line = source.line(span.line)
    has_tab = "\t" in line[: len(line) - len(line.lstrip())]
    is_inside = "flow" in (error.context or "")
    help_text = IN_BRACKETS if is_inside else "indent with blanks, not with tabs" if has_tab else QUOTING
    return YamlProblem("malformed-yaml", f"not valid YAML: {problem}", span, help_text)


def _within(source: SourceText, mark: Mark) -> Span:
    """Return the place of a mark; the scanner may see the end of the text in a line behind the last one."""
    lines = source.text.split("\n")
    if mark.line < len(lines):
        return Span(mark.line + 1, mark.column + 1)
    return Span(len(lines), len(lines[-1]) + 1)


class _Composer:
    """Builds nodes from scanner events with its own stack, so that depth costs no recursion."""

    def __init__(self, source: SourceText) -> None:
        self.text = source.text
        self.lines = source.text.split("\n")
        self.has_remarks = " #" in source.text
        self.problems: list[YamlProblem] = []
        self.top: list[Node] = []
        self.children = self.top
        """What was read of the innermost list or mapping that is open, `top` outside of any."""

        self.stack: list[_Open] = []
        self.documents = 0
        self.count = 0

    def document(self) -> Node | None:
        loader = _Loader(self.text)
        try:
            for event in iter(loader.get_event, None):
                self._take(event)
        finally:
            loader.dispose()
        root = next(iter(self.top), None)
        # What stands before a comment, or after a lone `---`, is an empty scalar.
        nothing = isinstance(root, Scalar) and root.plain and not root.text
        return None if nothing else root

    def _take(self, event: yaml.Event) -> None:
        # The most frequent kinds first: a guide has hundreds of events.
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_feature(event)
            self._add(self._scalar(event), event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            if event.anchor is not None or event.tag is not None:
                self._refuse_feature(event)
            self._open(event)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_feature(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._begin(event)

    def _begin(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            help_text = "one file holds one document"
            self._refuse("forbidden-yaml-feature", "a second document starts here", event, help_text)
        if event.tags or event.version:
            help_text = "delete the lines that start with %"
            self._refuse("forbidden-yaml-feature", "YAML directives are not allowed", event, help_text)

    def _add(self, node: Node, event: yaml.Event) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self._refuse("too-many-items", f"more than {MAX_NODES:,} values in one file", event, "split it")
        self.children.append(node)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text, style = event.value, event.style
        if not text.isascii():
            text = _composed(text)
        span = self._stretch(event.start_mark, event.end_mark)
        # Only double quotes know escapes; what stands there as itself was seen when the file was opened.
        if style == '"' and (escaped := first_forbidden(text)):
            message = f"the text holds {escaped}, written as an escape"
            self.problems.append(YamlProblem("forbidden-character", message, span, "delete the escape"))
            text = without_forbidden(text)
        is_cut = not style and self.has_remarks and self._is_cut(event.end_mark)
        return Scalar(text, span, not style, is_cut)

    def _is_cut(self, end: Mark | None) -> bool:
        """Whether one blank and a `#` stand behind a text without quotes; two blanks set a remark apart."""
        return end is not None and self._line(end.line).startswith(" #", end.column)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self._refuse("too-deep", f"nested deeper than {MAX_DEPTH} levels", event, "flatten the data")
        self.stack.append(_Open(event, self.children))
        self.children = []

    def _close(self, end: yaml.Event) -> None:
        opened, children = self.stack.pop(), self.children
        span = self._stretch(opened.start.start_mark, end.end_mark)
        self.children = opened.outside
        if isinstance(opened.start, yaml.MappingStartEvent):
            self._add(Mapping(self._entries(children), span, bool(opened.start.flow_style)), end)
        else:
            self._add(Sequence(tuple(children), span), end)

    def _entries(self, children: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        """Return each key with its value; of a key that stands there twice the first counts."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise YamlProblem("wrong-shape", "a key must be one word", key.span, "write `key: value`")
            if key.text in entries:
                self._report_duplicate(key, entries[key.text][0].span.line)
            else:
                entries[key.text] = (key, value)
        return tuple(entries.values())

    def _report_duplicate(self, key: Scalar, first: int) -> None:
        message = f"the key `{shortened(key.text)}` stands here a second time; the first is in line {first}"
        self.problems.append(YamlProblem("duplicate-key", message, key.span, "keep one of them"))

    def _refuse_feature(self, event: yaml.NodeEvent) -> NoReturn:
        if event.anchor is None:
            message, help_text = "YAML tags are not allowed", "quote text that starts with !"
        else:
            message = "anchors and aliases are not allowed"
            help_text = "write the value out, or quote text that starts with & or *"
        self._refuse("forbidden-yaml-feature", message, event, help_text)

    def _refuse(self, rule: str, message: str, event: yaml.Event, help_text: str) -> NoReturn:
        span = self._stretch(event.start_mark, event.end_mark)
        raise YamlProblem(rule, message, span, help_text)

    def _stretch(self, start: Mark | None, end: Mark | None) -> Span:
        """Return the part of the first line that lies between two marks."""
        if start is None or end is None:
            return Span()
        line, column = start.line, start.column
        last = end.column if end.line == line else len(self._line(line).rstrip())
        width = last - column
        if not 0 < width <= MAX_LINE_CHARS:
            width = MAX_LINE_CHARS if width > 0 else 1
        return Span(line + 1, column + 1, width)

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""


def _composed(text: str) -> str:
    # Composing is not linear in the length of a pile of accents, and a longer text is refused anyway.
    return unicodedata.normalize("NFC", text) if len(text) <= MAX_TEXT_CHARS else text


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: yaml.MappingStartEvent | yaml.SequenceStartEvent
    outside: list[Node]
    """What was read before of that in which it stands."""
