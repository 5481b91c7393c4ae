"""Former addresses, opened by readers who have kept them."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.server import serving
from tests.browser.visit import Visitor
from tests.sites import build_site, copy_project

OLD, NEW = "/companies/acme-machines/", "/companies/acme-robotics/"


@pytest.fixture(scope="module")
def moved(
    project_root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visitor]:
    """A visitor of a site in which a company has been renamed."""
    folder = tmp_path_factory.mktemp("moved")
    project = copy_project(project_root, folder / "project")
    shutil.rmtree(project / "guides")
    shutil.copytree(project_root / "tests" / "fixtures" / "golden", project / "guides")
    with serving(build_site(project, folder / "site", strict=False)) as address:
        visitor = Visitor(browser=browser, address=address)
        yield visitor
        visitor.close()


@pytest.mark.parametrize("place", ["", "#equity"])
def test_a_reader_comes_to_the_page_of_today_at_the_same_place(moved: Visitor, place: str):
    visit = moved.open(OLD + place)
    expect(visit.page).to_have_url(f"{moved.address}{NEW}{place}")
    assert visit.foreign == []


def test_a_reader_without_scripts_comes_to_the_page_of_today(moved: Visitor):
    visit = moved.open(OLD, javascript=False)
    expect(visit.page).to_have_url(f"{moved.address}{NEW}")


@pytest.mark.parametrize("more", ["?to=//evil.example", "?url=https://evil.example/#//evil.example/"])
def test_nobody_can_make_it_lead_anywhere_else(moved: Visitor, more: str):
    visit = moved.open(OLD + more)
    expect(visit.page).to_have_url(re.compile(f"^{re.escape(moved.address + NEW)}(#.*)?$"))
    assert visit.foreign == []


def test_going_back_does_not_lead_to_the_former_address_again(moved: Visitor):
    visit = moved.open("/companies/")
    visit.page.goto(f"{moved.address}{OLD}")
    expect(visit.page).to_have_url(f"{moved.address}{NEW}")
    visit.page.go_back()
    expect(visit.page).to_have_url(f"{moved.address}/companies/")
