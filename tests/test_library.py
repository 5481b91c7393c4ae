"""The data for other programs in Python."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator import Catalogue, load_catalogue
from generator.derive.figures import derive_figures
from tests.examples import printed_and_promised

FIXTURES = Path(__file__).parent / "fixtures" / "golden"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FIXTURES)


def test_every_example_of_the_page_prints_what_it_says(project_root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project_root)
    for printed, promised in printed_and_promised((project_root / "docs" / "library.md").read_text("utf-8")):
        assert printed == promised


def test_guides_have_the_figures_that_pages_show(catalogue: Catalogue):
    assert list(catalogue.guides) == sorted(catalogue.typed.guides)
    for id, guide in catalogue.typed.guides.items():
        assert catalogue.guides[id] == derive_figures(catalogue.typed, guide, catalogue.typed.today)
        assert catalogue.guides[id] is catalogue.guides[id]
    with pytest.raises(KeyError):
        catalogue.guides["nobody/nothing"]


def test_a_name_of_a_source_leads_to_it_from_the_guide(catalogue: Catalogue):
    for id, found in catalogue.guides.items():
        for source in found.guide.sources:
            assert catalogue.source(id, source.id) == source
    assert catalogue.source(next(iter(catalogue.guides)), "no-such-source") is None


def test_bad_data_are_values_and_what_can_be_read_is_there(tmp_path: Path):
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "cook.yml").write_text("title: [\n", encoding="utf-8")
    found = load_catalogue(tmp_path, date(2026, 11, 22))
    assert len(found.guides) == 0
    assert f"{tmp_path.as_posix()}/acme/cook.yml" in {one.file for one in found.diagnostics}


def test_the_package_loads_nothing_before_somebody_asks():
    code = "import sys, generator; print(sorted(n for n in sys.modules if n.startswith('generator.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    with pytest.raises(ImportError):
        exec("from generator import nothing_of_this_name")


def test_users_of_the_library_have_its_types(project_root: Path):
    assert (project_root / "generator" / "py.typed").is_file()
