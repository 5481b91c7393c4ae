"""Figures are counted from the data; here they are counted again from the marks on the pages."""

from pathlib import Path

import pytest

from generator.build import Project, check_project, render_site
from generator.derive.figures import derive_figures
from generator.derive.published import company_published, shared_published
from generator.derive.quality import derive_quality
from generator.model.catalog import Catalog
from tests.marks import recount, told


@pytest.fixture(scope="module")
def catalog(project_root: Path) -> Catalog:
    """Twenty-five real guides in every form that the data format has."""
    return check_project(project_root / "tests" / "fixtures" / "format", "guides").loaded.catalog


@pytest.fixture(scope="module")
def texts(project_root: Path) -> dict[str, str]:
    """Their pages."""
    loaded = check_project(project_root / "tests" / "fixtures" / "format", "guides").loaded
    return {page.uri: page.text for page in render_site(Project(root=project_root), loaded, None)}


def test_every_figure_of_a_guide_has_one_mark_on_its_page(catalog: Catalog, texts: dict[str, str]):
    found = {guide.id: recount(texts[f"guides/{guide.id}.md"]) for guide in catalog.guides.values()}
    expected = {
        guide.id: told(derive_quality(derive_figures(catalog, guide, catalog.today).published))
        for guide in catalog.guides.values()
    }
    assert found == expected


def test_every_figure_of_a_company_has_one_mark_on_its_page(catalog: Catalog, texts: dict[str, str]):
    found = {id: recount(texts[f"companies/{id}.md"]) for id in catalog.companies}
    expected = {
        id: told(derive_quality(company_published(catalog, one, catalog.today)))
        for id, one in catalog.companies.items()
    }
    assert found == expected


def test_every_figure_of_a_shared_statement_has_one_mark_among_the_statements(
    catalog: Catalog, texts: dict[str, str]
):
    expected = told(derive_quality(shared_published(catalog, catalog.today)))
    assert recount(texts["statements.md"]) == expected


def test_no_other_page_counts_a_figure(catalog: Catalog, texts: dict[str, str]):
    homes = {f"guides/{id}.md" for id in catalog.guides} | {f"companies/{id}.md" for id in catalog.companies}
    others = {uri: text for uri, text in texts.items() if uri not in {*homes, "statements.md"}}
    assert {uri for uri, text in others.items() if any(recount(text).values())} == set()
