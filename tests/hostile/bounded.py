"""Reads data folders in a process with little memory: `python -m tests.hostile.bounded FOLDER…`.

Prints for each folder what was found and the time it took, and at last the most memory that was in use.
"""

import json
import resource
import sys
import time
from pathlib import Path

from generator.load.catalog import load_catalog

GIBIBYTE = 2**30
STATUS = Path("/proc/self/status")


def main() -> None:
    """Read every folder given, under a limit at which Python raises `MemoryError`."""
    resource.setrlimit(resource.RLIMIT_AS, (GIBIBYTE, GIBIBYTE))
    read = {name: _read(Path(name)) for name in sys.argv[1:]}
    sys.stdout.write(json.dumps({"read": read, "megabytes": _most_megabytes()}))


def _read(folder: Path) -> dict[str, object]:
    start = time.process_time()
    loaded = load_catalog(folder)
    seconds = time.process_time() - start
    return {"seconds": seconds, "rules": sorted({one.rule for one in loaded.diagnostics})}


def _most_megabytes() -> int:
    """Return the most memory that was in use; what `getrusage` says counts the parent's, too."""
    lines = STATUS.read_text("ascii").splitlines()
    return next(int(line.split()[1]) // 1_024 for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
