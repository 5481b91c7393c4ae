"""Addresses become findings with a date; what is offline judges nothing."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.links.asking import Answer, State
from generator.links.found import Link, find_links
from generator.links.manners import Manners
from generator.links.memory import Remembered, read_memory, write_memory
from generator.links.run import Offline, check_links
from generator.load.walk import find_files
from tests.links.servers import Response, Web

DAY = date(2026, 11, 22)

DATA = """\
gone:
  title: Gone
  url: http://a.test.example/gone
kept:
  title: Gone, and archived
  url: http://a.test.example/kept
  archive_url: http://a.test.example/copy
there: {title: There, url: "http://a.test.example/there"}
none: {title: None, url: unknown}
wrong: {title: Wrong, url: "http://127.0.0.1/x"}
"""

HOST = "a.test.example"


def links_of(folder: Path, text: str = DATA) -> list[Link]:
    (folder / "sources.yml").write_text(text, encoding="utf-8")
    return [link for file in find_files(folder, "guides")[0] for link in find_links(file)]


def run(links: list[Link], manners: Manners, day: date = DAY) -> list[Diagnostic]:
    return check_links(links, manners, {}, day).findings


def test_every_address_is_found_with_its_place(tmp_path: Path):
    found = [(link.url.rpartition("/")[2], link.span.line, link.is_archived) for link in links_of(tmp_path)]
    assert found == [("gone", 3, False), ("kept", 6, True), ("copy", 7, False), ("there", 8, False)]


def test_what_is_gone_is_a_finding_with_the_date(tmp_path: Path, web: Web, manners: Manners):
    web.pages |= {f"{HOST}/{page}": Response() for page in ("copy", "there")}
    [finding] = run(links_of(tmp_path), manners)
    assert (finding.file, finding.span.line, finding.span.column) == ("guides/sources.yml", 3, 8)
    assert finding.rule == "dead-link"
    assert finding.message == "`http://a.test.example/gone` answers 404, on 2026-11-22"
    assert finding.excerpt == "  url: http://a.test.example/gone"


def test_a_copy_that_the_archive_knows_is_named(tmp_path: Path, web: Web, manners: Manners):
    copy = "http://web.archive.org/web/20250101/http://a.test.example/gone"
    body = json.dumps({"archived_snapshots": {"closest": {"available": True, "url": copy}}}).encode()
    web.pages |= {f"{HOST}/{page}": Response() for page in ("copy", "there")}
    web.pages["archive.test/available?url=http%3A%2F%2Fa.test.example%2Fgone"] = Response(body=body)
    [finding] = run(links_of(tmp_path), manners)
    assert finding.help == f"add `archive_url: {copy.replace('http:', 'https:', 1)}`"


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b"no json",
        b"[" * 60_000,
        b'{"archived_snapshots": {"closest": {"available": true, "url": "javascript:alert(1)"}}}',
        b'{"archived_snapshots": {"closest": {"available": true, "url": "https://evil.example/`x"}}}',
        b'{"archived_snapshots": {"closest": {"available": true, "url": 5}}}',
    ],
)
def test_an_archive_that_says_something_else_is_not_listened_to(
    tmp_path: Path, web: Web, manners: Manners, body: bytes
):
    web.pages |= {f"{HOST}/{page}": Response() for page in ("copy", "there")}
    web.pages["archive.test/available?url=http%3A%2F%2Fa.test.example%2Fgone"] = Response(body=body)
    [finding] = run(links_of(tmp_path), manners)
    assert finding.help == "say where it went, or add the `archive_url` of a copy"


def test_a_host_that_fails_is_told_apart_from_one_that_is_gone(tmp_path: Path, web: Web, manners: Manners):
    web.pages |= {f"{HOST}/{page}": Response() for page in ("copy", "there")}
    web.pages[f"{HOST}/gone"] = Response(503)
    [finding] = run(links_of(tmp_path), manners)
    assert (finding.rule, "answers 503" in finding.message) == ("unreachable-link", True)


def test_where_nothing_answers_nothing_is_judged(tmp_path: Path, manners: Manners):
    with pytest.raises(Offline):
        run(links_of(tmp_path), manners)


def there(asked_on: date) -> Remembered:
    answer = Answer(state=State.THERE, told="is there", marks={})
    return Remembered(answer=answer, asked_on=asked_on, since=asked_on)


def test_one_dead_host_is_no_lack_of_a_network(tmp_path: Path, web: Web, manners: Manners):
    links = links_of(tmp_path, "a: {url: http://nowhere.example/x}\nb: {url: http://a.test.example/there}\n")
    web.pages[f"{HOST}/there"] = Response()
    memory = {"http://a.test.example/there": there(DAY)}
    [finding] = check_links(links, manners, memory, DAY).findings
    assert "is on a host that does not exist" in finding.message


def test_a_host_that_stays_silent_is_left_alone(tmp_path: Path, web: Web, manners: Manners):
    pages = "".join(f"s{number}: {{url: http://nowhere.example/{number}}}\n" for number in range(20))
    web.pages[f"{HOST}/there"] = Response()
    links = links_of(tmp_path, pages + "b: {url: http://a.test.example/there}\n")
    outcome = check_links(links, manners, {}, DAY)
    assert (outcome.asked, len(outcome.findings)) == (5, 4)


def test_what_was_there_last_week_is_not_asked_again(tmp_path: Path, web: Web, manners: Manners):
    links = links_of(tmp_path, "a: {url: http://a.test.example/there}\n")
    web.pages[f"{HOST}/there"] = Response()
    first = check_links(links, manners, {}, DAY)
    again = [
        check_links(links, manners, first.memory, DAY + timedelta(days=days)).asked for days in (6, 7, -1)
    ]
    assert (first.asked, again) == (1, [0, 1, 1])


def test_since_when_something_is_gone_is_remembered(tmp_path: Path, web: Web, manners: Manners):
    web.pages |= {f"{HOST}/{page}": Response() for page in ("copy", "there")}
    links = links_of(tmp_path)
    first = check_links(links, manners, {}, DAY)
    write_memory(tmp_path, first.memory)
    later = check_links(links, manners, read_memory(tmp_path), DAY + timedelta(days=14))
    assert later.findings[0].message.endswith("answers 404, on 2026-12-06, as on 2026-11-22 already")


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"u": 5}',
        b'{"u": {"state": "dead"}}',
        b"[" * 100_000,
        b'{"u": {"state": "there", "told": "x", "marks": [], "asked_on": "2026-11-22", "since": ""}}',
    ],
)
def test_a_damaged_memory_is_none(tmp_path: Path, damage: bytes):
    (tmp_path / "links.json").write_bytes(damage)
    assert read_memory(tmp_path) == {}


def test_a_memory_smuggles_no_header_in(tmp_path: Path):
    write_memory(tmp_path, {"u": there(DAY)})
    text = (tmp_path / "links.json").read_text("utf-8")
    forged = text.replace('"marks": {}', '"marks": {"If-None-Match": "x\\r\\nHost: evil"}')
    (tmp_path / "links.json").write_text(forged, encoding="utf-8")
    assert read_memory(tmp_path)["u"].answer.marks == {}
