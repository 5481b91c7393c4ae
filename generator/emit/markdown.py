"""Values as Markdown that cannot change the Markdown round them: the escaping of templates of texts.

Every value that a template of a text shows goes through `written`, as every value of a page goes through
HTML's escaping. Strangers' texts become one line in which each character that Markdown knows has a backslash
before it (CommonMark 0.31, 2.4), so that they open no table cell, list, heading, link, comment or tag.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import cast

from jinja2 import Environment
from markupsafe import Markup

from generator.emit.data_file import ATTRIBUTION, LICENCE
from generator.emit.html_markdown import html_markdown
from generator.emit.markdown_text import link_target, one_line, plain_text, safe_start
from generator.emit.markup import prose
from generator.emit.shown import shown
from generator.pages.shown import BlankRun, LinkRun, Run, Shown, TextRun, ValueRun

_GAPS = re.compile(r"\n{3,}")


def render_text(environment: Environment, template: str, view: object) -> str:
    """Write a text from its template, with single blank lines and one line end at its end."""
    text = _markdown_environment(environment).get_template(template).render(view=view)
    return _GAPS.sub("\n\n", text).strip("\n") + "\n"


def written(value: object) -> Markup:
    """Write any value that a template shows: Markdown stays what it is, all else becomes one line of text."""
    if isinstance(value, Markup):
        return value
    if type(value) is str:
        return _text(value)
    return _text(str(value) if isinstance(value, int) else shown(cast("Shown", value)))


@lru_cache(maxsize=4096)
def _text(text: str) -> Markup:
    """Write a text; most of those on a page are the same few words and names."""
    return Markup(plain_text(text))


def inline_markdown(runs: Iterable[Run]) -> Markup:
    """Write a whole text from its runs, as one line."""
    return Markup(safe_start("".join(map(_run, runs)).strip(" ")))


def link(text: str, href: str) -> Markup:
    """Write a link; one within the page leads to the page."""
    return Markup(f"[{plain_text(text)}]({link_target(href)})")


def prose_markdown(pieces: Sequence[str | Run]) -> Markup:
    """Write a section of strangers' Markdown: what is left of it after the page has cleaned it."""
    return Markup(html_markdown(str(prose(pieces))))


def _run(run: Run) -> str:
    match run:
        case TextRun(text):
            return one_line(text)
        case BlankRun(label):
            return one_line(f"[{label}]")
        case ValueRun(value):
            return one_line(shown(value))
        case LinkRun(text, href):
            return link(text, href)


@lru_cache(maxsize=2)
def _markdown_environment(environment: Environment) -> Environment:
    """Return the environment of texts that reads the same templates as one of pages."""
    overlay = environment.overlay(finalize=written)
    overlay.filters = {**environment.filters, "inline": inline_markdown, "prose": prose_markdown}
    own = {"link": link, "licence": LICENCE, "attribution": ATTRIBUTION}
    overlay.globals = {**environment.globals, **own}
    return overlay
