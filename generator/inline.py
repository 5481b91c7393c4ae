"""The two inline notations of texts: `[[references]]` to data and `[fill-ins]` for the reader.

Neither can execute anything: a text is split into segments, and what a reference names is looked up.
"""

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"\[\[(?P<name>[^\[\]]{1,200})\]\]"
    # Not after a letter (code), a bracket, a backtick or a backslash; no empty box, ticked task or footnote.
    r"|(?<![\w\])`\\])\[(?!\s*\]|(?<=[-*+] \[)[xX]\]|\^)(?P<fill_in>[^\[\]\n]{1,120})\]"
    # Not the text of a link, nor the label of one: `[text](…)`, `[text][label]`, `[label]: https://…`.
    r"(?!\(|\[(?!\[)|:[ \t]+<?(?:[a-zA-Z]{2,12}:|[/.#]))"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A name of something in the data, such as `pay.paris.base_salary`."""

    name: str


@dataclass(frozen=True, slots=True)
class FillIn:
    """Something only the reader knows, such as `your current base`."""

    label: str


Segment = Plain | Reference | FillIn


def split_inline(text: str) -> tuple[Segment, ...]:
    """Split a text into plain stretches, references and fill-ins, in order.

    What Markdown writes in brackets stays plain: links `[text](address)` and `[text][label]`, definitions
    `[label]: address`, footnotes `[^1]`, tasks `[ ]`, and brackets after a letter or a backslash.
    """
    if "[" not in text:
        return (Plain(text),) if text else ()
    segments: list[Segment] = []
    end = 0
    for match in _MARK.finditer(text):
        if match.start() > end:
            segments.append(Plain(text[end : match.start()]))
        segments.append(_segment(match))
        end = match.end()
    if end < len(text):
        segments.append(Plain(text[end:]))
    return tuple(segments)


def _segment(match: re.Match[str]) -> Segment:
    name = match["name"]
    return FillIn(match["fill_in"].strip()) if name is None else Reference(" ".join(name.split()))


def reference_names(text: str) -> tuple[str, ...]:
    """Return the names of all references in a text, in order."""
    return tuple(segment.name for segment in split_inline(text) if isinstance(segment, Reference))
