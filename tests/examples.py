"""Runs the examples of pages written by hand: each block of Python, and what it prints."""

import contextlib
import io
import re
from collections.abc import Iterator

EXAMPLE = re.compile(r"```python\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)


def printed_and_promised(markdown: str) -> Iterator[tuple[str, str]]:
    """What each example prints, beside what the page says; later ones see the names of earlier ones."""
    examples = EXAMPLE.findall(markdown)
    assert examples
    assert len(examples) == markdown.count("```python"), "an example without what it prints"
    scope: dict[str, object] = {}
    for code, promised in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "an example", "exec"), scope)  # our own pages
        yield printed.getvalue(), promised
