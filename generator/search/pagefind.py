"""Talks to the indexer of Pagefind, which runs beside us as a program of its own.

It is asked over its standard input, one page after the other, because its command takes pages from a folder
in the order in which the file system happens to list them: the index of the same pages would differ between
machines. Each message is JSON in Base64 with a comma behind it, and is answered by one of the same form.
"""

import base64
import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from io import BufferedReader
from threading import Timer
from types import TracebackType
from typing import Self

PROGRAM = "pagefind_bin"
"""The package that brings the program, and its module."""

COMMAND = (sys.executable, "-m", PROGRAM, "--service")
LANGUAGE = "en"
"""Decides about word endings: `engineers` finds `engineer`."""

AHEAD = 8
"""Pages that are sent before the first of them is answered, so that neither side waits for the other.

All their answers have to fit into a pipe: a program that cannot write its answer reads no more messages.
"""

CHUNK = 1 << 16
ENDED = "Pagefind ended, or was ended, before the index was finished"


class IndexingFailed(Exception):
    """The index could not be made; the message says why in one sentence."""


class Indexer:
    """One index under construction, to be used in a `with` statement."""

    def __init__(self, limit: float, command: tuple[str, ...] = COMMAND) -> None:
        """Start the program; after `limit` seconds it is ended, finished or not."""
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as problem:
            raise IndexingFailed(f"Pagefind could not be started: {problem}") from problem
        self._timer = Timer(limit, self._process.kill)
        self._timer.daemon = True
        self._timer.start()
        self._sent = self._answered = 0
        self._rest = b""
        try:
            self._ask(type="NewIndex", config={"force_language": LANGUAGE})
        except IndexingFailed:
            self._end()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def add(self, address: str, html: str) -> None:
        """Add a page under its address below the site's root."""
        self._send(type="AddFile", index_id=0, url=f"/{address}", file_contents=html)
        while self._sent - self._answered > AHEAD:
            self._answer()

    def files(self) -> dict[str, bytes]:
        """Return every file of the index by its path below the folder of the index."""
        answer = self._ask(type="GetFiles", index_id=0)
        listed = answer.get("files")
        if not isinstance(listed, list):
            raise IndexingFailed("Pagefind returned no files")
        return {file["path"]: base64.b64decode(file["content"]) for file in listed}

    def _end(self) -> None:
        self._timer.cancel()
        self._process.kill()
        with suppress(BrokenPipeError):
            self._process.communicate()

    def _ask(self, **payload: object) -> Mapping[str, object]:
        """Send one message and return what it is answered."""
        self._send(**payload)
        while self._answered < self._sent - 1:
            self._answer()
        return self._answer()

    def _send(self, **payload: object) -> None:
        message = json.dumps({"message_id": self._sent, "payload": payload}).encode()
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(base64.b64encode(message) + b",")
            self._process.stdin.flush()
        except BrokenPipeError as problem:
            raise IndexingFailed(ENDED) from problem
        self._sent += 1

    def _answer(self) -> Mapping[str, object]:
        """Return the next answer; they come in the order of the messages."""
        told = json.loads(base64.b64decode(self._until_comma()))
        payload: Mapping[str, object] = told["payload"]
        if payload["type"] == "Error" or told["message_id"] != self._answered:
            raise IndexingFailed(f"Pagefind refused a page: {payload.get('message', 'it does not say why')}")
        self._answered += 1
        return payload

    def _until_comma(self) -> bytes:
        assert isinstance(self._process.stdout, BufferedReader)
        parts = [self._rest]
        while b"," not in parts[-1]:
            parts.append(self._process.stdout.read1(CHUNK))
            if not parts[-1]:
                raise IndexingFailed(ENDED)
        last, _, self._rest = parts.pop().partition(b",")
        return b"".join([*parts, last])
