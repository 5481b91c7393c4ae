"""The environment is strict: nothing may be missing, and everything is escaped."""

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, UndefinedError
from markdown import Markdown

from generator.emit.environment import template_environment
from generator.model.catalog import Catalog
from generator.pages.shown import LinkRun, TextRun
from tests.emit.html_parts import dangers, parts_of
from tests.pages.invented import ROOT, catalog, pages_of, rendered

HOSTILE = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)> </p></td></div></details>\n\n</div>\n\n"
    "# forged\n\n| a | b |\n| --- | --- |\n[x](javascript:alert(1)) ![y](https://evil.example/y.png) "
    "{{ 7 * 7 }} {% raw %} {# x #} <!-- &#60;script&#62; ```\n~~~\n"
)
"""Text that would change a page if it were taken for anything but text."""

IDENTITIES = frozenset(
    {"aliases", "applies_to", "base", "company", "country", "currency", "former_addresses", "former_ids"}
    | {"also", "claim", "fragments", "headquarters", "id", "offices", "parent", "rates", "region", "role"}
    | {"row", "see", "shared_claims", "source", "sources", "topic", "url", "archive_url", "versus", "within"}
)
"""Fields whose texts are checked ids, addresses and codes, or lists of other spellings; never free text."""

DRAWN = frozenset({"svg", "button"})
"""Active elements that our own templates make."""

EXTENSIONS = ["admonition", "fenced_code", "tables", "toc"]
"""What the site's engine converts pages with."""

PLAIN = ("companies/", "regions/", "roles/index", "guides/index", "glossary")
"""Pages without prose and drawings: there even the elements must be the same whatever the texts say."""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return template_environment(tmp_path)


def test_a_missing_name_is_an_error(environment: Environment):
    with pytest.raises(UndefinedError):
        environment.from_string("{{ view.nothing }}").render(view=TextRun("x"))


@pytest.mark.parametrize("name", ["page.md.jinja", "page.html", "page.txt", "page"])
def test_values_are_escaped_whatever_the_template_is_called(tmp_path: Path, name: str):
    (tmp_path / name).write_text("{{ view }}", encoding="utf-8")
    assert template_environment(tmp_path).get_template(name).render(view="<b>") == "&lt;b&gt;"


def test_data_is_never_a_template(environment: Environment):
    assert environment.from_string("{{ view }}").render(view="{{ 7 * 7 }}") == "{{ 7 * 7 }}"


@pytest.mark.parametrize("filter_name", ["shown", "capitalize", "upper", "trim"])
def test_what_a_filter_returns_is_escaped(environment: Environment, filter_name: str):
    html = environment.from_string(f"{{{{ view | {filter_name} }}}}").render(view="<b>")
    assert "<" not in html


def test_a_text_is_escaped_by_its_filter(environment: Environment):
    html = environment.from_string("{{ view | inline }}").render(view=(LinkRun("<b>", '"x'),))
    assert html == '<a href="&#34;x">&lt;b&gt;</a>'


def test_joined_texts_are_escaped(environment: Environment):
    html = environment.from_string('{{ view | join(", ") }}').render(view=["<b>", "&"])
    assert html == "&lt;b&gt;, &amp;"


def poisoned(value: Any, name: str = "") -> Any:
    """The same data with hostile text in every free text."""
    if isinstance(value, str):
        return value if name in IDENTITIES else f"{value} {HOSTILE}"
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: poisoned(getattr(value, field.name), field.name)
            for field in fields(value)
            if field.init
        }
        return value if type(value).__name__ == "Currency" else replace(value, **changes)
    if isinstance(value, tuple):
        return tuple(poisoned(part, name) for part in value)
    return {key: poisoned(part, key) for key, part in value.items()} if isinstance(value, dict) else value


@pytest.fixture(scope="module")
def poisoned_pages() -> dict[str, str]:
    found = poisoned(catalog())
    assert isinstance(found, Catalog)
    return {uri: rendered(page) for uri, page in pages_of(found).items()}


def converted(text: str) -> str:
    """The HTML that the site's engine makes of a page."""
    return Markdown(extensions=EXTENSIONS).convert(text.split("---\n", 2)[2])


def test_no_text_of_the_data_becomes_markup(poisoned_pages: dict[str, str]):
    assert len(poisoned_pages) > 20
    found = {uri: dangers(converted(text), allowed=DRAWN) for uri, text in poisoned_pages.items()}
    assert {uri: what for uri, what in found.items() if what} == {}


@pytest.fixture(scope="module")
def sound_pages() -> dict[str, str]:
    return {uri: rendered(page) for uri, page in pages_of(catalog()).items()}


def test_no_text_of_the_data_leaves_its_element(poisoned_pages: dict[str, str], sound_pages: dict[str, str]):
    plain = [uri for uri in sound_pages if uri.startswith(PLAIN)]
    changed = [uri for uri in plain if tags(poisoned_pages[uri]) != tags(sound_pages[uri])]
    assert changed == []


def test_no_text_of_the_data_becomes_a_part_of_the_page(
    poisoned_pages: dict[str, str], sound_pages: dict[str, str]
):
    changed = [uri for uri, text in sound_pages.items() if parts(poisoned_pages[uri]) != parts(text)]
    assert changed == []


def tags(text: str) -> list[str]:
    return parts_of(converted(text)).tags


def parts(text: str) -> list[str]:
    """The anchors of a page's headings."""
    return re.findall(r'<h[12] id="([^"]*)"', converted(text))


def test_every_template_is_used():
    used = {page.template for page in pages_of(catalog()).values()}
    assert used == {
        path.relative_to(ROOT / "templates").as_posix() for path in ROOT.glob("templates/pages/**/*.jinja")
    }
