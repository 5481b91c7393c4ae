"""A text from a stranger's run is shown, whatever it is, and does nothing."""

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from markdown import Markdown

from tests.hostile.payloads import PAYLOADS

SCRIPT = Path(__file__).resolve().parents[2] / ".github/scripts/quoted_artifact.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script, as a module."""
    spec = importlib.util.spec_from_file_location("quoted_artifact", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def archive(folder: Path, name: str, content: bytes) -> Path:
    path = folder / "artifact.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return path


def run(path: Path) -> subprocess.CompletedProcess[str]:
    """Run the script as the workflow does, with a Python that has nothing installed."""
    command = [sys.executable, "-I", str(SCRIPT), str(path), "difference.txt", "What this changes:"]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_the_text_stands_below_the_heading(tmp_path: Path):
    done = run(archive(tmp_path, "difference.txt", "Paris base high 105K → 108K\n".encode()))
    assert done.stdout == (
        "<!-- difference.txt -->\nWhat this changes:\n\n"
        "``````````text\nParis base high 105K → 108K\n``````````\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "@everyone, closes #1",
        "```\n# heading\n",
        "`" * 12 + "\n<script>alert(1)</script>",
        "\n``````````\n![x](https://a.example/x.png)",
        "~~~\n[link](javascript:alert(1))",
        "</code></pre><img src=x onerror=alert(1)>",
        *PAYLOADS.values(),
    ],
)
def test_no_text_gets_out_of_its_fence(script: ModuleType, text: str):
    comment = script.quoted(text, "difference.txt", "What this changes:")
    inside = comment.partition("``````````text\n")[2]
    assert inside.count("``````````") == 1
    assert inside.endswith("\n``````````\n")
    html = Markdown(extensions=["fenced_code"]).convert(comment)
    assert html.count("<pre>") == 1
    assert html.endswith("</code></pre>")
    assert not {"<a", "<img", "<h1", "<script"} & set(html.partition("<pre>")[2].split())


@pytest.mark.parametrize("text", ["x" * 1_000_000, "\x1b" * 200_000, "`" * 200_000, "\u202e@a " * 80_000])
def test_a_comment_is_never_longer_than_github_takes(tmp_path: Path, text: str):
    done = run(archive(tmp_path, "difference.txt", text.encode()))
    assert done.returncode == 0
    assert len(done.stdout) < 65_536


def test_a_text_that_unpacks_to_much_is_read_only_at_its_beginning(tmp_path: Path):
    path = archive(tmp_path, "difference.txt", b"a" * 60_000_000)
    assert path.stat().st_size < 1_000_000
    done = run(path)
    assert (done.returncode, "and more" in done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("name", "content"),
    [("../../difference.txt", b"x"), ("other.txt", b"x"), ("difference.txt/", b"")],
)
def test_only_the_expected_file_is_read(tmp_path: Path, name: str, content: bytes):
    done = run(archive(tmp_path, name, content))
    assert done.returncode == 1
    assert done.stderr.startswith("the artifact holds no readable difference.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["artifact.zip"]


def test_what_cannot_be_seen_is_written_out(script: ModuleType):
    assert "\\u{202e}" in script.quoted("\u202eabc", "n", "h")
    assert "\\u{1b}" in script.quoted("\x1b[2J", "n", "h")


def test_what_is_no_archive_is_refused(tmp_path: Path):
    path = tmp_path / "artifact.zip"
    path.write_bytes(b"no archive")
    assert run(path).returncode == 1
