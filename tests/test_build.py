"""The whole line over twenty-five real guides that were written by hand to prove the data format."""

from pathlib import Path

import pytest

from generator.build import Checked, Project, check_project, render_site
from generator.emit.render import RenderedPage


@pytest.fixture(scope="module")
def checked(request: pytest.FixtureRequest) -> Checked:
    """The hand-written guides, checked on the newest date in them."""
    return check_project(request.config.rootpath / "tests" / "fixtures" / "format", "guides")


@pytest.fixture(scope="module")
def rendered(checked: Checked, request: pytest.FixtureRequest) -> tuple[RenderedPage, ...]:
    """Every page that they make."""
    return render_site(Project(root=request.config.rootpath), checked.loaded, None)


def test_every_form_of_pay_can_be_written(checked: Checked):
    """What a careful reviewer objects to in the sources is a warning; nothing is an error."""
    assert [found.message for found in checked.errors] == []
    assert len(checked.loaded.catalog.guides) >= 20


def test_every_guide_becomes_a_page(checked: Checked, rendered: tuple[RenderedPage, ...]):
    uris = {page.uri for page in rendered}
    assert {f"guides/{guide}.md" for guide in checked.loaded.catalog.guides} <= uris


def test_every_row_stands_on_its_page(checked: Checked, rendered: tuple[RenderedPage, ...]):
    texts = {page.uri: page.text for page in rendered}
    missing = [
        f"{guide.id} {row.id}"
        for guide in checked.loaded.catalog.guides.values()
        for row in guide.pay
        if f'id="pay-{row.id}"' not in texts[f"guides/{guide.id}.md"]
    ]
    assert missing == []


def test_the_same_data_make_the_same_pages(
    checked: Checked, rendered: tuple[RenderedPage, ...], project_root: Path
):
    assert render_site(Project(root=project_root), checked.loaded, None) == rendered
