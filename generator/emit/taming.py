"""Keeps from the Markdown converter what would take it longer than the text is worth.

The converter looks for the other end of every bracket anew and copies a whole block for each mark in
it: a page of nothing but brackets, which costs an author a second to write, would cost the build an
hour. Nothing that a person writes in earnest is changed by what is done here.
"""

import re

MAX_BLOCK_CHARS = 5_000
"""Length from which a block without a blank line is cut at its next line end."""

MAX_PIPES = 80
"""Most pipes of a line that may be a row of a table."""

MAX_NESTED_MARKS = 12
"""Most signs of lists and quotations at the start of a line: the converter calls itself for each of them, up
to Python's limit, and near it takes a quotation for text or not as the caller's depth will have it."""

# Every stretch is bounded, so that a failed attempt ends soon. A link text may run over one line end.
_TEXT = r"\[(?:[^\[\]\n]|\n(?!\n)){1,300}\]"
_ADDRESS = r"\([^()\s<>]{0,500}(?:\([^()\s<>]{0,200}\)[^()\s<>]{0,300})?"
_LINK = re.compile(rf'{_TEXT}{_ADDRESS}(?:\s+"[^"\n]{{0,200}}")?\)')

_NESTED = re.compile(rf"(?:[ \t]*(?:>|(?:[-+*]|[0-9]+\.)[ \t])){{{MAX_NESTED_MARKS}}}[ \t]*")
_MARK = re.compile(r"[0-9]*(?=[-+*>.])")


def tamed(markdown: str, bracket: str, pipe: str) -> str:
    """Return Markdown that is converted in bounded time.

    `bracket` and `pipe` stand in for an opening bracket that begins no link, and for the pipes of a
    line with too many of them; they must be marks that the converter leaves alone.
    """
    return "\n".join(_blocks(_linked(markdown, bracket).split("\n"), pipe))


def _linked(markdown: str, bracket: str) -> str:
    """Replace every opening bracket that does not begin a link of the plain kind."""
    out: list[str] = []
    end = 0
    for match in _LINK.finditer(markdown):
        out += (markdown[end : match.start()].replace("[", bracket), match.group())
        end = match.end()
    return "".join((*out, markdown[end:].replace("[", bracket)))


def _blocks(lines: list[str], pipe: str) -> list[str]:
    """End a block after a heading and where it is too long, and take the pipes out of overfull lines.

    The converter looks at all the rest of a block again for each heading in it.
    """
    out: list[str] = []
    length = 0
    for line in lines:
        length = length + len(line) if line.strip() else 0
        if length > MAX_BLOCK_CHARS or (length and out and out[-1].startswith("#")):
            out.append("")
            length = len(line)
        shallow = _shallow(line)
        out.append(shallow.replace("|", pipe) if line.count("|") > MAX_PIPES else shallow)
    return out


def _shallow(line: str) -> str:
    """Let the sign of a list or quotation that follows too many others be the character that it is."""
    nested = _NESTED.match(line)
    mark = nested and _MARK.match(line, nested.end())
    if mark is None or _is_rule(line):
        return line
    return f"{line[: mark.end()]}\\{line[mark.end() :]}"


def _is_rule(line: str) -> bool:
    """Whether a line is a rule across the page, which is written like a list in a list."""
    return "   " not in line.strip() and set(line) in ({"-", " "}, {"*", " "})
