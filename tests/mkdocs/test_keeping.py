"""A build on top of the last one gives what a build from nothing gives, and makes only what would differ."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.emit.render import RenderedPage
from generator.mkdocs.keeping import Keeping
from generator.mkdocs.last_output import LastOutput, read_last_output, write_list
from tests.mkdocs.conftest import Build, Pages
from tests.sites import read_tree

Edit = Callable[[Path, Pages], Pages]


def nothing_known(folder: Path) -> Keeping:
    return Keeping(last=LastOutput(folder=folder, pages={}))


def after(first: Keeping, site: Path) -> Keeping:
    return Keeping(last=LastOutput(folder=site, pages=first.finished))


def with_first_guide(generated: Pages, change: Callable[[RenderedPage], RenderedPage]) -> Pages:
    pages = list(generated.pages)
    at = next(place for place, page in enumerate(pages) if page.uri.count("/") == 2)
    pages[at] = change(pages[at])
    return replace(generated, pages=pages)


def edited(_: Path, generated: Pages) -> Pages:
    return with_first_guide(generated, lambda page: replace(page, body=page.body + "\n<p>more</p>\n"))


def retitled(_: Path, generated: Pages) -> Pages:
    return with_first_guide(generated, lambda page: replace(page, title="Another title"))


def redated(_: Path, generated: Pages) -> Pages:
    return with_first_guide(generated, lambda page: replace(page, updated=date(2020, 2, 2)))


def removed(_: Path, generated: Pages) -> Pages:
    return replace(generated, pages=[page for page in generated.pages if page.uri.count("/") != 2])


def moved(_: Path, generated: Pages) -> Pages:
    return with_first_guide(generated, lambda page: replace(page, uri="guides/acme/moved.md"))


def another_template(whole: Path, generated: Pages) -> Pages:
    template = whole / "templates" / "theme" / "main.html"
    template.write_text(template.read_text("utf-8").replace('<meta charset="utf-8">', "<meta>"), "utf-8")
    return generated


def another_navigation(whole: Path, generated: Pages) -> Pages:
    settings = whole / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("- Glossary:", "- Words:"), "utf-8")
    return generated


def another_name(whole: Path, generated: Pages) -> Pages:
    settings = whole / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("site_name: Open Pay Guides", "site_name: A site"), "utf-8"
    )
    return generated


def another_title_within(whole: Path, generated: Pages) -> Pages:
    settings, page = whole / "mkdocs.yml", whole / "docs" / "methodology.md"
    settings.write_text(settings.read_text("utf-8").replace("- Methodology: ", "- "), "utf-8")
    page.write_text("# How it is done\n\n" + page.read_text("utf-8"), "utf-8")
    return generated


@pytest.mark.parametrize(
    ("edit", "most_made"),
    [
        (lambda _, generated: generated, 20),
        (edited, 21),
        (retitled, 21),
        (redated, 21),
        (removed, 20),
        (moved, 21),
        (another_template, None),
        (another_navigation, None),
        (another_name, None),
        (another_title_within, None),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_build_on_top_gives_what_a_clean_one_gives(
    edit: Edit, most_made: int | None, built: Build, whole: Path, generated: Pages
):
    first = nothing_known(whole)
    site = built("first", keeping=first)
    before = read_tree(site)
    pages = edit(whole, generated)
    second = after(first, site)
    on_top = read_tree(built("second", pages=pages, keeping=second))
    assert on_top == read_tree(built("clean", pages=pages))
    assert read_tree(site) == before
    assert second.total == len(pages.pages)
    assert second.kept == 0 if most_made is None else second.total - second.kept <= most_made


def test_a_page_that_somebody_changed_is_mended(built: Build, whole: Path):
    first = nothing_known(whole)
    site = built("first", keeping=first)
    before = read_tree(site)
    changed, gone = sorted(first.finished)[:2]
    (site / changed).write_text("mine", "utf-8")
    (site / gone).unlink()
    assert read_tree(built("second", keeping=after(first, site))) == before


def test_other_plugins_have_every_page_made_again(built: Build, whole: Path):
    first = nothing_known(whole)
    site = built("first", keeping=first)
    (whole / "hook.py").write_text(
        "def on_post_page(output, page, config):\n    return output + '<!-- a -->'\n"
    )
    settings = whole / "mkdocs.yml"
    settings.write_text("hooks: [hook.py]\n" + settings.read_text("utf-8"), "utf-8")
    second = after(first, site)
    again = built("second", keeping=second)
    assert second.kept == 0
    assert all(path.read_text("utf-8").endswith("<!-- a -->") for path in again.glob("guides/*/*/index.html"))


def test_what_is_known_of_an_output_can_be_kept(built: Build, whole: Path):
    first = nothing_known(whole)
    site = built("first", keeping=first)
    write_list(whole / "list.json", first.finished)
    assert read_last_output(whole / "list.json", site).pages == first.finished


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"form": 0, "pages": {}}', '{"form": 1, "pages": {"a": 1}}']
)
def test_a_broken_list_knows_nothing(text: str, tmp_path: Path):
    (tmp_path / "list.json").write_text(text, "utf-8")
    assert read_last_output(tmp_path / "list.json", tmp_path).pages == {}


def test_pages_are_carried_over_where_files_cannot_be_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr("os.link", refuse)
    (tmp_path / "old" / "a").mkdir(parents=True)
    (tmp_path / "old" / "a" / "index.html").write_text("x", "utf-8")
    LastOutput(folder=tmp_path / "old", pages={}).carry_over("a/index.html", tmp_path / "new")
    shutil.rmtree(tmp_path / "old")
    assert (tmp_path / "new" / "a" / "index.html").read_text("utf-8") == "x"
