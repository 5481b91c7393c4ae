"""Hooks of other plugins see our pages, and what they change is in the output."""

import subprocess
from pathlib import Path

import pytest

from tests.mkdocs.conftest import Build, after, fresh

GUIDE = "guides/google/software-engineer"

TWO_PLUGINS = """\
plugins:
  - redirects:
      redirect_maps: {old.md: %s.md}
  - git-revision-date-localized: {type: iso_date, enable_creation_date: false}
"""


def with_settings(whole: Path, before: str, after: str) -> None:
    settings = whole / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert before in text
    settings.write_text(text.replace(before, after), "utf-8")


def with_hook(whole: Path, code: str) -> None:
    (whole / "hook.py").write_text(code, "utf-8")
    with_settings(whole, "plugins:\n", "hooks: [hook.py]\nplugins:\n")


def guide_page(site: Path) -> str:
    return (site / GUIDE / "index.html").read_text("utf-8")


def git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


def test_changed_markdown_is_converted(built: Build, whole: Path):
    with_hook(
        whole,
        "def on_page_markdown(markdown, page, config, files):\n"
        "    return markdown + '\\n\\n## A *new* part\\n\\nWith [a link](../../index.md).\\n'\n",
    )
    text = guide_page(built("site"))
    assert '<h2 id="a-new-part">A <em>new</em> part' in text
    assert 'href="#a-new-part" class="md-nav__link"' in text
    assert 'With <a href="../../../">a link</a>.' in text or 'With <a href="../../..">a link</a>.' in text


def test_changed_html_is_shown(built: Build, whole: Path):
    with_hook(
        whole,
        "def on_page_content(html, page, config, files):\n    return html.replace('<h2', '<h2 hidden')\n",
    )
    assert '<h2 hidden id="pay">' in guide_page(built("site"))


def test_a_source_from_somewhere_else_is_read(built: Build, whole: Path):
    with_hook(
        whole,
        "def on_page_read_source(page, config):\n"
        f"    return '---\\ntitle: Mine\\n---\\n*mine*' if page.file.src_uri == '{GUIDE}.md' else None\n",
    )
    text = guide_page(built("site"))
    assert "<title>Mine · " in text
    assert "<p><em>mine</em></p>" in text


def test_what_hooks_add_to_the_context_is_shown_on_the_page_that_it_is_of(built: Build, whole: Path):
    with_hook(
        whole,
        "def on_page_context(context, page, config, nav):\n"
        "    return {**context, 'mine': page.file.src_uri.upper()}\n",
    )
    template = whole / "templates" / "theme" / "main.html"
    template.write_text(
        template.read_text("utf-8")
        + "{% block extrahead %}<meta name='mine' content='{{ mine }}'>{% endblock %}",
        "utf-8",
    )
    assert f"<meta name='mine' content='{GUIDE.upper()}.MD'>" in guide_page(built("site"))


@pytest.mark.parametrize("keeps", [True, False], ids=["guides build", "mkdocs build"])
def test_redirects_and_dates_of_git(keeps: bool, built: Build, whole: Path, tmp_path: Path):
    with_settings(whole, "plugins:\n", TWO_PLUGINS % GUIDE)
    git(whole, "init", "-q")
    git(whole, "add", ".")
    git(whole, "commit", "-q", "-m", "all", "--date", "2020-01-02T00:00:00Z")
    keeping = fresh(whole / "site") if keeps else None
    site = built("site", keeping=keeping)
    assert f"url=../{GUIDE}/" in (site / "old" / "index.html").read_text("utf-8")
    assert 'class="md-source-file"' in (site / "methodology" / "index.html").read_text("utf-8")


def test_links_and_anchors_are_still_checked(whole: Path, built: Build, caplog: pytest.LogCaptureFixture):
    page = whole / "docs" / "methodology.md"
    page.write_text(
        page.read_text("utf-8")
        + f"\n[a]({GUIDE}.md#pay) [b]({GUIDE}.md#gone) [c](guides/gone.md) [d](#gone)\n",
        "utf-8",
    )
    first = fresh(whole / "first")
    built("first", keeping=first)
    expected = warnings_of(caplog)
    assert sorted(message.rpartition("contains a link ")[2] for message in expected) == sorted(
        [
            f"'{GUIDE}.md#gone', but the doc '{GUIDE}.md' does not contain an anchor '#gone'.",
            "'guides/gone.md', but the target is not found among documentation files.",
            "'#gone', but there is no such anchor on this page.",
        ]
    )
    built("again")
    assert warnings_of(caplog) == expected
    kept = after(first, whole / "second")
    built("second", keeping=kept)
    assert kept.kept
    assert warnings_of(caplog) == expected


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was said of links in the page under test, since it was last asked."""
    found = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    caplog.clear()
    return [message for message in found if "'methodology.md'" in message and "gone" in message]
