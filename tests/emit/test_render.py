"""Pages as Markdown files."""

import json
from dataclasses import replace
from datetime import date

import pytest
import yaml

from generator.emit.render import front_matter, render_pages, texts_by_uri, without_fences
from generator.pages.data_file import DataFile
from generator.pages.page import Page
from tests.pages.invented import ROOT, pages


def a_page(title: str = "T", description: str = "D") -> Page:
    return Page(
        uri="x.md",
        template="pages/redirect.md.jinja",
        view=None,
        title=title,
        description=description,
        updated=date(2026, 1, 1),
    )


def read_front_matter(text: str) -> dict[str, object]:
    head, _, rest = text.removeprefix("---\n").partition("\n---\n")
    assert rest.strip("\n") == ""
    found = yaml.safe_load(head)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plain", id="plain"),
        pytest.param('a "quoted" word', id="quotes"),
        pytest.param("key: value # no comment", id="what YAML would read"),
        pytest.param("a\n---\nhide: []", id="the end of the front matter"),
        pytest.param("- [x] {y}: &a *a !!python/name:os", id="YAML features"),
        pytest.param("back\\slash", id="a backslash"),
        pytest.param("€ – é 小米 🙂", id="other letters"),
        pytest.param("line\u2028separator\x85and NEL", id="line ends of YAML"),
    ],
)
def test_title_and_description_reach_the_engine_as_they_are(text: str):
    found = read_front_matter(front_matter(text, text))
    assert found["description"] == text
    assert str(found["title"]).replace("&#34;", '"').replace("&amp;", "&") == text


def test_the_title_is_escaped_because_the_theme_prints_it_as_html():
    found = read_front_matter(front_matter("<script>alert('x')</script> & co", ""))
    assert found["title"] == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; co"


def test_a_rendered_page_keeps_what_the_engine_needs():
    page = pages()["companies/acme-robotics.md"]
    (done,) = render_pages([page], ROOT / "templates")
    assert (done.uri, done.updated, done.sources) == (page.uri, page.updated, page.sources)
    assert done.text.startswith("---\ntitle: ")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("a\n```\nb", "a\n&#96;``\nb", id="backticks"),
        pytest.param("a\n~~~~ x\nb", "a\n&#126;~~~ x\nb", id="tildes"),
        pytest.param("a\n  ```\nb", "a\n  &#96;``\nb", id="indented"),
        pytest.param("a ``` b\n``c``", "a ``` b\n``c``", id="no fence"),
    ],
)
def test_no_text_opens_a_block_of_code(body: str, expected: str):
    assert without_fences(body) == expected


def test_a_page_brings_its_files_of_data_along():
    file = DataFile(uri="x.json", name="x", version=1, as_of=date(2026, 1, 1), value={"a": 1})
    done = render_pages(
        [replace(pages()["companies/acme-robotics.md"], data_files=(file,), feeds=())], ROOT / "templates"
    )
    assert list(texts_by_uri(done)) == ["companies/acme-robotics.md", "x.json"]
    assert json.loads(texts_by_uri(done)["x.json"])["data"] == {"a": 1}
