"""Whatever a data folder holds, `guides check` reports it: no traceback, no hang, no command to a log."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.check import FORMATS
from tests.cli.conftest import Command

LOG_COMMANDS = "::set-output name=a::b\n##[group]x\n\x1b]0;title\x07\r\n::error::x\n"


def _text(name: str, text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def _bytes(name: str, content: bytes) -> Callable[[Path], None]:
    return lambda folder: _write_bytes(folder / name, content)


def _write_bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _loop(folder: Path) -> None:
    (folder / "loop").symlink_to(folder)
    (folder / "acme" / "engineer.yml").symlink_to("engineer.yml")


HOSTILE = [
    pytest.param(lambda folder: os.mkfifo(folder / "claims.yml"), id="a pipe that nobody writes to"),
    pytest.param(lambda folder: (folder / "claims.yml").symlink_to("/dev/zero"), id="a link to a device"),
    pytest.param(_loop, id="links in a circle"),
    pytest.param(_text("claims.yml/claims.yml/x", "a: b"), id="folders in place of a file"),
    pytest.param(
        lambda folder: _write_bytes(
            Path(os.fsdecode(bytes(folder) + b"/acme/\xff\n::error::x.yml")), b"a: b"
        ),
        id="a file name that is no text",
    ),
    pytest.param(_bytes("claims.yml", b"\x00\xff\xfe" * 100), id="bytes"),
    pytest.param(_bytes("claims.yml", "a: ü\n".encode("utf-16")), id="UTF-16"),
    pytest.param(_bytes("acme/data-engineer.md", b"## \xed\xa0\x80\n"), id="half a character"),
    pytest.param(
        _text("claims.yml", "a: &a [*a, *a]\nb: !!python/object:os.system x\n"), id="anchors and tags"
    ),
    pytest.param(_text("claims.yml", "[" * 100_000), id="brackets without an end"),
    pytest.param(_text("claims.yml", "- " * 60_000), id="lists in lists"),
    pytest.param(_text("claims.yml", "{" * 50 + "a: b" + "}" * 50), id="deep nesting"),
    pytest.param(_text("claims.yml", "a" * 2_000_000), id="two megabytes"),
    pytest.param(_text("claims.yml", LOG_COMMANDS), id="commands of a build log"),
    pytest.param(_text("acme/data-engineer.md", "text\n" + "[" * 5_000 + "\n# x\n```\n"), id="broken prose"),
    pytest.param(
        _text("waivers.yml", "- {rule: x, file: ../../etc/passwd, reason: y, until: 2026-99-99}"),
        id="waivers",
    ),
    pytest.param(_text("site.yml", "disclaimer: [no, yes, {a: 1e999}]"), id="shapes"),
    pytest.param(
        _text("exchange-rates.yml", "{base: EUR, on: 1:30, publisher: .nan, source: x, rates: {USD: .inf}}"),
        id="numbers",
    ),
    pytest.param(_text(f"{'a' * 200}/{'b' * 200}.yml", "a: b"), id="names without end"),
]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("spoil", HOSTILE)
def test_it_is_reported_and_never_raised(
    spoil: Callable[[Path], None], format: str, project: Path, guides: Command
):
    spoil(project / "guides")
    result = guides("check", "--format", format, "--no-color")
    assert result.exit_code == 1
    assert not any(character in result.stdout for character in "\x1b\r\x07\u2028")
    commands = [line for line in result.stdout.splitlines() if line.startswith(("::", "##["))]
    assert all(
        format == "github" and line.startswith(("::error file=", "::warning file=")) for line in commands
    )


@pytest.mark.parametrize("format", FORMATS)
def test_a_terminal_that_knows_only_ascii_gets_escapes(format: str, project: Path):
    (project / "guides" / "acme" / "data-engineer.yml").write_text("tïtle: 'Zażółć 😀'\n", "utf-8")
    finished = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--format", format],
        cwd=project,
        env={**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 1
    assert finished.stderr == b""
    assert finished.stdout.isascii()
