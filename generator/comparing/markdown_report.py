"""Differences for a pull request: a list for each file, within what a comment can hold.

The data are a stranger's: every text of theirs stands in a code span, where nothing is a link, a mention, a
reference that closes an issue, or markup.
"""

from collections.abc import Iterator, Sequence

from generator.comparing.change import ChangeKind, Difference
from generator.comparing.text_report import headline, sentence
from generator.report.escaping import printable

MOST_CHARACTERS = 60_000
"""A comment of GitHub holds 65,536; other words may stand round the report."""


def write_markdown(differences: Sequence[Difference]) -> str:
    """Return the report; what does not fit is counted in its last line."""
    if not differences:
        return "No difference in the data.\n"
    figures = sum(one.kind is ChangeKind.FIGURE for found in differences for one in found.changes)
    lines = [f"**{len(differences)} changed, {figures} of the changes move a figure.**", ""]
    length, every = len(lines[0]) + 2, list(_lines(differences))
    for number, line in enumerate(every):
        length += len(line) + 1
        if length > MOST_CHARACTERS:
            lines += ["", f"… and {len(every) - number} more lines; `guides diff` prints all of them."]
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _lines(differences: Sequence[Difference]) -> Iterator[str]:
    for found in differences:
        yield f"- {_span(found.document)} {_span(headline(found))}"
        for change in found.changes:
            mark = "**figure** " if change.kind is ChangeKind.FIGURE else ""
            yield f"  - {mark}{_span(sentence(change))}"


def _span(text: str) -> str:
    """Return a text as a span of code that it cannot end."""
    shown = printable(text).replace("`", "\N{MODIFIER LETTER GRAVE ACCENT}")
    return f"`{shown}`"
