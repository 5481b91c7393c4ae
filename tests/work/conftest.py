"""What the tests of whole runs share."""

from pathlib import Path

import pytest

from tests.work.small import Small, small_project


@pytest.fixture
def small(project_root: Path, tmp_path: Path) -> Small:
    """A small project of its own for each test."""
    return small_project(project_root, tmp_path)
