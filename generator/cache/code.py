"""Fingerprint of the program itself."""

import sys
import sysconfig
from functools import cache
from pathlib import Path

from generator.cache.digest import joint_digest
from generator.cache.inputs import files_digest

PACKAGE = Path(__file__).resolve().parents[1]


@cache
def code_digest() -> str:
    """Return the fingerprint of this program, of the packages beside it and of Python."""
    packages = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return joint_digest([files_digest(PACKAGE.rglob("*.py"), PACKAGE), *packages, sys.version])
