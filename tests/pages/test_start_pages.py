"""The pages that meet a reader in a situation."""

import pytest

from generator.pages.start.pages import SITUATIONS, SituationView, StartView, build_start_pages
from tests.derive.builders import a_catalog
from tests.pages.invented import pages, rendered, view_of
from tests.pages.summed_up import inputs_of


def test_every_situation_is_reached_from_the_start_page():
    view = view_of("start/index.md", StartView)
    assert [one.title for one in view.situations] == [one.title for one in SITUATIONS]
    assert view.situations[0].href == "first-offer/"


@pytest.mark.parametrize("id", [one.id for one in SITUATIONS])
def test_a_situation_has_words_and_a_way_back(id: str):
    page = pages()[f"start/{id}.md"]
    assert isinstance(page.view, SituationView)
    text = rendered(page)
    assert 'href="../">Where to begin' in text
    assert len(text.split()) > 250


def test_without_fitting_guides_a_situation_says_so():
    _, *situations = build_start_pages(inputs_of(a_catalog()))
    assert all("No guide fits yet." in rendered(page) for page in situations)


def test_words_that_the_glossary_lacks_stand_plain():
    text = rendered(pages()["start/private-equity.md"])
    assert "BSPCE" in text
    assert "#term-bspce" not in text
