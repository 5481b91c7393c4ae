"""Markdown from strangers as our prose files can hold it: it begins no section and leaves no code open."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})(?P<info>.*)")
_HEADING = re.compile(r"##?(?!#)")
_UNDERLINE = re.compile(r"(?:=+|-+) *")


def sound_markdown(markdown: str) -> str:
    """Return the text of a section, with marks that would begin another one escaped and code closed."""
    return "\n".join(_sound_lines(markdown))


def _sound_lines(markdown: str) -> Iterator[str]:
    opened, before = "", ""
    for line in markdown.split("\n"):
        fence = _fence(line, opened)
        is_mark = _HEADING.match(line) or (before.strip() and _UNDERLINE.fullmatch(line))
        yield f"\\{line}" if is_mark and not (opened or fence) else line
        before = line
        if fence:
            opened = "" if opened else fence
    if opened:
        yield opened


def _fence(line: str, opened: str) -> str:
    """Return the marks of a line that opens code or closes what is open; empty for any other line."""
    fence = _FENCE.fullmatch(line)
    if fence is None:
        return ""
    marks, info = fence["marks"], fence["info"]
    if opened:
        return marks if marks.startswith(opened) and not info.strip() else ""
    return "" if marks[0] == "`" and "`" in info else marks
