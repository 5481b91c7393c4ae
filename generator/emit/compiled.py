"""Compiled templates that this process has made, so that none is compiled twice.

They stay in memory: compiled code that came from a file could have been put there by somebody else.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """The compiled templates of all environments of this process, by name and text."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, when its template was compiled before."""
        code = self._codes.get((bucket.key, bucket.checksum))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED_PAGES, COMPILED_THEME = Compiled(), Compiled()
"""Apart, because the same text compiles to other code in another environment."""
