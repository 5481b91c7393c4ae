"""The examples of the page for re-users, run on the built site."""

import re
from pathlib import Path

import pytest

from tests.examples import printed_and_promised

ADDRESS = re.compile(r"`((?:api|data)/v1/[^`<{]*\.[a-z]+)`")


@pytest.fixture(scope="module")
def text(project_root: Path) -> str:
    return (project_root / "docs" / "data.md").read_text(encoding="utf-8")


def test_every_example_prints_what_the_page_says(
    text: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "site").symlink_to(site)
    monkeypatch.chdir(tmp_path)
    for printed, promised in printed_and_promised(text):
        assert printed == promised


def test_every_address_that_the_page_names_is_there(text: str, site: Path):
    named = ADDRESS.findall(text)
    assert named
    assert [address for address in named if not (site / address).is_file()] == []
