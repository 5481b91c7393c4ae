"""A preview shows the page of a guide that was edited before anything else is looked at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from generator.mkdocs.plugin import GuidesPlugin
from generator.mkdocs.serving import Preview

Edit = Callable[[str, str], frozenset[Path]]

OWN = "guides/acme/data-engineer.yml"
PAGE = "guides/acme/data-engineer/index.html"
LISTED = "guides/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of the preview."""
    return tmp_path / "site"


@pytest.fixture
def preview(small_project: Path, site: Path) -> Iterator[Preview]:
    """A preview that has built the site once."""
    site.mkdir()
    made = Preview(small_project, site, "127.0.0.1:0")
    made.begin(made.config())
    yield made
    # MkDocs has the plugin of all builds of a process be the same one.
    made.config().plugins.on_startup(command="build", dirty=False)


@pytest.fixture
def edit(small_project: Path) -> Edit:
    """Write a file; returns what the preview hears."""

    def write(name: str, text: str) -> frozenset[Path]:
        path = small_project / name
        path.write_text(text, "utf-8")
        return frozenset({path})

    return write


def test_the_page_of_an_edited_guide_is_there_before_all_others(preview: Preview, site: Path, edit: Edit):
    changed = edit(OWN, "title: Data Wizard\nreviewed_on: 2026-11-22\n")
    assert preview.show_edited(changed)
    assert "Data Wizard" in (site / PAGE).read_text("utf-8")
    assert "Data Wizard" not in (site / LISTED).read_text("utf-8")
    early = (site / PAGE).stat()

    preview.rebuild()
    assert "Data Wizard" in (site / LISTED).read_text("utf-8")
    assert (site / PAGE).stat() == early  # it was right, and nobody made it again
    whole = (site / PAGE).read_bytes()

    clean = site.parent / "clean"
    clean.mkdir()
    again = Preview(preview.root, clean, "127.0.0.1:0")
    again.begin(again.config())
    assert (clean / PAGE).read_bytes() == whole


def test_a_page_made_early_that_was_wrong_is_made_again(preview: Preview, site: Path, edit: Edit):
    changed = edit(OWN, "title: Data Wizard\nreviewed_on: 2026-11-22\n")
    edit("guides/companies/acme.yml", "name: Acme Works\nstage: private\n")
    assert preview.show_edited(changed)
    assert "Acme Works" not in (site / PAGE).read_text("utf-8")
    preview.rebuild()
    assert "Acme Works" in (site / PAGE).read_text("utf-8")


def test_prose_counts_as_its_guide(preview: Preview, site: Path, edit: Edit):
    prose = OWN.replace(".yml", ".md")
    assert not preview.show_edited(edit(prose, "## Background\n\nNew prose.\n"))  # nobody knew of the file
    preview.rebuild()
    assert preview.show_edited(edit(prose, "## Background\n\nKnown prose.\n"))
    assert "Known prose." in (site / PAGE).read_text("utf-8")


@pytest.mark.parametrize("text", ["title: [\n", "title: 7\nreviewed_on: never\n", "\0"])
def test_a_guide_that_is_wrong_leaves_its_page_alone(text: str, preview: Preview, site: Path, edit: Edit):
    before = (site / PAGE).read_bytes()
    assert not preview.show_edited(edit(OWN, text))
    assert (site / PAGE).read_bytes() == before


def test_a_build_that_failed_leaves_the_surroundings_of_the_one_before(
    preview: Preview, site: Path, edit: Edit
):
    listed = (site / LISTED).read_bytes()
    edit("guides/roles/analyst.yml", "name: [\n")
    preview.rebuild()
    assert (site / LISTED).read_bytes() == listed
    assert preview.show_edited(edit(OWN, "title: Data Wizard\nreviewed_on: 2026-11-22\n"))
    assert "Data Wizard" in (site / PAGE).read_text("utf-8")
    early = (site / PAGE).stat()
    edit("guides/roles/analyst.yml", "name: Analyst\njob_family: data\n")
    preview.rebuild()
    assert "Data Wizard" in (site / LISTED).read_text("utf-8")
    assert (site / PAGE).stat() == early


def test_what_a_build_wrote_before_it_failed_is_not_taken_for_the_site_before(
    preview: Preview, small_project: Path, site: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
):
    texts = {name: (small_project / name).read_text("utf-8") for name in (OWN, "docs/index.md")}
    before = {page: (site / page).read_text("utf-8") for page in (PAGE, LISTED, "index.html")}
    edit(OWN, "title: Data Wizard\nreviewed_on: 2026-11-22\n")
    edit("guides/acme/passing.yml", "title: Passing\nreviewed_on: 2026-11-22\n")
    edit("guides/roles/passing.yml", "name: Passing\njob_family: data\n")
    edit("docs/index.md", "# Passing title\n")
    with monkeypatch.context() as patched:
        patched.setattr(GuidesPlugin, "on_post_build", failing)
        preview.rebuild()
    assert "Data Wizard" in (site / PAGE).read_text("utf-8")
    assert "Passing title" in (site / "index.html").read_text("utf-8")

    for name, text in texts.items():
        edit(name, text)
    for name in ("guides/acme/passing.yml", "guides/roles/passing.yml"):
        (small_project / name).unlink()
    preview.rebuild()
    assert {page: (site / page).read_text("utf-8") for page in before} == before
    assert not (site / "guides/acme/passing").exists() or not list((site / "guides/acme/passing").iterdir())


def failing(*_: object, **__: object) -> None:
    """A hook that ends a build when its pages are written."""
    raise PluginError("for this test")


def test_what_is_no_known_guide_is_left_to_the_whole_build(
    preview: Preview, small_project: Path, site: Path, edit: Edit
):
    assert not preview.show_edited(edit("guides/roles/analyst.yml", "name: Counter\njob_family: data\n"))
    assert not preview.show_edited(edit("guides/acme/new.yml", "title: New\nreviewed_on: 2026-11-22\n"))
    gone = small_project / OWN
    gone.unlink()
    assert not preview.show_edited(frozenset({gone}))
    assert (site / PAGE).is_file()
