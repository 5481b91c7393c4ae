"""What every test may ask for."""

import os
from pathlib import Path

import hypothesis
import pytest

from tests.scratch import write_to_memory
from tests.sites import SITE_URL, build_site

PROJECT_ROOT = Path(__file__).resolve().parent.parent
SHARED = PROJECT_ROOT.parent / "shared"

# No deadline: a slow machine is not a wrong result. On CI the examples are the same in every run.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "default")

# Before anybody has asked for the folder of temporary files: it is looked up once.
write_to_memory()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update-golden` keeps what pages and drawings look like now; read the difference."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden"):
        os.environ["UPDATE_GOLDEN"] = "1"


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder of mkdocs.yml."""
    return PROJECT_ROOT


@pytest.fixture(scope="session")
def site(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site of the real data, published at `SITE_URL`; built once for all tests."""
    target = tmp_path_factory.mktemp("site") / "site"
    return build_site(project_root, target, environment={"SITE_URL": SITE_URL})


@pytest.fixture(scope="session")
def shared() -> Path:
    """The research material beside the checkout; without it the test is skipped."""
    skip_without_shared()
    return SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put long tests first, and mark who needs the research material: `-m "not corpus"` leaves those out."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("corpus")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test may also be marked by hand and find its own way to the material."""
    if item.get_closest_marker("corpus"):
        skip_without_shared()


def skip_without_shared() -> None:
    if not SHARED.is_dir():
        pytest.skip("needs the research material in ../shared, which is not beside this checkout")
