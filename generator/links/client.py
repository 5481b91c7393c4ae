"""Sends one request to one host, bounded in time and size, and follows nothing by itself."""

import contextlib
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from threading import Timer
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from generator.links.network import Network

AGENT = "open-pay-guides-links/1 (+https://github.com/open-pay-guides/open-pay-guides)"
"""How hosts know who asks, and where to complain."""

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 30.0
"""Longest time from the first byte sent to the last one read."""

MOST_BYTES = 65_536
"""Bytes of a body that are read, where one is read at all."""


class NoAnswer(Exception):
    """No answer came; the message says why, as a clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a host answered."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    """By name in small letters."""

    body: bytes = b""


def send(url: str, network: Network, headers: Mapping[str, str], *, with_body: bool = False) -> Reply:
    """Ask for one address and return the answer, with at most `MOST_BYTES` of its body when that is wanted.

    Raises `NoAnswer`; `NotPublic` for a host that must not be asked; `socket.gaierror` for one that does not
    exist.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    connection = _connection(parts.scheme, host, *network.endpoint(host, port))
    timer = Timer(ANSWER_SECONDS, _hang_up, [connection])
    timer.daemon = True
    timer.start()
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    sent = {"Host": parts.netloc, "User-Agent": AGENT, "Accept": "*/*", "Connection": "close", **headers}
    try:
        connection.request("GET", path, headers=sent, preload_content=False, decode_content=False)
        return _reply(connection.getresponse(), with_body=with_body)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        raise NoAnswer(_reason(error)) from error
    finally:
        timer.cancel()
        connection.close()


def _connection(scheme: str, host: str, address: str, port: int) -> HTTPConnection:
    """Return a connection to an IP address; a certificate has to be that of the host all the same."""
    if scheme != "https":
        return HTTPConnection(address, port, timeout=CONNECT_SECONDS)
    return HTTPSConnection(
        address,
        port,
        timeout=CONNECT_SECONDS,
        cert_reqs="CERT_REQUIRED",
        server_hostname=host,
        assert_hostname=host,
    )


def _hang_up(connection: HTTPConnection) -> None:
    """End a connection on which a host keeps sending a little at a time."""
    if connection.sock is not None:
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _reply(response: HTTPResponse, *, with_body: bool) -> Reply:
    body = response.read(MOST_BYTES) if with_body else b""
    return Reply(
        status=response.status,
        headers={name.lower(): value for name, value in response.headers.items()},
        body=body,
    )


def _reason(error: Exception) -> str:
    """Return why nothing came, in words without anything that a host has written."""
    text = type(error).__name__.lower() + str(error).lower()
    if "timeout" in text or "timed out" in text:
        return "does not answer in time"
    if "certificate" in text or "ssl" in text:
        return "has no certificate that can be trusted"
    return "refuses the connection" if "refused" in text else "breaks the connection off"
