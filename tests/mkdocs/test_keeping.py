"""A build on top of the last one gives what a build from nothing gives, and makes only what would differ."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.cache.folder_record import FolderRecord
from generator.emit.render import RenderedPage
from generator.mkdocs.draft import Draft, Output
from generator.mkdocs.keeping import Keeping
from tests.mkdocs.conftest import Build, Pages, after, fresh
from tests.sites import read_tree

pytestmark = pytest.mark.long

Edit = Callable[[Path, Pages], Pages]

GUIDE = "guides/google/software-engineer/index.html"


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


def another_order(whole: Path, generated: Pages) -> Pages:
    settings = whole / "mkdocs.yml"
    one, two = "  - Companies: companies/index.md\n", "  - Roles: roles/index.md\n"
    settings.write_text(settings.read_text("utf-8").replace(one + two, two + one), "utf-8")
    return generated


def listed(_: Path, generated: Pages) -> Pages:
    pages = [
        replace(page, body=page.body + "\n<p>more</p>\n") if page.uri == "roles/index.md" else page
        for page in generated.pages
    ]
    return replace(generated, pages=pages)


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
        (lambda _, generated: generated, 0),
        (edited, 1),
        (retitled, 1),
        (redated, 1),
        (removed, 0),
        (moved, 1),
        (another_template, None),
        (listed, 1),
        (another_navigation, None),
        (another_order, None),
        (another_name, None),
        (another_title_within, None),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_build_on_top_gives_what_a_clean_one_gives(
    edit: Edit, most_made: int | None, built: Build, whole: Path, generated: Pages
):
    first = fresh(whole / "first")
    site = built("first", keeping=first)
    before = read_tree(site)
    pages = edit(whole, generated)
    second = after(first, whole / "second")
    on_top = read_tree(built("second", pages=pages, keeping=second))
    assert on_top == read_tree(built("clean", pages=pages))
    assert read_tree(site) == before
    assert second.total == len(pages.pages)
    assert second.kept == 0 if most_made is None else second.total - second.kept <= most_made


def test_a_page_that_somebody_changed_is_mended(built: Build, whole: Path):
    first = fresh(whole / "first")
    site = built("first", keeping=first)
    before, second = read_tree(site), after(first, whole / "second")
    changed, gone = sorted(path for path, known in first.draft.held.items() if known.key)[:2]
    (site / changed).write_text("mine", "utf-8")
    (site / gone).unlink()
    assert read_tree(built("second", keeping=second)) == before


def test_other_plugins_have_every_page_made_again(built: Build, whole: Path):
    first = fresh(whole / "first")
    built("first", keeping=first)
    (whole / "hook.py").write_text(
        "def on_post_page(output, page, config):\n    return output + '<!-- a -->'\n"
    )
    settings = whole / "mkdocs.yml"
    settings.write_text("hooks: [hook.py]\n" + settings.read_text("utf-8"), "utf-8")
    second = after(first, whole / "second")
    again = built("second", keeping=second)
    assert second.kept == 0
    assert all(path.read_text("utf-8").endswith("<!-- a -->") for path in again.glob("guides/*/*/index.html"))


@pytest.mark.parametrize("edit", [edited, removed, moved, another_template])
def test_two_folders_that_take_turns_give_what_a_clean_build_gives(
    edit: Edit, built: Build, whole: Path, generated: Pages
):
    first = fresh(whole / "first")
    site = built("first", keeping=first)
    second = after(first, whole / "second")
    built("second", keeping=second)
    pages = edit(whole, generated)
    folder_before = Output(folder=whole / "second", files=second.draft.finish())
    third = Keeping(draft=Draft.begin(site, FolderRecord(files=first.draft.finish()), folder_before))
    before = read_tree(whole / "second")
    assert read_tree(built("first", pages=pages, keeping=third)) == read_tree(built("clean", pages=pages))
    assert read_tree(whole / "second") == before


def test_what_extensions_put_into_a_page_is_never_out_of_date(built: Build, whole: Path):
    (whole / "words.txt").write_text("Old words.", "utf-8")
    settings = (whole / "mkdocs.yml").read_text("utf-8")
    reading = f"  - pymdownx.snippets: {{base_path: ['{whole}'], auto_append: [words.txt]}}\n  - admonition\n"
    (whole / "mkdocs.yml").write_text(settings.replace("  - admonition\n", reading), "utf-8")
    first = fresh(whole / "first")
    built("first", keeping=first)
    (whole / "words.txt").write_text("New words.", "utf-8")
    pages = [
        path.read_text("utf-8")
        for path in built("second", keeping=after(first, whole / "second")).glob(GUIDE)
    ]
    assert ["New words." in page for page in pages] == [True]


def test_a_folder_of_the_theme_that_a_link_leads_to_counts(built: Build, whole: Path):
    theme = whole / "templates" / "theme"
    (theme / "main.html").rename(whole / "main.html")
    (theme / "main.html").write_text('{% include "linked/main.html" %}', "utf-8")
    (whole / "linked").mkdir()
    (whole / "main.html").rename(whole / "linked" / "main.html")
    (theme / "linked").symlink_to(whole / "linked")
    first = fresh(whole / "first")
    built("first", keeping=first)
    with (whole / "linked" / "main.html").open("a") as template:
        template.write("{# changed #}")
    second = after(first, whole / "second")
    built("second", keeping=second)
    assert (first.total, second.kept) == (second.total, 0)


def test_an_index_that_comes_late_is_not_put_over_a_later_one(tmp_path: Path):
    def build(before: Keeping | None) -> Keeping:
        held = dict(before.draft.held) if before else {}
        found = {path: known.entry for path, known in held.items()}
        own = Output(folder=tmp_path, files=held)
        return Keeping(draft=Draft(own=own, last=Output(folder=tmp_path), found=found), before=before)

    def shown() -> dict[str, bytes]:
        return read_tree(tmp_path / "pagefind")

    first = build(None)
    first.take_over_index()
    second = build(first)
    first.put_index({"a": b"1", "b": b"1"})
    second.take_over_index()
    first.put_index({"a": b"late", "c": b"late"})
    assert shown() == {"a": b"1", "b": b"1"}
    third = build(second)
    third.take_over_index()
    second.put_index({"c": b"late"})
    third.put_index({"a": b"3"})
    assert shown() == {"a": b"3"}
