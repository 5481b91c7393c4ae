"""Scripts are published without comments and do the same."""

import gzip
import subprocess
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from generator.mkdocs.scripts import without_comments


@pytest.mark.parametrize(
    ("script", "published"),
    [
        pytest.param("// @ts-check\nlet a = 1;\n", "let a = 1;\n", id="a line"),
        pytest.param("/** Two\n * lines. */\nlet a;\n", "let a;\n", id="a block"),
        pytest.param("  // within\n  b();\n", "  b();\n", id="indented"),
        pytest.param("let a = 1; // behind\n", "let a = 1; // behind\n", id="behind code"),
        pytest.param('let a = "// no comment";\n', 'let a = "// no comment";\n', id="a text"),
        pytest.param("/* a */ let b;\n", "/* a */ let b;\n", id="before code"),
        pytest.param(
            "let a = `\n// part of it\n`;\n", "let a = `\n// part of it\n`;\n", id="a text of lines"
        ),
        pytest.param("// it's `\nlet a;\n", "let a;\n", id="a mark in a comment"),
        pytest.param("/** @type {a} **/\nb;\n", "b;\n", id="two stars at the end"),
        pytest.param("a;\n/* never ended\nb;\n", "a;\n/* never ended\nb;\n", id="no end"),
    ],
)
def test_comments_with_lines_of_their_own_are_left_out(script: str, published: str):
    assert without_comments(script) == published


def test_scripts_of_the_site_are_published_without_comments(project_root: Path):
    whole = []
    for script in (project_root / "docs" / "assets" / "js").rglob("*.js"):
        text = script.read_text("utf-8")
        lines = (line.strip() for line in without_comments(text).splitlines())
        comments = [line for line in lines if line.startswith(("//", "/*", "* "))]
        if without_comments(text) == text:
            whole.append(script.name)
        else:
            assert [line for line in comments if not line.startswith("/** @type")] == [], script
    # Their lists are texts of several lines.
    assert sorted(whole) == ["currencies.js", "dom.js"]


def test_the_published_scripts_pass_the_tests_of_their_sources(project_root: Path, tmp_path: Path):
    """Every test of functions of scripts, on what a browser gets."""
    for script in (project_root / "docs" / "assets" / "js").rglob("*.js"):
        target = tmp_path / script.relative_to(project_root)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(without_comments(script.read_text("utf-8")), "utf-8")
    (tmp_path / "tests").mkdir()
    for name in ("js", "vectors"):
        (tmp_path / "tests" / name).symlink_to(project_root / "tests" / name)
    tests = sorted(str(path) for path in (tmp_path / "tests" / "js").glob("*.test.mjs"))
    node = compute_driver_executable()[0]
    finished = subprocess.run(
        [node, "--preserve-symlinks", "--preserve-symlinks-main", "--test", *tests],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert finished.returncode == 0, finished.stdout[-3000:] + finished.stderr


def test_comments_are_a_large_part_of_the_scripts(project_root: Path):
    texts = [path.read_bytes() for path in (project_root / "docs" / "assets" / "js").rglob("*.js")]
    published = [without_comments(text.decode()).encode() for text in texts]
    weights = [sum(len(gzip.compress(one)) for one in some) for some in (published, texts)]
    assert weights[0] < 0.75 * weights[1]
