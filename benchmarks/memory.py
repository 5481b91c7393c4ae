"""Memory of all processes of a session, looked at several times a second."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

PROCESSES = Path("/proc")
PAUSE = 0.1
"""Seconds between two looks: short enough for builds of a second, long enough to cost nothing."""

_STATE, _SESSION = 0, 3
"""Places in /proc/PID/stat after the name of the program."""


class Memory:
    """Watches the processes of a session while the block runs."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._done = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self.peak = 0
        """Bytes: the largest sum of the proportional set sizes, which count a page shared by four
        processes as a quarter for each; 0 on systems without /proc."""

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while True:
            self.peak = max(self.peak, sum(map(_share, _members(self._session))))
            if self._done.wait(PAUSE):
                return


def _members(session: int) -> Iterator[Path]:
    """Yield the folders of the living processes of a session."""
    if not PROCESSES.is_dir():
        return
    for folder in PROCESSES.iterdir():
        if folder.name.isdecimal():
            fields = _read(folder / "stat").rpartition(")")[2].split()
            if len(fields) > _SESSION and fields[_SESSION] == str(session) and fields[_STATE] != "Z":
                yield folder


def _share(process: Path) -> int:
    """Return the proportional set size of a process, in bytes; 0 when it has ended meanwhile."""
    for line in _read(process / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:  # the process has ended
        return ""
