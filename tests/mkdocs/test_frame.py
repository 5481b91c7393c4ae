"""Pages in a frame are the bytes that the theme's template gives them."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Template

from generator.mkdocs.frame import Frames
from tests.mkdocs.conftest import Build, Pages
from tests.sites import read_tree

HOSTILE = "A <b>title</b> & 'quotes' \"here\"  with {{ braces }} and \ue000title\ue001"


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the theme's templates run."""
    counted: Counter[str] = Counter()
    plain = Template.render

    def count(template: Template, *args: object, **kwargs: object) -> str:
        counted[str(template.name)] += 1
        return plain(template, *args, **kwargs)

    monkeypatch.setattr(Template, "render", count)
    return counted


def without_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Frames, "render", lambda _frames, render, context: render(context))


def test_framed_pages_are_rendered_pages(
    built: Build, generated: Pages, monkeypatch: pytest.MonkeyPatch, rendered: Counter[str]
):
    framed = read_tree(built("framed"))
    used = rendered["main.html"]
    without_frames(monkeypatch)
    assert read_tree(built("rendered")) == framed
    assert rendered["main.html"] - used > len(generated.pages)
    assert used < 0.8 * len(generated.pages)


def test_hostile_texts_read_the_same_in_a_frame(
    built: Build, generated: Pages, monkeypatch: pytest.MonkeyPatch
):
    pages = [
        replace(page, title=f"{HOSTILE} {number}", description=HOSTILE)
        for number, page in enumerate(generated.pages)
    ]
    hostile = replace(generated, pages=pages)
    framed = read_tree(built("framed", pages=hostile))
    without_frames(monkeypatch)
    assert read_tree(built("rendered", pages=hostile)) == framed


def test_a_template_that_shows_more_than_a_frame_can_fill_in_is_used_for_each_page(
    built: Build, whole: Path, generated: Pages
):
    template = whole / "templates" / "theme" / "main.html"
    shown = "{% block extrahead %}<meta name='length' content='{{ page.content | length }}'>{% endblock %}"
    template.write_text(template.read_text("utf-8") + shown, "utf-8")
    site = built("site")
    lengths = {
        text.split("name='length' content='")[1].split("'")[0]
        for text in (path.read_text("utf-8") for path in site.glob("guides/*/*/index.html"))
    }
    assert len(lengths) > 15


def test_icons_are_drawn_in_the_style_sheet_and_not_in_every_page(built: Build, whole: Path):
    site = built("site")
    page = (site / "guides" / "google" / "software-engineer" / "index.html").read_text("utf-8")
    styles = (site / "assets" / "css" / "site.css").read_text("utf-8")
    named = set(re.findall(r'<i class="cg-icon cg-icon-(\w+)"></i>', page))
    assert named == {"dark", "edit", "light", "logo", "menu", "search", "system", "top"}
    assert all(f".cg-icon-{name} {{ --cg-icon: url(" in styles for name in named)
    assert "<svg" not in re.sub(r"<article.*</article>", "", page, flags=re.DOTALL)
