"""What Python keeps beside the code is no part of any page."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import get_navigation

from generator.mkdocs import keys
from generator.mkdocs.keys import site_key


def test_only_the_code_itself_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(keys, "_CODE", (tmp_path,))
    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    config = MkDocsConfig(str(tmp_path / "mkdocs.yml"))
    config.load_dict({"site_name": "A site", "docs_dir": str(tmp_path)})
    config.validate()

    def key() -> str:
        return site_key(config, get_navigation(Files([]), config), is_preview=False)

    (tmp_path / "page.py").write_text("text = 1", "utf-8")
    before = key()
    (tmp_path / "__pycache__" / "templates").mkdir(parents=True)
    (tmp_path / "__pycache__" / "page.pyc").write_bytes(b"compiled")
    (tmp_path / "__pycache__" / "templates" / "page.code").write_bytes(b"compiled")
    assert key() == before
    (tmp_path / "page.py").write_text("text = 2", "utf-8")
    assert key() != before
