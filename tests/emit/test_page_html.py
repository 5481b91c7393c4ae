"""Generated bodies become the bytes that Python-Markdown would write, or are left to it."""

import markdown
import pytest

from generator.build import render_site
from generator.checked import check_project
from generator.emit.page_html import BodyParts, TocSettings, body_parts
from generator.project import Project

SETTINGS = TocSettings(permalink="&para;", permalink_title="Link to this section")


def by_the_parser(body: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The HTML and the flat headings that the site's own extensions make."""
    parser = markdown.Markdown(
        extensions=["toc", "tables", "fenced_code", "admonition"],
        extension_configs={"toc": {"permalink": True, "permalink_title": "Link to this section"}},
    )
    html = parser.convert(body)
    return html, list(flat(getattr(parser, "toc_tokens", [])))


def flat(tokens):
    for token in tokens:
        yield token["level"], token["id"], token["name"]
        yield from flat(token["children"])


def written(parts: BodyParts) -> tuple[str, list[tuple[int, str, str]]]:
    found = [(heading.level, heading.id, heading.name) for heading in parts.headings]
    return parts.html(SETTINGS), found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>a</div>\n", id="one element"),
        pytest.param("<div>a</div>\n<p>b</p>\n", id="neighbours"),
        pytest.param("<div>a</div>\n\n\n\n<p>b</p>\n\n", id="several blank lines"),
        pytest.param("## Pay\n\n<div>a</div>\n\n### Base pay\n\n## Pay\n", id="the same heading twice"),
        pytest.param("# One\n## Two\n<div>a</div>\n## Three", id="headings without blank lines"),
        pytest.param(
            "<div>\n<div>a\n\n## no heading\n\n</div>\n</div>\n\n## Pay", id="a heading within HTML"
        ),
        pytest.param("<pre>\n\n# a comment\n\n</pre>\n", id="a comment in code"),
        pytest.param("<div>\n  \n   \n<p>a</p></div>\n", id="lines of spaces"),
        pytest.param('<div title="a > b"><br><img src="x"></div>\n', id="elements that never end"),
        pytest.param("## How sure is it?\n\n<p>&amp;&#39;é€</p>", id="a question, and character references"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_body_is_converted_as_the_parser_does(body: str):
    parts = body_parts(body)
    assert parts is not None
    assert written(parts) == by_the_parser(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("some prose", id="a paragraph"),
        pytest.param("<div>a</div>\n\n- a list\n", id="a list"),
        pytest.param("<div>a</div> and more\n", id="words after an element"),
        pytest.param("<span>a</span>\n", id="an element within lines"),
        pytest.param("<div><p>a</p>\n", id="an element that does not end"),
        pytest.param("## *Pay*\n", id="markup in a heading"),
        pytest.param("## R&D\n", id="a special character in a heading"),
        pytest.param("## Pay ##\n", id="a closed heading"),
        pytest.param("<div>a\tb</div>\n", id="a tab"),
        pytest.param("<!-- a -->\n", id="a comment"),
    ],
)
def test_anything_else_is_left_to_the_parser(body: str):
    assert body_parts(body) is None


def test_headings_without_links_to_themselves():
    parts = body_parts("## Pay\n")
    assert parts is not None
    assert parts.html(TocSettings()) == markdown.markdown("## Pay\n", extensions=["toc"])


def test_every_id_is_an_anchor():
    parts = body_parts('<div id="a&amp;b"><a name="c"></a></div>\n\n## Pay\n')
    assert parts is not None
    assert parts.anchors == {"a&b", "c", "pay"}


def test_every_page_of_real_guides_is_converted_as_the_parser_does(project_root):
    """All but the few whose code has tabs, and those are left to the parser."""
    checked = check_project(project_root / "tests" / "fixtures" / "format", "guides")
    pages = render_site(Project(root=project_root), checked.loaded, None)
    assert len(pages) > 100
    left = []
    for page in pages:
        parts = body_parts(page.body)
        if parts is None:
            left.append(page.uri)
        else:
            assert written(parts) == by_the_parser(page.body), page.uri
    assert len(left) <= 1
