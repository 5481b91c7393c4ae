"""Every text of the tables is refused where it stands, or kept as it is; none ends in an exception."""

from pathlib import Path

import pytest

from generator.load.catalog import Loaded
from generator.load.layout import Kind
from tests.hostile.yaml_texts import PROMISES, Kept, Refused, Row
from tests.load.cases import PLACES
from tests.load.folders import GUIDE, load_files
from tests.load.test_hostile import assert_told

REGIONS = "paris: {name: Paris, kind: city, currency: EUR, country: FR}\n"

ROWS = [
    pytest.param(row, id=f"{promise}: {name}")
    for promise, table in PROMISES.items()
    for name, row in table.items()
]


def load_guide(folder: Path, text: str | bytes) -> Loaded:
    return load_files(folder, {GUIDE: text, "regions.yml": REGIONS})


@pytest.mark.parametrize("row", ROWS)
def test_a_text_is_refused_where_it_stands_or_kept_as_it_is(row: Row, tmp_path: Path):
    loaded = load_guide(tmp_path, row.text)
    assert_told(loaded, f"guides/{GUIDE}")
    found = {(one.rule, one.span.line) for one in loaded.diagnostics if one.file == f"guides/{GUIDE}"}
    titles = [guide.title for guide in loaded.catalog.guides.values()]
    if isinstance(row, Kept):
        assert (titles, found) == ([row.title], set())
    else:
        assert (row.rule, row.line) in found
    assert not Path("stolen").exists()


@pytest.mark.parametrize(
    "kind", [kind for kind in Kind if kind is not Kind.GUIDE], ids=lambda kind: kind.value
)
def test_every_other_kind_of_file_tells_of_it_too(kind: Kind, tmp_path: Path):
    texts = [row.text for table in PROMISES.values() for row in table.values() if isinstance(row, Refused)]
    for number, text in enumerate(texts):
        loaded = load_files(tmp_path / str(number), {PLACES[kind]: text})
        assert_told(loaded, f"guides/{PLACES[kind]}")
