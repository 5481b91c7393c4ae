"""Text of a data file cannot become markup, because nothing switches the escaping off."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

ALLOWED = {"generator/emit/markup.py", "generator/emit/markdown.py"}
"""The modules that declare finished, sanitised markup to be safe: HTML, and the Markdown of texts."""

SWITCHES = re.compile(
    r"""
      \| \s* safe \b                                # {{ text | safe }}
    | \{%-?\+? \s* autoescape \s+ false             # {% autoescape false %}
    | \b autoescape \s* = \s* (?: False | None )    # Environment(autoescape=False)
    | (?<! [A-Za-z_] ) Markup \s* \( (?! \s* \) )   # Markup(text)
    """,
    re.VERBOSE,
)


def switches(text: str) -> Iterator[str]:
    """Every line, with its number, that declares something to be safe or switches the escaping off."""
    for number, line in enumerate(text.splitlines(), start=1):
        if SWITCHES.search(line):
            yield f"{number}: {line.strip()}"


def sources() -> Iterator[Path]:
    yield from sorted(ROOT.glob("generator/**/*.py"))
    yield from (path for path in sorted(ROOT.glob("templates/**/*")) if path.is_file())


def test_escaping_is_switched_off_nowhere_else():
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{place}"
        for path in sources()
        if path.relative_to(ROOT).as_posix() not in ALLOWED
        for place in switches(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "{{ text | safe }}",
        "{{ text|safe }}",
        "{% autoescape false %}",
        "{%- autoescape  false %}",
        "Environment(autoescape=False)",
        "return Markup(text)",
        "return markupsafe.Markup(text)",
    ],
)
def test_a_switch_is_seen(line: str):
    assert list(switches(line)) == [f"1: {line}"]


@pytest.mark.parametrize(
    "line", ["{{ text | safe_slug }}", "{{ unsafe | e }}", "class CgMarkup(Protocol):", "-> Markup:"]
)
def test_harmless_lines_are_left_alone(line: str):
    assert list(switches(line)) == []
