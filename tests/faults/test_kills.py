"""A build that is killed leaves the old site or the new one, and the next build is as if nothing had been."""

import os
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from tests.faults.small import IS_THOROUGH, Small, at_change, copy_of, guides, killed

MOMENTS = 40 if IS_THOROUGH else 2
"""How many moments of a build are tried."""


def changes_of(small: Small) -> int:
    """How often a build changes the disk."""
    with TemporaryFile() as counted:
        ended = guides(small, "build", fault=at_change(1, lambda _event: os.write(counted.fileno(), b".")))
        assert ended.code == 0, ended.told
        return os.fstat(counted.fileno()).st_size


@pytest.mark.parametrize("state", ["fresh", "used"])
def test_a_kill_at_any_change_of_the_disk_leaves_a_whole_site(
    state: str, tmp_path: Path, request: pytest.FixtureRequest
):
    small: Small = request.getfixturevalue(state)
    before = small.shown()
    finished = copy_of(small, tmp_path / "finished")
    number = changes_of(finished)
    after = finished.shown()
    torn, unhealed = [], []
    for moment in ((2 * part + 1) * number // (2 * MOMENTS) for part in range(MOMENTS)):
        tried = copy_of(small, tmp_path / "tried")
        assert guides(tried, "build", fault=at_change(moment, killed)).code == -9
        if tried.shown() not in (before, after, {}):
            torn.append(moment)
        ended = guides(tried, "build")
        if ended.code != 0 or tried.shown() != after or leftovers(tried):
            unhealed.append((moment, ended.told, leftovers(tried)))
    assert torn == []
    assert unhealed == []
    assert number > 2 * MOMENTS


def leftovers(small: Small) -> list[str]:
    """What a build that was killed may have left beside the site."""
    return [path.name for path in small.root.iterdir() if path.name.startswith(".site")]
