"""Asks one address whether it is still there, over a few redirects."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urljoin, urlsplit

from generator.links.client import NoAnswer, Reply, send
from generator.links.manners import Manners
from generator.links.network import NotPublic

MOST_REDIRECTS = 5

MOST_CHARS = 2_000
"""Longest target of a redirect."""

REDIRECTS = (301, 302, 303, 307, 308)

GONE = (404, 410)
"""Answers that mean: there is nothing here."""

CLOSED_TO_PROGRAMS = (401, 402, 403, 405, 406, 407, 418, 429, 451, 999)
"""Answers that say nothing about what a reader would see."""


class State(Enum):
    """What is known of an address."""

    THERE = "there"
    GONE = "gone"
    FAILED = "failed"
    """It did not answer as a page should, which may be over tomorrow."""

    SILENT = "silent"
    """Nothing came back; it fails, or this machine is offline."""

    NO_HOST = "no-host"
    """Its host does not exist, or this machine is offline."""

    UNASKED = "unasked"
    """The host does not want to be asked by programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What asking for an address gave."""

    state: State
    told: str
    """A clause that follows the address: `answers 404`."""

    marks: Mapping[str, str]
    """Headers that make the next request conditional, by name."""


def ask(url: str, manners: Manners, marks: Mapping[str, str]) -> Answer:
    """Return what is known of an address now; `marks` are those of the last answer.

    Each step of a redirect has to be a public web address, and is asked politely.
    """
    at, headers = url, dict(marks)
    for _ in range(MOST_REDIRECTS + 1):
        found = _step(at, manners, headers)
        if isinstance(found, Answer):
            return found
        target = found.headers.get("location", "")
        if found.status not in REDIRECTS or not target:
            return _judge(found.status, found.headers, marks)
        leads_to = _target(at, target)
        if leads_to is None:
            return _answer(State.FAILED, "leads to something that is no web address")
        at, headers = leads_to, {}
    return _answer(State.FAILED, f"leads on and on, over more than {MOST_REDIRECTS} redirects")


def _step(url: str, manners: Manners, headers: Mapping[str, str]) -> Reply | Answer:
    """Return what one address replies, or why there is no reply."""
    try:
        if not manners.may_ask(url):
            return _answer(State.UNASKED, "is closed to programs by robots.txt")
        manners.wait(url)
        return send(url, manners.network, headers)
    except NotPublic as refusal:
        return _answer(State.FAILED, f"leads to what must not be asked: {refusal}")
    except socket.gaierror:
        return _answer(State.NO_HOST, "is on a host that does not exist")
    except NoAnswer as silence:
        return _answer(State.SILENT, str(silence))


def _judge(status: int, headers: Mapping[str, str], before: Mapping[str, str]) -> Answer:
    if status == 304:
        return _answer(State.THERE, "has not changed", before)
    if 200 <= status < 300:
        wanted = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        marks = {wanted[name]: value[:500] for name, value in headers.items() if name in wanted}
        return _answer(State.THERE, "is there", marks)
    if status in GONE:
        return _answer(State.GONE, f"answers {status}")
    if status in CLOSED_TO_PROGRAMS:
        return _answer(State.UNASKED, f"is closed to programs: it answers {status}")
    return _answer(State.FAILED, f"answers {status}")


def _answer(state: State, told: str, marks: Mapping[str, str] | None = None) -> Answer:
    return Answer(state=state, told=told, marks=marks or {})


def _target(at: str, target: str) -> str | None:
    """Return where a redirect leads; `None` unless that is the web, without a name and a password."""
    try:
        url = urljoin(at, target[:MOST_CHARS])
        parts = urlsplit(url)
        is_web = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return url if is_web and "@" not in parts.netloc and url.isprintable() else None
