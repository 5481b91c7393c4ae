"""The client of the editor tests reads whole messages, and never waits for ever."""

import sys
from io import BytesIO
from pathlib import Path

import pytest

from tests.editor import client
from tests.editor.client import MAX_MESSAGE_BYTES, LanguageServer, NoAnswer, read_message


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        pytest.param(b'Content-Length: 8\r\n\r\n{"id":1}rest', {"id": 1}, id="a message before another"),
        pytest.param(b"content-type: x\r\ncontent-length: 2\r\n\r\n{}", {}, id="with another header"),
        pytest.param(b"", None, id="the end"),
    ],
)
def test_one_message_is_read_at_a_time(sent, message):
    assert read_message(BytesIO(sent)) == message


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"Content-Length: 2\r\n\r\n[]", id="no object"),
        pytest.param(b"Content-Length: x\r\n\r\n{}", id="no length"),
        pytest.param(b"Content-Length: %d\r\n\r\n{}" % (MAX_MESSAGE_BYTES + 1), id="far too long"),
    ],
)
def test_what_is_no_message_is_refused(sent):
    with pytest.raises(ValueError, match=r"."):
        read_message(BytesIO(sent))


@pytest.mark.parametrize(
    ("program", "why"),
    [
        pytest.param("import sys; sys.stdin.buffer.readline()", "exit status 0", id="a server that stops"),
        pytest.param("import sys; sys.stdin.buffer.read()", "nothing after", id="a server that is silent"),
    ],
)
def test_a_server_that_does_not_answer_is_given_up(tmp_path: Path, monkeypatch, program, why):
    monkeypatch.setattr(client, "PATIENCE", 1.0)
    server = LanguageServer((sys.executable, "-c", program), tmp_path)
    with pytest.raises(NoAnswer, match=why):
        server.ask("initialize", {})
    server.__exit__()
    assert server.process.poll() is not None


def test_the_lock_names_hashes_and_no_address(project_root):
    lock = (project_root / "tests/editor/package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity": "sha512-') == lock.count('"node_modules/')
