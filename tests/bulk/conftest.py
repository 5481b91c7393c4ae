"""The bulk files of the real data, and of data that are full of strangers' texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.build import check_project
from generator.bulk.files import bulk_files
from generator.bulk.part import guide_part, join, shared_part
from generator.bulk.table import Part
from generator.derive.figures import GuideFigures, derive_figures
from generator.model.catalog import Catalog
from tests.hostile.project import hostile_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """Data, the lines of their tables and the files."""

    catalog: Catalog
    figures: Mapping[str, GuideFigures]
    """By id of the guide."""

    lines: Part
    files: Mapping[str, bytes]


def bulk_of(data: Path) -> Bulk:
    catalog = check_project(data, "guides").loaded.catalog
    figures = {id: derive_figures(catalog, guide, catalog.today) for id, guide in catalog.guides.items()}
    parts = [shared_part(catalog), *(guide_part(catalog, one) for one in figures.values())]
    return Bulk(catalog=catalog, figures=figures, lines=join(parts), files=bulk_files(parts, catalog.as_of))


@pytest.fixture(scope="package")
def real(project_root: Path) -> Bulk:
    """The bulk files of the real data."""
    return bulk_of(project_root / "guides")


@pytest.fixture(scope="package")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Bulk:
    """The bulk files of data in which every free text tries to be more than text."""
    folder = tmp_path_factory.mktemp("hostile") / "guides"
    for name, content in hostile_files().contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return bulk_of(folder)


@pytest.fixture(params=["real", "hostile"])
def bulk(request: pytest.FixtureRequest) -> Bulk:
    """Either of the two."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Bulk)
    return found
