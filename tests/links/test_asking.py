"""What an answer means, and what is never asked."""

import time

import pytest

from generator.links import client
from generator.links.asking import State, ask
from generator.links.manners import MOST_SECONDS_BETWEEN, Manners
from tests.links.servers import Loopback, Response, Web


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (200, State.THERE),
        (206, State.THERE),
        (404, State.GONE),
        (410, State.GONE),
        (403, State.UNASKED),
        (429, State.UNASKED),
        (500, State.FAILED),
        (503, State.FAILED),
        (304, State.THERE),
        (400, State.FAILED),
    ],
)
def test_an_answer_has_a_meaning(web: Web, manners: Manners, status: int, state: State):
    web.pages["a.test/x"] = Response(status)
    assert ask("http://a.test/x", manners, {}).state is state


def test_who_asks_is_said(web: Web, manners: Manners):
    web.pages["a.test/x?q=1"] = Response()
    ask("http://a.test/x?q=1", manners, {})
    [(_, robots), (url, headers)] = web.asked
    assert url == "a.test/x?q=1"
    assert robots["user-agent"] == headers["user-agent"] == client.AGENT
    assert "https://github.com/open-pay-guides/" in client.AGENT


def test_the_next_request_is_conditional(web: Web, manners: Manners):
    web.pages["a.test/x"] = Response(
        headers={"ETag": '"1"', "Last-Modified": "Mon, 02 Nov 2026 10:00:00 GMT"}
    )
    first = ask("http://a.test/x", manners, {})
    web.pages["a.test/x"] = lambda headers: Response(304 if headers.get("if-none-match") == '"1"' else 500)
    second = ask("http://a.test/x", manners, first.marks)
    assert (second.state, second.marks) == (State.THERE, first.marks)


def test_redirects_are_followed(web: Web, manners: Manners):
    web.pages["a.test/x"] = Response(301, {"Location": "/y"})
    web.pages["a.test/y"] = Response(302, {"Location": "http://b.test/z"})
    web.pages["b.test/z"] = Response()
    assert ask("http://a.test/x", manners, {}).state is State.THERE
    assert web.urls == ["a.test/x", "a.test/y", "b.test/z"]


def test_a_circle_of_redirects_ends(web: Web, manners: Manners):
    web.pages["a.test/x"] = Response(301, {"Location": "/x"})
    answer = ask("http://a.test/x", manners, {})
    assert (answer.state, len(web.urls)) == (State.FAILED, 6)


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/admin",
        "http://localhost/admin",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://a.test:8080/x",
        "file:///etc/passwd",
        "ftp://a.test/x",
        "javascript:alert(1)",
        "http://user:word@a.test/y",
        "http://[broken",
        "http://a.test:99999/",
    ],
)
def test_no_redirect_leads_anywhere_else_than_to_the_public_web(web: Web, manners: Manners, target: str):
    web.pages["a.test/x"] = Response(302, {"Location": target})
    web.pages["a.test/y"] = Response()
    assert ask("http://a.test/x", manners, {}).state is State.FAILED
    assert web.urls == ["a.test/x"]


def test_a_host_that_does_not_exist_is_told_apart(manners: Manners):
    assert ask("http://nowhere.test/x", manners, {}).state is State.NO_HOST


def test_a_certificate_has_to_be_that_of_the_host(web: Web, manners: Manners):
    web.pages["a.test/x"] = Response()
    answer = ask("https://a.test/x", manners, {})
    assert answer.state is State.SILENT


def test_robots_txt_is_kept_to(web: Web, manners: Manners):
    rules = b"User-agent: open-pay-guides-links\nDisallow: /private\n\nUser-agent: *\nDisallow: /"
    web.pages |= {
        "a.test/robots.txt": Response(body=rules),
        "a.test/x": Response(),
        "a.test/private": Response(),
    }
    assert ask("http://a.test/x", manners, {}).state is State.THERE
    assert ask("http://a.test/private", manners, {}).state is State.UNASKED
    assert web.urls == ["a.test/x"]
    assert [url for url, _ in web.asked].count("a.test/robots.txt") == 1


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"Disallow: /\n" * 50_000, b"<html>not found</html>"])
def test_rules_that_are_none_forbid_nothing(web: Web, manners: Manners, body: bytes):
    web.pages |= {"a.test/robots.txt": Response(body=body), "a.test/x": Response()}
    assert ask("http://a.test/x", manners, {}).state is State.THERE


def test_no_host_is_asked_twice_in_a_moment(web: Web):
    pauses: list[float] = []
    web.pages |= {"a.test/x": Response(), "b.test/x": Response()}
    slow = Manners(Loopback(web), seconds_between=5.0, sleep=pauses.append)
    ask("http://a.test/x", slow, {})
    assert [round(pause) for pause in pauses] == [5]
    slow.may_ask("http://b.test/x")
    assert len(pauses) == 1


def test_a_host_that_wants_long_pauses_is_not_asked(web: Web, manners: Manners):
    rules = f"User-agent: *\nCrawl-delay: {MOST_SECONDS_BETWEEN + 1:.0f}".encode()
    web.pages |= {"a.test/robots.txt": Response(body=rules), "a.test/x": Response()}
    assert ask("http://a.test/x", manners, {}).state is State.UNASKED


def test_a_host_that_drips_is_given_up(web: Web, manners: Manners, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(client, "ANSWER_SECONDS", 0.4)
    web.pages["a.test/x"] = Response(headers={"X": "y" * 1_000}, drip=0.05)
    start = time.monotonic()
    assert ask("http://a.test/x", manners, {}).state is State.SILENT
    assert time.monotonic() - start < 5


def test_a_page_without_end_is_not_read(web: Web, manners: Manners):
    web.pages["a.test/x"] = Response(headers={"Content-Length": str(10**12)}, body=b"x" * 10_000)
    assert ask("http://a.test/x", manners, {}).state is State.THERE


@pytest.mark.parametrize("head", [{"X": "y" * 100_000}, {f"X-{number}": "y" for number in range(500)}])
def test_a_head_without_measure_is_no_answer(web: Web, manners: Manners, head: dict[str, str]):
    web.pages["a.test/x"] = Response(headers=head)
    assert ask("http://a.test/x", manners, {}).state is State.SILENT
