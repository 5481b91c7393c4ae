"""The pages of the built site, and the same pages before the site was built."""

from pathlib import Path

import pytest

from generator.build import Checked, Project, check_project, render_site
from generator.emit.render import RenderedPage
from tests.site.reading import BuiltPage, read_site


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page of the built site by its address."""
    return read_site(site)


@pytest.fixture(scope="session")
def checked(project_root: Path) -> Checked:
    """The real data."""
    return check_project(project_root / "guides", "guides")


@pytest.fixture(scope="session")
def rendered(checked: Checked, project_root: Path) -> dict[str, RenderedPage]:
    """Every generated page by its uri."""
    found = render_site(Project(root=project_root), checked.loaded, None)
    return {page.uri: page for page in found}
