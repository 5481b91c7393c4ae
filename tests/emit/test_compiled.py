"""Compiled templates are used again, by this process and by later ones, and never in place of others."""

import sys
from collections.abc import Sequence
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from jinja2.ext import Extension

from generator.emit import compiled
from generator.emit.compiled import Compiled, keep_compiled

NAME, TEXT = "page.jinja", "Good {{ time }}"


def rendered(cache: Compiled, text: str = TEXT, extensions: Sequence[type[Extension]] = ()) -> str:
    environment = Environment(
        loader=DictLoader({NAME: text}), bytecode_cache=cache, autoescape=True, extensions=extensions
    )
    return environment.get_template(NAME).render(time="morning")


def kept_in(folder: Path) -> Compiled:
    """A cache of a process that has compiled nothing yet."""
    cache = Compiled()
    cache.keep_in(folder, "page")
    return cache


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of all templates that were compiled."""
    told: list[str] = []
    plain = Environment.compile

    def note(environment: Environment, source: Any, *args: Any, **kwargs: Any) -> Any:
        told.append(source)
        return plain(environment, source, *args, **kwargs)

    monkeypatch.setattr(Environment, "compile", note)
    return told


def test_no_text_is_compiled_twice(tmp_path: Path, compilations: list[str]):
    cache = kept_in(tmp_path)
    assert [rendered(cache), rendered(cache), rendered(kept_in(tmp_path))] == ["Good morning"] * 3
    assert compilations == [TEXT]
    assert rendered(kept_in(tmp_path), "Bad {{ time }}") == "Bad morning"
    assert len(compilations) == 2


class Shouting(Extension):
    """Compiles every text to another one."""

    def preprocess(self, source: str, _name: str | None, _filename: str | None = None) -> str:
        return f"{source}!"


def test_a_text_is_other_code_with_another_extension(tmp_path: Path):
    assert [rendered(kept_in(tmp_path)), rendered(kept_in(tmp_path), extensions=[Shouting])] == [
        "Good morning",
        "Good morning!",
    ]


def test_pages_and_theme_do_not_share_code(tmp_path: Path, compilations: list[str]):
    theme = Compiled()
    theme.keep_in(tmp_path, "theme")
    assert rendered(kept_in(tmp_path)) == rendered(theme)
    assert len(compilations) == 2


@pytest.mark.parametrize("damage", [b"", b"j2", b"garbage" * 100])
def test_a_damaged_file_is_compiled_again(damage: bytes, tmp_path: Path):
    rendered(kept_in(tmp_path))
    (file,) = tmp_path.iterdir()
    for written in (damage, file.read_bytes()[:-20], file.read_bytes()[:40]):
        file.write_bytes(written)
        assert rendered(kept_in(tmp_path)) == "Good morning"


def test_a_folder_that_is_gone_keeps_nobody_from_rendering(tmp_path: Path):
    assert rendered(kept_in(tmp_path / "none")) == "Good morning"


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which Python keeps the compiled modules beside the one that keeps templates."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(compiled, "COMPILED_PAGES", Compiled())
    monkeypatch.setattr(compiled, "COMPILED_THEME", Compiled())
    return Path(cache_from_source(compiled.__file__)).parent


def test_those_of_another_program_go(modules: Path):
    keep_compiled("before")
    assert rendered(compiled.COMPILED_PAGES) == "Good morning"
    assert len(list((modules / "templates-before").iterdir())) == 1
    keep_compiled("now")
    assert [folder.name for folder in modules.glob("templates-*")] == ["templates-now"]


def test_they_do_not_grow_without_end(modules: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compiled, "MOST_KEPT", 1)
    keep_compiled("now")
    rendered(compiled.COMPILED_PAGES)
    keep_compiled("now")
    assert len(list((modules / "templates-now").iterdir())) == 1
    (modules / "templates-now" / "another.code").write_bytes(b"")
    keep_compiled("now")
    assert list((modules / "templates-now").iterdir()) == []


def test_where_python_keeps_no_modules_no_template_is_kept(modules: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep_compiled("now")
    rendered(compiled.COMPILED_PAGES)
    assert not list(modules.glob("templates-*"))
