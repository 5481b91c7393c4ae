"""Opens data files so that no link, device or giant can be smuggled in, and decodes them strictly."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.limits import MAX_DIAGNOSTICS_PER_FILE, MAX_FILE_BYTES
from generator.load.characters import find_forbidden
from generator.text import SourceText, Span

# Non-blocking and no-follow: a FIFO cannot hang the build, a link cannot publish /etc or a CI secret.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class FileProblem(Exception):
    """One reason why a file cannot be read at all; never leaves this module."""

    def __init__(
        self, rule: str, message: str, help_text: str | None = None, span: Span | None = None
    ) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.help = help_text
        self.span = span or Span()


def read_source(
    path: Path, name: str, limit: int = MAX_FILE_BYTES
) -> tuple[SourceText | None, list[Diagnostic]]:
    """Read one file of at most `limit` bytes as UTF-8 text.

    Returns `None` and a diagnostic when it cannot or must not be read.

    A leading byte order mark is dropped and line ends become `\\n`, so that CRLF and LF files hold
    the same data.
    """
    try:
        text = _decode(_read_bytes(path, limit))
    except FileProblem as problem:
        return None, [_diagnostic(name, problem)]
    source = SourceText(name, text.removeprefix("\ufeff").replace("\r\n", "\n"))
    problems = list(_forbidden_characters(source))
    return (None if problems else source), problems


def _read_bytes(path: Path, limit: int) -> bytes:
    if path.is_symlink():
        raise FileProblem("unsafe-path", "a data file may not be a link", "put the file itself here")
    try:
        handle = os.open(path, _FLAGS)
        try:
            _refuse_special(os.fstat(handle), limit)
            data = _read_up_to(handle, limit + 1)
        finally:
            os.close(handle)
    except OSError as error:
        raise FileProblem("unreadable-file", f"the file cannot be read: {error.strerror}") from error
    # The size was checked before; a file that grows while it is read is no data file either.
    _refuse_giant(len(data), limit)
    return data


def _read_up_to(handle: int, size: int) -> bytes:
    data = b""
    while len(data) < size and (piece := os.read(handle, size - len(data))):
        data += piece
    return data


def _refuse_special(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem("unsafe-path", "only plain files can hold data", "put a plain file here")
    _refuse_giant(status.st_size, limit)


def _refuse_giant(size: int, limit: int) -> None:
    if size > limit:
        message = f"the file has {size:,} bytes, the limit is {limit:,}"
        raise FileProblem("file-too-large", message, "split it, or move long prose to its Markdown file")


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"the file is not UTF-8 text, from its byte {error.start} on"
        raise FileProblem("wrong-encoding", message, "save it as UTF-8", _place(data, error.start)) from error
    if text.count("\0") > len(text) // 4:
        message = "the file is not UTF-8 text: it is full of NUL characters, as UTF-16 is"
        raise FileProblem("wrong-encoding", message, "save it as UTF-8")
    return text


def _place(data: bytes, position: int) -> Span:
    """Return the place of a byte; what stands before it in its line is known to be UTF-8."""
    before = data[:position].decode("utf-8")
    return Span(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _forbidden_characters(source: SourceText) -> Iterator[Diagnostic]:
    help_text = "delete it; it is invisible or changes the order of what is read"
    for count, (span, character) in enumerate(find_forbidden(source.text), start=1):
        problem = FileProblem("forbidden-character", f"the file holds {character}", help_text, span)
        if count == MAX_DIAGNOSTICS_PER_FILE:
            message = f"{character} stands here, and nothing behind it was looked at"
            problem = FileProblem("too-many-problems", message, help_text, span)
        yield replace(_diagnostic(source.name, problem), excerpt=source.line(span.line))
        if count == MAX_DIAGNOSTICS_PER_FILE:
            return


def _diagnostic(name: str, problem: FileProblem) -> Diagnostic:
    return Diagnostic(
        file=name,
        span=problem.span,
        rule=problem.rule,
        severity=Severity.ERROR,
        message=problem.message,
        help=problem.help,
    )
