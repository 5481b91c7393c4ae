"""Serve a built site to a browser on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PATIENCE = 10.0
"""Seconds in which a server has to end."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without telling each of them on the terminal."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback interface; yields the address without a final slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
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
