"""One language server for all tests of this folder, and an editor with files of an invented project."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.client import LanguageServer
from tests.editor.editor import Editor
from tests.editor.install import NODE, SERVER


@pytest.fixture(scope="session")
def editor(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in a folder that holds the schemas where data files look for them."""
    assert SERVER.is_file(), "the language server is not installed: run `make test`"
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(project_root / "docs" / "schema", folder / "docs" / "schema")
    with LanguageServer((str(NODE), str(SERVER), "--stdio"), folder) as server:
        yield Editor(server, folder)
