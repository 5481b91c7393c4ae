"""Compiled templates, so that none is compiled twice.

They stay in memory, and may be kept on disk: where Python keeps this package's own compiled
modules and nowhere else. Compiled code that lay in a cache of the project could have been put there by
somebody else; whoever can write where Python looks for modules can change the program itself.
"""

import shutil
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

MOST_KEPT = 1_000
"""Compiled templates on disk; when there are more, of projects that are gone perhaps, all go."""


class Compiled(BytecodeCache):
    """The compiled templates of all environments of this process, by name and text."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], bytes] = {}
        self._disk: FileSystemBytecodeCache | None = None

    def keep_in(self, folder: Path, kind: str) -> None:
        """Keep on disk what is compiled from now on, and look there for what is not in memory.

        Templates of another kind may lie in the same folder.
        """
        self._disk = FileSystemBytecodeCache(str(folder), f"{kind}-%s.code")

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return where the code of a template belongs; with other extensions it is other code."""
        return super().get_bucket(environment, name, filename, f"{sorted(environment.extensions)}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, when its template was compiled before."""
        code = self._codes.get((bucket.key, bucket.checksum))
        if code is not None:
            bucket.bytecode_from_string(code)
        elif self._disk is not None:
            try:
                self._disk.load_bytecode(bucket)
            except Exception:  # noqa: BLE001  # half a file: there is no telling what reading it raises
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key, bucket.checksum] = bucket.bytecode_to_string()
        if self._disk is not None:
            with suppress(OSError):
                self._disk.dump_bytecode(bucket)


COMPILED_PAGES, COMPILED_THEME = Compiled(), Compiled()
"""Apart, because the same text compiles to other code in another environment."""


def keep_compiled(program: str) -> None:
    """Keep compiled templates on disk for later runs of this program, given its fingerprint.

    Where Python may not keep modules, templates are not kept either.
    """
    if sys.dont_write_bytecode:
        return
    modules = Path(cache_from_source(__file__)).parent
    folder = modules / f"templates-{program}"
    with suppress(OSError):
        for kept in modules.glob("templates-*"):
            if kept != folder or len(list(kept.iterdir())) > MOST_KEPT:
                shutil.rmtree(kept, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        COMPILED_PAGES.keep_in(folder, "page")
        COMPILED_THEME.keep_in(folder, "theme")
