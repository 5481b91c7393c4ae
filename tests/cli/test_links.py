"""`guides links`: what is gone is a finding; nothing else of the program uses the network."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import links as command
from tests.cli.conftest import Command
from tests.links.servers import Loopback, Response, Web, served

SOURCES = (
    "survey: {title: Salary survey, publisher: A publisher, kind: official-posting,"
    " url: http://a.test.example/survey}\n"
)

DAY = ("--today", "2026-11-22")


@pytest.fixture
def web(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A web on this machine, which the one source of the project is meant to be in."""
    (project / "guides/sources.yml").write_text(SOURCES, encoding="utf-8")
    with served(Web(pages={"a.test.example/": Response()})) as found:
        monkeypatch.setattr(command, "NETWORK", Loopback(found, archive="http://archive.test.example/"))
        monkeypatch.setattr(command, "PAUSE", 0.0)
        yield found


def test_a_source_that_is_there_is_no_finding(web: Web, guides: Command):
    web.pages["a.test.example/survey"] = Response()
    result = guides("links", *DAY)
    assert (result.exit_code, result.stdout) == (0, "no problems found\n")
    assert result.stderr == "1 addresses, 1 asked now: 1 there, 0 closed to programs\n"


@pytest.mark.parametrize("format", ["human", "concise", "json", "sarif", "github"])
def test_a_source_that_is_gone_is_one_in_every_format(web: Web, guides: Command, format: str):
    result = guides("links", "--format", format, *DAY)
    assert result.exit_code == 1
    assert "dead-link" in result.stdout
    assert "answers 404, on 2026-11-22" in result.stdout
    assert "guides/sources.yml" in result.stdout
    if format in ("json", "sarif"):
        json.loads(result.stdout)


def test_what_was_found_is_kept_beside_the_cache(web: Web, guides: Command, project: Path):
    web.pages["a.test.example/survey"] = Response()
    guides("links", *DAY)
    guides("links", *DAY)
    assert web.urls == ["a.test.example/survey"]
    assert json.loads((project / ".cache/links.json").read_text("utf-8"))["http://a.test.example/survey"]


def test_one_file_can_be_asked_alone(web: Web, guides: Command):
    assert guides("links", "guides/acme/data-engineer.yml", *DAY).exit_code == 0
    assert web.urls == []


def test_without_a_network_it_says_so_and_judges_nothing(
    web: Web, guides: Command, project: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(command, "NETWORK", Loopback(Web()))
    result = guides("links", *DAY)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: no host answered, so this machine is offline; nothing was judged\n"
    assert not (project / ".cache/links.json").exists()


CUT_OFF = """
import socket, sys
def refuse(*_):
    raise AssertionError("something asked for the network")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
from generator.cli.main import main
try:
    main(sys.argv[1:])
finally:
    loaded = {"urllib3", "generator.links.client"} & sys.modules.keys()
    assert not loaded, loaded
"""


@pytest.mark.parametrize("arguments", [("check",), ("render", "out"), ("fmt",)])
def test_no_other_command_uses_the_network(project: Path, arguments: tuple[str, ...]):
    environment = {**os.environ, "GUIDES_START_METHOD": "none", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-c", CUT_OFF, *arguments],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "AssertionError" not in done.stderr
