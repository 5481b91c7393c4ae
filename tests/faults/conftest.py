"""A small project that was never built, and one that was."""

from pathlib import Path

import pytest

from tests.faults.small import Small, copy_of, guides, make_small


@pytest.fixture(scope="session")
def fresh(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """A project that was never built; tests work on copies of it."""
    return make_small(project_root, tmp_path_factory.mktemp("fresh") / "project")


@pytest.fixture(scope="session")
def used(fresh: Small, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """A project that was built twice, and edited since; tests work on copies of it."""
    small = copy_of(fresh, tmp_path_factory.mktemp("used") / "project")
    for title in ("First", "Second"):
        small.edit(title)
        ended = guides(small, "build")
        assert ended.code == 0, ended.told
    small.edit("Third")
    return small


@pytest.fixture(scope="session")
def expected(used: Small, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a clean build of the edited project gives."""
    return used.clean(tmp_path_factory.mktemp("clean") / "project")
