"""A compressed file tells nothing of the Python that wrote it."""

import gzip

from generator.emit.compressed import compressed


def test_the_head_is_the_same_in_every_version_of_python():
    data = compressed(b"a page")
    assert data[:10] == bytes.fromhex("1f8b08000000000002ff")
    assert gzip.decompress(data) == b"a page"
