"""What guides share is read again when it changed, and only then."""

from pathlib import Path

import pytest

from generator.cache.store import Store
from generator.load.shared import Shared, load_shared, read_shared
from generator.project import Project
from generator.work.memory import Memory
from generator.work.session import Session
from generator.work.settings import Settings
from generator.work.shared_stage import refresh_shared
from tests.load.folders import SOUND_GUIDE, write_folder

READ = "generator.work.shared_stage.read_shared"

REGIONS = "paris: {name: Paris, kind: city, currency: EUR}\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a guide and what it shares with others."""
    files = {"regions.yml": REGIONS, "roles/cook.yml": "name: Cook\njob_family: Kitchen\n"}
    return write_folder(tmp_path, {**files, "acme/cook.yml": SOUND_GUIDE, "acme/cook.md": "## A {#a}\nB\n"})


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Shared]:
    """What was read from the files and not from what earlier runs have kept."""
    told: list[Shared] = []

    def note(*args) -> Shared:
        told.append(read_shared(*args))
        return told[-1]

    monkeypatch.setattr(READ, note)
    return told


def run(data: Path, memory: Memory | None = None) -> Shared:
    """What a run finds, of a new process unless it is given a memory."""
    settings = Settings(project=Project(root=data.parent), data=data)
    return refresh_shared(Session(settings, Store(settings.cache), memory or Memory()))


def test_a_later_run_reads_none_of_the_files(data: Path, readings: list[Shared]):
    assert run(data) == run(data) == load_shared(data)
    assert len(readings) == 1


def test_nor_does_a_later_run_of_the_same_process(data: Path, readings: list[Shared]):
    memory = Memory()
    assert run(data, memory) is run(data, memory)
    assert len(readings) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("regions.yml", REGIONS.replace("city", "region"), id="another text"),
        pytest.param("companies/acme.yml", "name: Acme\n", id="a new file"),
        pytest.param("acme/chef.yml", SOUND_GUIDE, id="a new guide"),
        pytest.param("acme/chef.md", "## A {#a}\nB\n", id="prose without a guide"),
        pytest.param("regions.yml", "paris: {", id="no YAML any more"),
        pytest.param("notes.txt", "", id="a file that belongs nowhere"),
    ],
)
def test_whatever_is_edited_is_read(name: str, text: str, data: Path, readings: list[Shared]):
    run(data)
    write_folder(data.parent, {name: text})
    assert run(data) == run(data) == load_shared(data)
    assert len(readings) >= 2


def test_what_is_wrong_with_files_of_guides_is_looked_at_each_time(data: Path):
    memory = Memory()
    write_folder(data.parent, {"acme/chef.md": "## A {#a}\nB\n"})
    before = run(data, memory)
    write_folder(data.parent, {"acme/chef.md": "## A {#a}\nB\n\n## A {#a}\nC\n"})
    assert run(data, memory) == run(data) == load_shared(data) != before


def test_a_file_that_is_saved_meanwhile_is_read_again(data: Path, monkeypatch: pytest.MonkeyPatch):
    def saved_before(*args) -> Shared:
        write_folder(data.parent, {"regions.yml": REGIONS.replace("Paris", "Lutetia")})
        return read_shared(*args)

    with monkeypatch.context() as patched:
        patched.setattr(READ, saved_before)
        assert run(data).catalog.regions["paris"].name == "Lutetia"
    write_folder(data.parent, {"regions.yml": REGIONS})
    assert run(data) == load_shared(data)
