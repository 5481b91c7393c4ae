"""Manners towards hosts: what robots.txt forbids is not asked, and no host is asked twice in a moment."""

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from generator.links.client import AGENT, NoAnswer, send
from generator.links.network import Network, NotPublic

SECONDS_BETWEEN = 1.0
"""Between two requests to one host."""

MOST_SECONDS_BETWEEN = 10.0
"""As long as a host's own `Crawl-delay` is followed; an address of one that wants more is not asked."""

_NAME = AGENT.partition("/")[0]


@dataclass(slots=True)
class _Host:
    """What is known of one host."""

    lock: Lock = field(default_factory=Lock)
    rules: RobotFileParser | None = None
    seconds: float = SECONDS_BETWEEN
    next_at: float = 0.0
    """Earliest moment of the next request, on the monotonic clock."""


@dataclass(slots=True)
class Manners:
    """Everything that is known of hosts during one run; safe to use from several threads."""

    network: Network
    seconds_between: float = SECONDS_BETWEEN
    sleep: Callable[[float], None] = time.sleep
    hosts: dict[str, _Host] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def may_ask(self, url: str) -> bool:
        """Whether the host's robots.txt lets this program ask for an address; without one it does."""
        host = self._host(url)
        with host.lock:
            if host.rules is None:
                host.rules = self._read_rules(url, host)
            rules = host.rules
        return rules.can_fetch(_NAME, url) and host.seconds <= MOST_SECONDS_BETWEEN

    def wait(self, url: str) -> None:
        """Wait until the host may be asked again, and take that moment."""
        host = self._host(url)
        with host.lock:
            self._take_turn(host)

    def _take_turn(self, host: _Host) -> None:
        pause = host.next_at - time.monotonic()
        if pause > 0:
            self.sleep(pause)
        host.next_at = time.monotonic() + host.seconds

    def _host(self, url: str) -> _Host:
        with self.lock:
            return self.hosts.setdefault(urlsplit(url).netloc.lower(), _Host(seconds=self.seconds_between))

    def _read_rules(self, url: str, host: _Host) -> RobotFileParser:
        """Return the rules of a host; a host that has none, or cannot say, forbids nothing."""
        rules = RobotFileParser()
        rules.parse([])
        parts = urlsplit(url)
        self._take_turn(host)
        try:
            reply = send(f"{parts.scheme}://{parts.netloc}/robots.txt", self.network, {}, with_body=True)
        except (NoAnswer, NotPublic, socket.gaierror):
            return rules
        if reply.status == 200:
            rules.parse(reply.body.decode("utf-8", "replace").splitlines())
            delay = rules.crawl_delay(_NAME)
            host.seconds = max(host.seconds, float(delay) if delay is not None else 0.0)
        return rules
