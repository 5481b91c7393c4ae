"""What a reader has to know of the machine to judge a figure; nothing that names it."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

_MEMORY, _PROCESSORS = Path("/proc/meminfo"), Path("/proc/cpuinfo")


def described() -> str:
    """Return the day, the processor, the memory, the system and the version of Python in one line."""
    parts = (
        datetime.now(tz=UTC).date().isoformat(),
        f"{os.cpu_count()} cores ({_after(_PROCESSORS, 'model name') or platform.machine()})",
        _memory(),
        platform.system(),
        f"Python {platform.python_version()}",
    )
    return ", ".join(part for part in parts if part)


def _memory() -> str:
    kilobytes = _after(_MEMORY, "MemTotal").removesuffix(" kB")
    return f"{int(kilobytes) / 1_000_000:.0f} GB" if kilobytes.isdecimal() else ""


def _after(file: Path, key: str) -> str:
    """Return what a line of a file says of a key; empty when there is none."""
    if not file.is_file():
        return ""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), "")
