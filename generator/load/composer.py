"""YAML text to nodes, without PyYAML's own node composer.

Reading goes over the scanner's events: anchors, aliases, tags and excessive depth are refused as they
appear, so no bomb is ever built, and duplicate keys are seen.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
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
    span = Span() if mark is None else Span(mark.line + 1, mark.column + 1)
    problem = (error.problem or "it cannot be parsed").replace("\n", " ")
    opened = error.context_mark
    if mark is not None and opened is not None and opened.line != mark.line:
        problem += f", {error.context} that starts in line {opened.line + 1}"
    line = source.line(span.line)
    has_tab = "\t" in line[: len(line) - len(line.lstrip())]
    is_inside = "flow" in (error.context or "")
    help_text = IN_BRACKETS if is_inside else "indent with blanks, not with tabs" if has_tab else QUOTING
    return YamlProblem("malformed-yaml", f"not valid YAML: {problem}", span, help_text)


class _Composer:
    """Builds nodes from scanner events with its own stack, so that depth costs no recursion."""

    def __init__(self, source: SourceText) -> None:
        self.lines = source.text.split("\n")
        self.events: Iterator[yaml.Event] = yaml.parse(source.text, Loader=_Loader)
        self.problems: list[YamlProblem] = []
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0
        self.count = 0

    def document(self) -> Node | None:
        for event in self.events:
            self._refuse_features(event)
            self._take(event)
        # What stands before a comment, or after a lone `---`, is an empty scalar.
        nothing = isinstance(self.root, Scalar) and self.root.plain and not self.root.text
        return None if nothing else self.root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event), event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            if len(self.stack) >= MAX_DEPTH:
                self._refuse("too-deep", f"nested deeper than {MAX_DEPTH} levels", event, "flatten the data")
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            self.stack.append(_Open(event.start_mark, is_mapping, is_flow=bool(event.flow_style)))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._add(self._close(self.stack.pop(), event), event)

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
        if self.stack:
            self.stack[-1].children.append(node)
        else:
            self.root = node

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text, span = _composed(event.value), self._span(event)
        if escaped := first_forbidden(text):
            message = f"the text holds {escaped}, written as an escape"
            self.problems.append(YamlProblem("forbidden-character", message, span, "delete the escape"))
            text = without_forbidden(text)
        return Scalar(text, span, plain=event.style in (None, ""))

    def _close(self, opened: _Open, end: yaml.Event) -> Node:
        span = self._stretch(opened.start, end.end_mark)
        if not opened.is_mapping:
            return Sequence(tuple(opened.children), span)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(opened.children[::2], opened.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise YamlProblem("wrong-shape", "a key must be one word", key.span, "write `key: value`")
            if key.text in entries:
                self._report_duplicate(key, entries[key.text][0].span.line)
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), span, opened.is_flow)

    def _report_duplicate(self, key: Scalar, first: int) -> None:
        message = f"the key `{shortened(key.text)}` stands here a second time; the first is in line {first}"
        self.problems.append(YamlProblem("duplicate-key", message, key.span, "keep one of them"))

    def _refuse_features(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            help_text = "write the value out, or quote text that starts with & or *"
            self._refuse("forbidden-yaml-feature", "anchors and aliases are not allowed", event, help_text)
        if getattr(event, "tag", None) is not None:
            help_text = "quote text that starts with !"
            self._refuse("forbidden-yaml-feature", "YAML tags are not allowed", event, help_text)

    def _refuse(self, rule: str, message: str, event: yaml.Event, help_text: str) -> NoReturn:
        raise YamlProblem(rule, message, self._span(event), help_text)

    def _span(self, event: yaml.Event) -> Span:
        return self._stretch(event.start_mark, event.end_mark)

    def _stretch(self, start: Mark | None, end: Mark | None) -> Span:
        """Return the part of the first line that lies between two marks."""
        if start is None or end is None:
            return Span()
        last = end.column if end.line == start.line else len(self._line(start.line).rstrip())
        width = min(max(last - start.column, 1), MAX_LINE_CHARS)
        return Span(start.line + 1, start.column + 1, width)

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""


def _composed(text: str) -> str:
    # Composing is not linear in the length of a pile of accents, and a longer text is refused anyway.
    return unicodedata.normalize("NFC", text) if len(text) <= MAX_TEXT_CHARS else text


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: Mark | None
    is_mapping: bool
    is_flow: bool
    """Whether it stands in brackets or braces."""

    children: list[Node] = field(default_factory=list)
