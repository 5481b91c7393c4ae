"""Compressed files that come out the same wherever they are written."""

import gzip
from io import BytesIO


def compressed(data: bytes) -> bytes:
    """Return the bytes of a gzip file, without a name and a date.

    Not `gzip.compress`: versions of Python differ in the system that they name in its head.
    """
    target = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=target, mtime=0) as file:
        file.write(data)
    return target.getvalue()
