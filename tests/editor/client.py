"""A small client of the language server protocol: enough to type, hover and read diagnostics.

The server runs as a child over its standard streams. A thread reads what it sends; every wait has an end.
"""

import json
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from typing import IO, TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"

PATIENCE = 30.0
"""Seconds to wait for any one answer."""

MAX_MESSAGE_BYTES = 4_000_000

SETTINGS: Mapping[str, Json] = {
    "yaml": {
        "validate": True,
        "completion": True,
        "hover": True,
        # Nothing is asked of another host: the file itself names its schema.
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    }
}

CAPABILITIES: Mapping[str, Json] = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


class NoAnswer(Exception):
    """The server went away, said no, or took longer than anybody waits."""


class LanguageServer:
    """A running server; use it in a `with` statement."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.received: Queue[Mapping[str, Json] | None] = Queue(maxsize=1000)
        self.diagnostics: dict[str, Json] = {}
        """What was last published on each file, by its address."""

        self._asked = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> "LanguageServer":
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": CAPABILITIES})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(self, *_: object) -> None:
        """Ask the server to stop, and stop it when it does not."""
        try:
            self.ask("shutdown", None)
            self.tell("exit", None)
            self.process.wait(PATIENCE)
        except (NoAnswer, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            with suppress(OSError):  # what was not sent yet has nobody left to read it
                stream.close()

    def ask(self, method: str, params: Json) -> Json:
        """Send a request and return the result of its answer."""
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        message = self._wait(lambda message: "method" not in message and message.get("id") == number)
        if "error" in message:
            raise NoAnswer(f"{method}: {message['error']}")
        return message.get("result")

    def tell(self, method: str, params: Json) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def diagnostics_of(self, address: str) -> Json:
        """Wait until something is published on a file, and return it."""
        if address not in self.diagnostics:
            self._wait(lambda _: address in self.diagnostics)
        return self.diagnostics.pop(address)

    def _wait(self, is_wanted: Callable[[Mapping[str, Json]], bool]) -> Mapping[str, Json]:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                message = self.received.get(timeout=max(0.0, end - time.monotonic()))
            except Empty:
                raise NoAnswer(f"nothing after {PATIENCE:.0f} seconds") from None
            if message is None:
                raise NoAnswer(f"the server stopped with exit status {self.process.wait(PATIENCE)}")
            self._note(message)
            if is_wanted(message):
                return message

    def _note(self, message: Mapping[str, Json]) -> None:
        """Keep published diagnostics, and answer whatever the server itself asks with nothing."""
        params = message.get("params")
        if message.get("method") == "textDocument/publishDiagnostics" and isinstance(params, Mapping):
            self.diagnostics[str(params["uri"])] = params["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: Mapping[str, Json]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _listen(self) -> None:
        """Put every message that arrives into the queue, and `None` once no more will."""
        stream = self.process.stdout
        assert stream is not None
        try:
            while (message := read_message(stream)) is not None:
                self.received.put(message, timeout=PATIENCE)
        finally:
            self.received.put(None)


def read_message(stream: IO[bytes]) -> Mapping[str, Json] | None:
    """Return the next message of a stream, `None` at its end; raises `ValueError` for anything else."""
    length = 0
    while line := stream.readline(1000).strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    if not length:
        return None
    if length > MAX_MESSAGE_BYTES:
        raise ValueError(f"a message of {length} bytes is too long")
    message = json.loads(stream.read(length))
    if not isinstance(message, dict):
        raise ValueError("a message is a JSON object")
    return message
