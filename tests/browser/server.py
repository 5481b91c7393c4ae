"""Serve a built site to a browser on this machine."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PATIENCE = 10.0
"""Seconds in which a server has to end."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without telling each of them on the terminal."""

    sent: Mapping[str, str] = {}
    """Headers that go with every answer, as a host may be told to send them."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def serving(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on a free port of the loopback interface; yields the address without a final slash."""
    handler = type("Handler", (QuietHandler,), {"sent": headers or {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        # A server that does not hear of its end must not hold up the tests: its thread ends with them.
        end = Thread(target=server.shutdown, daemon=True)
        end.start()
        end.join(PATIENCE)
        server.server_close()
