"""A web of a few hosts that all live in one server on the loopback address."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from generator.links.network import Network


@dataclass
class Response:
    """What a page answers."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b"hello"
    drip: float = 0.0
    """Seconds between the bytes of the answer's head; 0 sends it at once."""


Page = Response | Callable[[dict[str, str]], Response]


@dataclass
class Web:
    """Pages by `host/path`, and what was asked."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0

    @property
    def urls(self) -> list[str]:
        """Everything that was asked beside robots.txt, in order."""
        return [url for url, _ in self.asked if not url.endswith("/robots.txt")]


class Loopback(Network):
    """A network in which the hosts of a `Web` stand on this machine, and no other one exists."""

    def __init__(self, web: Web, **others: object) -> None:
        super().__init__(**others)  # type: ignore[arg-type]
        object.__setattr__(self, "web", web)

    def endpoint(self, host: str, port: int) -> tuple[str, int]:
        web: Web = self.web  # type: ignore[attr-defined]
        if port not in self.ports or host in ("localhost", "127.0.0.1", "10.0.0.1", "::1"):
            return super().endpoint(host, port)
        if not any(page.partition("/")[0] == host for page in web.pages):
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return "127.0.0.1", web.port


@contextmanager
def served(web: Web) -> Iterator[Web]:
    """Serve a web until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            url = f"{self.headers['Host']}{self.path}"
            headers = {name.lower(): value for name, value in self.headers.items()}
            web.asked.append((url, headers))
            page = web.pages.get(url, Response(404))
            self.answer(page if isinstance(page, Response) else page(headers))

        def answer(self, response: Response) -> None:
            head = [f"HTTP/1.1 {response.status} x", *(f"{k}: {v}" for k, v in response.headers.items())]
            raw = ("\r\n".join(head) + "\r\n\r\n").encode() + response.body
            try:
                for at in range(0, len(raw), 1 if response.drip else len(raw)):
                    self.wfile.write(raw[at : at + (1 if response.drip else len(raw))])
                    time.sleep(response.drip)
            except OSError:
                pass  # whoever asked has hung up, which is what some tests are about
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
