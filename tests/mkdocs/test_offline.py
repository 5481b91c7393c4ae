"""The worker that saves pages names what the tools need, and its version follows from them alone."""

import json
import os
from pathlib import Path

import pytest

from generator.mkdocs.offline import WORKER, put_worker, worker_text
from tests.mkdocs.conftest import Build, after, fresh

SOURCE = 'const SITE = { version: "", core: [] };\nconst REST = 1;\n'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path in (
        "assets/js/core/a.js",
        "assets/css/a.css",
        "tools/index.html",
        "tools/plan/index.html",
        "guides/index.html",
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, "utf-8")
    return folder


def head(text: str) -> dict[str, object]:
    first = text.splitlines()[0].removeprefix("const SITE = ").removesuffix(";")
    found: dict[str, object] = json.loads(first)
    return found


def test_the_worker_keeps_what_the_tools_need_and_no_guide(site: Path):
    text = worker_text(SOURCE, site, is_preview=False)
    assert head(text)["core"] == ["assets/css/a.css", "assets/js/core/a.js", "tools/", "tools/plan/"]
    assert text.splitlines()[1:] == SOURCE.splitlines()[1:]


@pytest.mark.parametrize(
    ("path", "changes"),
    [("assets/js/core/a.js", True), ("tools/index.html", True), ("guides/index.html", False)],
)
def test_the_version_follows_from_what_is_kept(site: Path, path: str, changes: bool):
    before = head(worker_text(SOURCE, site, is_preview=False))["version"]
    (site / path).write_text("other", "utf-8")
    assert (head(worker_text(SOURCE, site, is_preview=False))["version"] != before) is changes
    (site / path).write_text(path, "utf-8")
    assert head(worker_text(SOURCE, site, is_preview=False))["version"] == before


def test_a_change_of_the_worker_is_a_new_version(site: Path):
    first, second = (worker_text(SOURCE + rest, site, is_preview=False) for rest in ("", "const MORE = 2;\n"))
    assert head(first)["version"] != head(second)["version"]


def test_a_preview_has_a_worker_that_leaves(site: Path):
    text = worker_text(SOURCE, site, is_preview=True)
    assert "unregister" in text
    assert "fetch" not in text


def test_a_worker_without_the_line_to_fill_in_is_refused(site: Path):
    with pytest.raises(ValueError, match="does not begin"):
        worker_text("// no head\n", site, is_preview=False)


def test_a_file_that_the_last_output_shares_is_replaced(site: Path, tmp_path: Path):
    source, shared = tmp_path / "sw.js", tmp_path / "shared.js"
    source.write_text(SOURCE, "utf-8")
    shared.write_text("of the last output", "utf-8")
    os.link(shared, site / WORKER)
    put_worker(source, site, is_preview=False)
    assert shared.read_text("utf-8") == "of the last output"
    assert head((site / WORKER).read_text("utf-8"))["core"]


def test_a_project_without_a_worker_gets_none(site: Path, tmp_path: Path):
    put_worker(tmp_path / "none.js", site, is_preview=False)
    assert not (site / WORKER).exists()


def test_a_build_on_top_of_another_has_the_worker_of_a_clean_one(built: Build, whole: Path):
    clean = built("clean")
    first = fresh(whole / "first")
    built("first", keeping=first)
    built("second", keeping=after(first, whole / "second"))
    texts = [(folder / WORKER).read_text("utf-8") for folder in (clean, whole / "first", whole / "second")]
    assert texts[0] == texts[1] == texts[2]
    assert "tools/" in str(head(texts[0])["core"]) or "assets/js/guide.js" in str(head(texts[0])["core"])
